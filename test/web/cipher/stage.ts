import type { Envelope, Placed } from '../../../shared/sealing/envelope.ts'
import type { KeyOffer, Roster, RosterEntry, Wrap } from '../../../shared/sealing/keys.ts'
import { rosterBytes } from '../../../shared/sealing/rosterBytes.ts'
import type { Body } from '../../../shared/sealing/sealed.ts'
import { type CounsellorCipher, openCounsellor } from '../../../web/cipher/counsellorCipher.ts'
import { createOffer, type OfferedFor, type OfferedKem } from '../../../web/cipher/keys/keyOffer.ts'
import { makeSigner, publicPart, randomId, sign } from '../../../web/cipher/keys/p256.ts'
import { type CheckedRoster, checkRoster } from '../../../web/cipher/keys/roster.ts'
import { type IdentityStore, type KeptIdentity, type StaffIdentity, staffIdentity } from '../../../web/cipher/keys/staffIdentity.ts'
import type { OpenedEnvelope, OpenedWell, SideCipher } from '../../../web/cipher/record/opened.ts'
import { createYouth, type YouthCipher } from '../../../web/cipher/youthCipher.ts'

/** A stage for the cipher: a root, certified people, and a relay that gives every envelope its place. Tests make the relay lie. */
export const NOW = Date.UTC(2030, 0, 15, 12)
export const LINE = 'odense'
const hourMs = 60 * 60_000

export type Root = { pub: string; sign(r: Omit<Roster, 'sig'>): Promise<Roster> }
export async function makeRoot(): Promise<Root> {
  const keys = await makeSigner()
  return { pub: await publicPart(keys), sign: async (r) => ({ ...r, sig: await sign(keys.privateKey, rosterBytes(r)) }) }
}

export function memoryStore(): IdentityStore {
  let kept: KeptIdentity | null = null
  return {
    load: async () => kept,
    save: async (next) => {
      kept = next
    },
  }
}

export type Staff = { identity: StaffIdentity; entry: RosterEntry }
export async function makeStaff(name: string): Promise<Staff> {
  const identity = await staffIdentity(memoryStore(), NOW)
  const { kid, pub } = identity
  return { identity, entry: { kid, pub, person: randomId(), name, title: 'socialrådgiver', notAfter: NOW + 90 * 24 * hourMs } }
}

export const unsignedRoster = (staff: Staff[], serial = 7): Omit<Roster, 'sig'> => ({
  line: LINE,
  serial,
  notBefore: NOW - hourMs,
  notAfter: NOW + 23 * hourMs,
  staff: staff.map(({ entry }) => entry),
})

export async function checked(root: Root, staff: Staff[], serial = 7): Promise<CheckedRoster> {
  const found = await checkRoster(await root.sign(unsignedRoster(staff, serial)), root.pub, { line: LINE, now: NOW, minSerial: 0 })
  if (!found.ok) throw new Error(found.why)
  return found
}

/** The server's part of a transcript, as an honest one plays it. */
export type Relay = { placed: Placed[]; post(envelope: Envelope): Placed }
export function openRelay(): Relay {
  const placed: Placed[] = []
  return {
    placed,
    post(envelope) {
      const again = placed.find(({ envelope: e }) => e.sid === envelope.sid && e.n === envelope.n)
      if (again) return again
      const before = placed.filter(({ envelope: e }) => e.sid === envelope.sid).length
      if (before !== envelope.n) throw new Error('out-of-order')
      const next = { place: placed.length + 1, at: NOW + placed.length, receipt: randomId(32), envelope }
      placed.push(next)
      return next
    },
  }
}

export const placedAt = (envelope: Envelope, place: number): Placed => ({ place, at: place, receipt: randomId(32), envelope })

export const words = (text: string): Body => ({ kind: 'text', text })

/** Seals, posts, and lets the writer know the place, as a page does. */
export async function say(who: SideCipher, relay: Relay, body: Body | string): Promise<Placed> {
  const placed = relay.post(await who.seal(typeof body === 'string' ? words(body) : body))
  await who.open(placed)
  return placed
}

/** Opens what must open. */
export async function opened(who: SideCipher, placed: Placed): Promise<OpenedWell> {
  const found = await who.open(placed)
  if (!found.ok) throw new Error(`not opened: ${found.why}`)
  return found
}
export const refused = async (who: SideCipher, placed: Placed): Promise<string> => {
  const found: OpenedEnvelope = await who.open(placed)
  return found.ok ? 'opened' : found.why
}
export const textOf = (found: OpenedWell): string => (found.body.kind === 'text' ? found.body.text : `(${found.body.kind})`)

export const asked = (youth: YouthCipher, change: Partial<OfferedFor> = {}): OfferedFor => ({
  conv: youth.conv,
  line: youth.line,
  youthPub: youth.youthPub,
  challenge: youth.challenge,
  epoch: 0,
  purpose: 'seat',
  ...change,
})

export type Handed = { offer: KeyOffer; kem: OfferedKem; wraps: Wrap[]; counsellor: CounsellorCipher }
/** An offer is made, considered and answered with wraps, which are taken; the server has not yet said that it holds them. */
export async function hand(
  youth: YouthCipher,
  staff: Staff,
  roster: CheckedRoster,
  change: Partial<OfferedFor> & { history?: boolean } = {},
): Promise<Handed> {
  const { history = false, ...fields } = change
  const { offer, kem } = await createOffer(staff.identity, asked(youth, fields))
  const considered = await youth.considerOffer(offer, roster)
  if (!considered.ok) throw new Error(`refused: ${considered.why}`)
  const wraps = await youth.wrapsFor(offer, { history })
  const counsellor = openCounsellor({ conv: youth.conv, line: youth.line, kid: staff.identity.kid, youthPub: youth.youthPub, kem })
  await counsellor.takeWraps(wraps)
  return { offer, kem, wraps, counsellor }
}

export type Scene = Awaited<ReturnType<typeof scene>>
/** A youth, Mette on duty with Ole as her colleague, and a relay between them; Mette is seated. */
export async function scene() {
  const root = await makeRoot()
  const [mette, ole] = [await makeStaff('Mette'), await makeStaff('Ole')]
  const roster = await checked(root, [mette, ole])
  const youth = await createYouth({ line: LINE })
  const relay = openRelay()
  const seat = await hand(youth, mette, roster)
  await youth.began(0)
  return { root, mette, ole, roster, youth, relay, seat, counsellor: seat.counsellor }
}

/** The hand-over to Ole, with its first envelope already on its way. */
export async function handOver(s: Scene, to: Staff, history: boolean): Promise<Handed & { opening: Placed }> {
  const handed = await hand(s.youth, to, s.roster, { purpose: 'handover', epoch: s.youth.epoch + 1, history })
  const first = await s.youth.began(handed.offer.epoch)
  if (!first) throw new Error('no opening')
  const opening = s.relay.post(first)
  await s.youth.open(opening)
  return { ...handed, opening }
}

/** A counsellor's page after a reload: the same person, a new key, the epochs that person had. */
export const reloaded = async (s: Scene, who = s.mette) =>
  (await hand(s.youth, who, s.roster, { purpose: 'rejoin', epoch: s.youth.epoch })).counsellor
