import { setTimeout as wait } from 'node:timers/promises'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import type { YouthView } from '../../../shared/doors/youthView.ts'
import { enrolBytes } from '../../../shared/sealing/enrolBytes.ts'
import type { Placed } from '../../../shared/sealing/envelope.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { type CounsellorCipher, openCounsellor } from '../../../web/cipher/counsellorCipher.ts'
import { createOffer } from '../../../web/cipher/keys/keyOffer.ts'
import { checkRoster } from '../../../web/cipher/keys/roster.ts'
import { type StaffIdentity, staffIdentity } from '../../../web/cipher/keys/staffIdentity.ts'
import type { SideCipher } from '../../../web/cipher/record/opened.ts'
import { createYouth } from '../../../web/cipher/youthCipher.ts'
import { factsIn } from '../../support/factsIn.ts'
import { proofFrom } from '../../support/proof.ts'
import { bytes } from '../../support/service.ts'
import { answered, type Wire, type WireWish, wireTo } from '../../support/wire.ts'
import { memoryStore } from '../../web/cipher/stage.ts'

/** The one line that is open at every hour. */
export const LINE = 'ungeraadgivningen'

const phaseOf = (phase: YouthView['phase']) => (view: YouthView) => view.phase === phase
type In<P extends YouthView['phase']> = Extract<YouthView, { phase: P }>

const ROSTER_WITHIN_MS = 10_000
/** As a page does it: a roster that does not come while a Redis is away is asked for again. */
async function rosterOf(origin: string) {
  const since = performance.now()
  for (;;) {
    const answer = await fetch(`${origin}/rosters/${LINE}`)
    if (answer.status !== 503 || performance.now() - since > ROSTER_WITHIN_MS) return (await answer.json()).roster
    await wait(200)
  }
}

/** What a page does with what it reads: takes each place once. */
function reader(cipher: () => SideCipher) {
  const held = new Map<number, { placed: Placed; text: string | null }>()
  const inOrder = () => [...held].sort(([a], [b]) => a - b).map(([, row]) => row)
  return {
    async take(placed: Placed) {
      if (held.has(placed.place)) return
      const opened = await cipher().open(placed)
      held.set(placed.place, { placed, text: opened.ok && opened.body.kind === 'text' ? opened.body.text : null })
    },
    texts: () => inOrder().flatMap(({ text }) => (text === null ? [] : [text])),
    held: () => inOrder().map(({ placed }) => placed),
    /** The last place before the first hole. */
    upTo() {
      let place = 0
      while (held.has(place + 1)) place += 1
      return place
    },
  }
}

/** A youth's page: real sealing, real socket. */
export async function youthAt(origin: string, wish: WireWish & { urgent?: boolean } = {}) {
  const cipher = await createYouth({ line: LINE })
  const token = bytes(32)
  const proof = await proofFrom(origin, wish.urgent, wish.headers)
  const read = reader(() => cipher)
  let page = bytes(16)
  let at = origin
  let wire = await wireTo(origin, '/youth', wish)
  const { conv } = cipher

  const roster = async () => {
    const [raw, html] = await Promise.all([rosterOf(at), fetch(`${at}/u`).then((res) => res.text())])
    const checked = await checkRoster(raw, factsIn(html).rootPublicKey, { line: LINE, now: Date.now(), minSerial: cipher.rosterSerial })
    if (!checked.ok) throw new Error(checked.why)
    return checked
  }
  const wrap = async (offer: KeyOffer) => {
    const considered = await cipher.considerOffer(offer, await roster())
    if (!considered.ok) throw new Error(considered.why)
    const wraps = await cipher.wrapsFor(offer, { history: true })
    answered(await wire.ask('wraps:give', { wraps, nextChallenge: cipher.challenge }))
    const first = await cipher.began(offer.epoch)
    if (first) answered(await wire.ask('envelope:send', first))
  }

  return {
    cipher,
    conv,
    token,
    read,
    wire: () => wire,
    /** One more piece of work, done. */
    proof: (urgent: boolean) => proofFrom(at, urgent, wish.headers),
    joining: () => ({
      protocol: PROTOCOL,
      line: LINE,
      conv,
      token,
      page,
      youthPub: cipher.youthPub,
      challenge: cipher.challenge,
      device: 'computer' as const,
      urgent: wish.urgent ?? false,
      choices: { lang: 'da' as const },
      proof,
    }),
    async join() {
      return answered(await wire.ask('queue:join', this.joining()))
    },
    /** Waits for the offer, checks it as a browser does, and gives the wraps. */
    async letIn() {
      const view = (await wire.hears('youth:view', phaseOf('connecting'))) as In<'connecting'>
      await wrap(view.offer)
      return (await wire.hears('youth:view', phaseOf('chat'))) as In<'chat'>
    },
    letInAgain: wrap,
    async say(text: string) {
      const envelope = await cipher.seal({ kind: 'text', text })
      const posted = answered(await wire.ask('envelope:send', envelope))
      await read.take({ ...posted, envelope })
      return { envelope, ...posted }
    },
    async readOn() {
      const { envelopes } = answered(await wire.ask('transcript:read', { after: read.upTo() }))
      for (const placed of envelopes) await read.take(placed)
    },
    /** A new line, here or at another server; the same page unless it says otherwise. */
    async reconnect(to: string, fresh = false) {
      at = to
      if (fresh) page = bytes(16)
      wire = await wireTo(to, '/youth', wish)
      return wire
    },
    resume: () => wire.ask('youth:resume', { protocol: PROTOCOL, conv, token, page, gen: cipher.gen }),
    rebuild: (pass: string) =>
      wire.ask('youth:rebuild', { protocol: PROTOCOL, conv, token, page, pass, challenge: cipher.renewChallenge(), last: read.upTo() }),
    phase: <P extends YouthView['phase']>(phase: P) => wire.hears('youth:view', phaseOf(phase)) as Promise<In<P>>,
  }
}
export type YouthPage = Awaited<ReturnType<typeof youthAt>>

