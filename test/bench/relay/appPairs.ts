import { sha256OfBase64url } from '../../../server/domain/sha256.ts'
import type { DeskView, Ring } from '../../../shared/doors/counsellorView.ts'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import type { YouthView } from '../../../shared/doors/youthView.ts'
import { enrolBytes } from '../../../shared/sealing/enrolBytes.ts'
import type { Placed } from '../../../shared/sealing/envelope.ts'
import { toB64 } from '../../../shared/sealing/tuple.ts'
import { proofFrom } from '../../support/proof.ts'
import { BENCH_LINE } from '../appProcess.ts'
import { bytes, offerTo, stream, wrapFor } from '../made.ts'
import { eachOf, nobodyListens, type Pair, type Pairs, type Side } from './pairs.ts'
import { openPeer, type Peer } from './peer.ts'

/** Each end may be on a process of its own. */
export type AppPlan = {
  youthPort: number
  counsellorPort: number
  counsellorLinks: string[]
  coordinatorLinks: string[]
  pairs: number
  seats: number
  /** Youths who come when every seat is taken. */
  waiting: number
}

/** Through the real doors: counsellors sign in and go on duty, youths join and are rung, offered a key, wrap it, and are in conversation. */
export async function openAppPairs(plan: AppPlan): Promise<Pairs> {
  const byConv = new Map<string, Pair>()
  const seatedAt = new Map<string, Side>()
  const peers: Peer[] = []

  await eachOf(plan.counsellorLinks, async (link) => {
    peers.push(await openCounsellor(plan, link, { seatedAt, heard: (conv, text) => byConv.get(conv)?.heard(1, text) }))
  })
  await eachOf(Array.from({ length: plan.pairs }), async () => {
    const youth = await openYouth(plan, (conv, text) => byConv.get(conv)?.heard(0, text))
    peers.push(youth.peer)
    const counsellor = seatedAt.get(youth.conv)
    if (!counsellor) throw new Error('in conversation with nobody')
    byConv.set(youth.conv, { sides: [youth.side, counsellor], heard: nobodyListens })
  })
  await eachOf(Array.from({ length: plan.waiting }), async () => void peers.push(await openWaiting(plan)))
  await eachOf(plan.coordinatorLinks, async (link) => void peers.push(await openCoordinator(plan, link)))
  return { pairs: [...byConv.values()], close: () => peers.forEach((peer) => void peer.close()) }
}

async function openCounsellor(
  plan: AppPlan,
  link: string,
  { seatedAt, heard }: { seatedAt: Map<string, Side>; heard: (conv: string, text: string) => void },
): Promise<Peer> {
  const headers = await signedIn(plan, link)
  const [{ pub, sign }, page] = [await aSigner(), bytes(16)]
  const kid = sha256OfBase64url(pub)
  const answered = new Set<string>()
  const answer = async (ring: Ring) => {
    if (answered.has(ring.ring)) return
    answered.add(ring.ring)
    const next = stream(kid)
    seatedAt.set(ring.conv, {
      say: (ct, taken) => peer.send('envelope:send', { conv: ring.conv, envelope: next(ct) }, taken),
    })
    await peer.ask('ring:answer', { ring: ring.ring, offer: offerTo(ring, kid) })
    await peer.ask('ring:accept', { conv: ring.conv, ring: ring.ring })
  }
  const peer = await openPeer({ port: plan.counsellorPort, namespace: '/counsellor', headers }, (name, payload) => {
    // Notices of the counsellor's door, by their names.
    if (name === 'envelope:new') {
      const told = payload as { conv: string; placed: Placed }
      heard(told.conv, told.placed.envelope.ct)
    } else if (name === 'desk:view') for (const ring of (payload as DeskView).rings) void answer(ring)
  })
  const { challenge, person } = (await peer.ask('desk:challenge', {})) as { challenge: string; person: string } // as the door says
  await peer.ask('desk:open', { protocol: PROTOCOL, page, pub, proof: await sign(enrolBytes({ challenge, person, page, pub })) })
  await peer.ask('duty:start', { seats: plan.seats, lines: [BENCH_LINE] })
  return peer
}

/** A key like a counsellor's browser has. */
async function aSigner() {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  const sign = async (bytes: Uint8Array<ArrayBuffer>) =>
    toB64(new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, bytes)))
  return { pub: toB64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey))), sign }
}

async function openYouth(plan: AppPlan, heard: (conv: string, text: string) => void): Promise<{ conv: string; peer: Peer; side: Side }> {
  const [conv, youthPub, token] = [bytes(16), bytes(65), bytes(32)]
  const seated = Promise.withResolvers<void>()
  let wrapped = false
  const see = async (view: YouthView) => {
    if (view.phase === 'chat') seated.resolve()
    if (view.phase !== 'connecting' || wrapped) return
    wrapped = true
    await peer.ask('wraps:give', { wraps: [wrapFor(view.offer)], nextChallenge: bytes(16) })
  }
  const asked = { conv, token, page: bytes(16), youthPub, challenge: bytes(16) }
  const peer = await youthPeer(plan, (name, payload) => {
    // Notices of the youth's door, by their names.
    if (name === 'envelope:new') heard(conv, (payload as Placed).envelope.ct)
    else if (name === 'youth:view') void see(payload as YouthView)
  })
  const proof = await proofFrom(`http://localhost:${plan.youthPort}`)
  const view = await peer.ask('queue:join', { ...joining, ...asked, proof })
  await see(view as YouthView)
  await seated.promise
  const next = stream('youth')
  return { conv, peer, side: { say: (ct, taken) => peer.send('envelope:send', next(ct), taken) } }
}

async function openWaiting(plan: AppPlan): Promise<Peer> {
  const asked = { conv: bytes(16), token: bytes(32), page: bytes(16), youthPub: bytes(65), challenge: bytes(16) }
  const proof = await proofFrom(`http://localhost:${plan.youthPort}`)
  const peer = await youthPeer(plan, () => {})
  await peer.ask('queue:join', { ...joining, ...asked, proof })
  return peer
}

async function openCoordinator(plan: AppPlan, link: string): Promise<Peer> {
  const headers = await signedIn(plan, link)
  const peer = await openPeer({ port: plan.counsellorPort, namespace: '/coordinator', headers }, () => {})
  await peer.ask('now:watch', { protocol: PROTOCOL })
  return peer
}

const joining = { protocol: PROTOCOL, line: BENCH_LINE, device: 'computer', urgent: false, choices: { lang: 'da' } }

const youthPeer = ({ youthPort: port }: AppPlan, onNotice: (name: string, payload: unknown) => void): Promise<Peer> =>
  openPeer({ port, namespace: '/youth', headers: { Origin: `http://localhost:${port}` } }, onNotice)

/** Through the one-time link, as a person would. */
async function signedIn({ counsellorPort }: AppPlan, link: string): Promise<Record<string, string>> {
  const origin = `http://localhost:${counsellorPort}`
  const answered = await fetch(origin + link, { redirect: 'manual' })
  return { Origin: origin, Cookie: answered.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}
