import { createHash } from 'node:crypto'
import type { Avoided } from '../../../server/domain/seating/avoided.ts'
import { withSeated } from '../../../server/domain/seating/members.ts'
import type { Shift } from '../../../server/domain/seating/shift.ts'
import type { TicketBase } from '../../../server/domain/seating/ticket.ts'
import type { Live } from '../../../server/live/live.ts'
import type { NewRing } from '../../../server/live/seats/seats.ts'
import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { KeyOffer, ResumeBlob, Wrap } from '../../../shared/sealing/keys.ts'

/** A base64url id of `bytes` bytes that a reader of a failing test can tell apart by its name alone. */
export const id = (name: string, bytes = 16) => createHash('sha512').update(name).digest().subarray(0, bytes).toString('base64url')
/** Longer than any hash gives: a public key. */
export const pub = (name: string) => Buffer.alloc(65, name).toString('base64url')

export const aTicket = (conv: string, over: Partial<TicketBase> = {}): TicketBase => ({
  conv,
  line: 'a',
  choices: { lang: 'da', topic: 'family', age: '15-17' },
  urgent: false,
  boosted: over.urgent ?? false,
  spare: false,
  device: 'phone',
  joinedAt: 1000,
  orderAt: over.joinedAt ?? 1000,
  returned: false,
  returnedAt: null,
  youthPub: pub(conv),
  tokenHash: id(`token of ${conv}`, 32),
  challenge: id(`challenge of ${conv}`),
  page: id(`page of ${conv}`),
  gen: 0,
  youthAwayAt: null,
  hidden: false,
  brief: false,
  callingUntil: null,
  epoch: null,
  members: [],
  avoid: [],
  acute: false,
  startedAt: null,
  handOvers: 0,
  ...over,
})

/** Not to be met again, by the youth's own wish. */
export const wish = (person: string): Avoided => ({ person, until: null })

export const aShift = (person: string, over: Partial<Shift> = {}): Shift => ({
  person,
  page: id(`page of ${person}`),
  kid: id(`kid of ${person}`, 32),
  lines: ['a'],
  langs: ['da'],
  topics: [],
  ages: [],
  seats: 1,
  state: 'on',
  since: 0,
  lastSeatedAt: 0,
  missed: 0,
  awayAt: null,
  ...over,
})

export const anOffer = (conv: string, kid: string, over: Partial<KeyOffer> = {}): KeyOffer => ({
  conv,
  line: 'a',
  youthPub: pub(conv),
  staffKid: kid,
  purpose: 'seat',
  epoch: 0,
  challenge: id(`challenge of ${conv}`),
  kem: pub('kem'),
  sig: id('sig', 64),
  ...over,
})

export const aWrap = (conv: string, toKid: string, epoch = 0): Wrap => ({
  conv,
  fromPub: pub(conv),
  epoch,
  toKid,
  kemHash: id('kem', 32),
  commit: id('commit', 32),
  enc: pub('enc'),
  ct: id('ct', 48),
})

export const aBlob = (gen: number): ResumeBlob => ({ gen, b: id(`b${gen}`, 32), iv: id('iv', 12), ct: id('blob', 40) })

export const aForm = (name: string, endedAt: number): OwedForm & { conv: string } => ({
  form: id(name),
  conv: id(`conv of ${name}`),
  line: 'line-a',
  endedBy: 'mutual',
  endedAt,
})

export const aRing = (ring: string, person: string, over: Partial<NewRing> = {}): NewRing => ({
  ring,
  person,
  purpose: 'seat',
  ringEpoch: 0,
  rungAt: 2000,
  dueAt: 22_000,
  accepted: false,
  ...over,
})

export const wide = { queueLimit: 1000, urgentReserve: 0 }

/** Takes a youth who waits, and a person on duty, as far as a phase. Answers what `giveBack` may name. */
export async function bringTo(live: Live, conv: string, person: string, phase: 'ringing' | 'connecting' | 'chat') {
  const kid = id(`kid of ${person}`, 32)
  const ring = `ring-${conv}-${person}`
  const { epoch, members, challenge } = (await live.tickets.find(conv))!
  const next = epoch === null ? 0 : epoch + 1
  const offer = anOffer(conv, kid, { epoch: next })
  await live.seats.ring(conv, aRing(ring, person))
  if (phase === 'ringing') return { ring, kid, offer }
  await live.seats.answer(conv, ring, offer, null)
  await live.seats.accept(conv, ring)
  if (phase === 'connecting') return { ring, kid, offer }
  await live.seats.connected(conv, { ring, offer, members: withSeated(members, { person, kid, sinceEpoch: next }), challenge, at: 3000 })
  return { ring, kid, offer }
}