export const anIdentity = () => staffIdentity(memoryStore(), Date.now())

/** What a page sends to take the desk on this line: its key signs what the server has asked there. */
export async function openingOf(wire: Pick<Wire<CounsellorDoor>, 'ask'>, identity: StaffIdentity, page = bytes(16)) {
  const { challenge, person } = answered(await wire.ask('desk:challenge', {}))
  return provedFor(identity, { challenge, person, page })
}
export async function provedFor(identity: StaffIdentity, asked: { challenge: string; person: string; page: string }) {
  const { pub } = identity
  return { protocol: PROTOCOL, page: asked.page, pub, proof: await identity.sign(enrolBytes({ ...asked, pub })) }
}

/** A counsellor's page: an identity of its own, certified when it takes the desk. */
export async function counsellorAt(origin: string, cookie: string, wish: WireWish & { identity?: StaffIdentity } = {}) {
  const identity = wish.identity ?? (await anIdentity())
  let wire = await wireTo(origin, '/counsellor', { ...wish, cookie })
  const ciphers = new Map<string, CounsellorCipher>()
  const reads = new Map<string, ReturnType<typeof reader>>()
  const page = bytes(16)
  const takeWraps = async (conv: string) => {
    await ciphers.get(conv)!.takeWraps(answered(await wire.ask('wraps:read', { conv })))
  }
  return {
    identity,
    wire: () => wire,
    async open() {
      return answered(await wire.ask('desk:open', await openingOf(wire, identity, page)))
    },
    async onDuty(seats = 2) {
      await this.open()
      answered(await wire.ask('duty:start', { seats, lines: [LINE] }))
    },
    /** The browser answers the ring by itself. */
    async answer(conv: string) {
      const view = await wire.hears('desk:view', ({ rings }) => rings.some((r) => r.conv === conv))
      const ring = view.rings.find((r) => r.conv === conv)!
      const { offer, kem } = await createOffer(identity, ring)
      ciphers.set(conv, openCounsellor({ conv, line: ring.line, kid: identity.kid, youthPub: ring.youthPub, kem }))
      answered(await wire.ask('ring:answer', { ring: ring.ring, offer }))
      return ring
    },
    /** … and the person says yes. */
    async accept(conv: string) {
      const { ring } = await this.answer(conv)
      answered(await wire.ask('ring:accept', { conv, ring }))
    },
    /** Once the youth has wrapped: the keys, and what was written while she waited. */
    async begin(conv: string) {
      await wire.hears('wraps:ready', (ready) => ready.conv === conv)
      await takeWraps(conv)
      reads.set(
        conv,
        reader(() => ciphers.get(conv)!),
      )
      await this.readOn(conv)
    },
    /** A page that has nothing of a conversation of its own asks for its keys: after a reload, or in another browser. */
    async askAgain(conv: string) {
      const { conversations } = await this.open()
      const talk = conversations.find((c) => c.conv === conv)
      if (!talk) throw new Error('not in this conversation')
      const { offer, kem } = await createOffer(identity, { ...talk, purpose: 'rejoin' })
      ciphers.set(conv, openCounsellor({ conv, line: talk.line, kid: identity.kid, youthPub: talk.youthPub, kem }))
      return { offer, answer: await wire.ask('offer:rejoin', offer) }
    },
    read: (conv: string) => reads.get(conv)!,
    async say(conv: string, text: string) {
      const envelope = await ciphers.get(conv)!.seal({ kind: 'text', text })
      const posted = answered(await wire.ask('envelope:send', { conv, envelope }))
      await reads.get(conv)!.take({ ...posted, envelope })
      return { envelope, ...posted }
    },
    seal: (conv: string, text: string) => ciphers.get(conv)!.seal({ kind: 'text', text }),
    async readOn(conv: string) {
      const read = reads.get(conv)!
      const { envelopes } = answered(await wire.ask('transcript:read', { conv, after: read.upTo() }))
      for (const placed of envelopes) await read.take(placed)
    },
    async reconnect(to: string, newer = cookie) {
      wire = await wireTo(to, '/counsellor', { ...wish, cookie: newer })
      return wire
    },
  }
}
export type CounsellorPage = Awaited<ReturnType<typeof counsellorAt>>

/** Both pages in conversation, from the queue on. */
export async function talking(at: { youth: string; counsellor: string; cookie: string; headers?: Record<string, string> }) {
  const wish = { headers: at.headers ?? {} }
  const counsellor = await counsellorAt(at.counsellor, at.cookie, wish)
  await counsellor.onDuty(1)
  const youth = await youthAt(at.youth, wish)
  await youth.join()
  await counsellor.accept(youth.conv)
  await youth.letIn()
  await counsellor.begin(youth.conv)
  return { youth, counsellor, conv: youth.conv }
}
