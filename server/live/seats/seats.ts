import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { ConvId, PersonId, RingId } from '../../../shared/ids.ts'
import type { Shut } from '../../../shared/line.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import type { Ending } from '../../../shared/topic.ts'
import type { Avoided } from '../../domain/seating/avoided.ts'
import type { Order } from '../../domain/seating/inVain.ts'
import type { Member, Ringing, Ticket } from '../../domain/seating/ticket.ts'
import { sha256OfBase64url } from '../../domain/sha256.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'
import { rowOf } from '../shifts/shiftRow.ts'
import { avoidWord, ticketOf } from '../tickets/ticketRow.ts'
import { avoidLua, freeLua, queueLua } from '../tickets/tickets.ts'

export const ringSeat = script(new URL('./ringSeat.lua', import.meta.url), {
  keys: ['ticket', 'shift', 'seats'],
  args: ['conv', 'ring', 'person', 'purpose', 'ringEpoch', 'rungAt', 'dueAt', 'accepted', 'seatsTtlMs'],
  reply: z.enum(['rung', 'ticket-gone', 'no-seat']),
  uses: [queueLua, freeLua, avoidLua],
})

export const answerRing = script(new URL('./answerRing.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['ring', 'offer', 'kid', 'instead'],
  reply: z.enum(['answered', 'connecting', 'gone']),
})

export const acceptRing = script(new URL('./acceptRing.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['ring'],
  reply: z.enum(['accepted', 'connecting', 'gone']),
})

export const connectSeat = script(new URL('./connectSeat.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['conv', 'ring', 'offer', 'kemHash', 'challenge', 'epoch', 'members', 'at'],
  reply: z.enum(['chat', 'gone']),
  uses: [freeLua],
})

export const giveBack = script(new URL('./giveBack.lua', import.meta.url), {
  keys: ['ticket'],
  args: [
    'conv',
    'from',
    'order',
    'urgentBoostMs',
    'returnedBoostMs',
    'avoid',
    'times',
    'silent',
    'backAt',
    'queueTtlMs',
    'at',
    'missed',
    'missedRings',
    'restMs',
    'parted',
  ],
  reply: z.enum(['returned', 'gone']),
  uses: [queueLua, freeLua, avoidLua],
})

export const setRejoin = script(new URL('./setRejoin.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['person', 'offer', 'kid', 'challenge'],
  reply: z.enum(['set', 'gone']),
})

export const takeRejoin = script(new URL('./takeRejoin.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['person', 'offer', 'kid', 'kemHash', 'challenge', 'members'],
  reply: z.enum(['rejoined', 'gone']),
})

export const askStillThere = script(new URL('./askStillThere.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['stillThere'],
  reply: z.enum(['set', 'gone']),
})

export const endTicket = script(new URL('../tickets/endTicket.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['conv', 'endedBy', 'endedAt', 'survey', 'talked', 'ttlMs', 'onlyIf', 'restUntil', 'shut'],
  reply: z.tuple([z.enum(['ended', 'already', 'gone', 'spoke']), z.array(z.string())]),
  uses: [queueLua, freeLua],
})

export const markAcute = script(new URL('./markAcute.lua', import.meta.url), {
  keys: ['ticket', 'shift', 'seats'],
  args: ['conv', 'person', 'mark', 'restUntil'],
  reply: z.enum(['marked', 'gone']),
  uses: [freeLua],
})

export const heldSeats = script(new URL('./heldSeats.lua', import.meta.url), {
  keys: ['shift', 'seats'],
  args: ['ticketPrefix'],
  reply: z.array(z.string()),
  uses: [freeLua],
})

export type NewRing = Omit<Ringing, 'offer'>
/** An offer as the ticket holds it, and the hash of its key. */
const given = (offer: KeyOffer) => ({ offer: JSON.stringify(offer), kemHash: sha256OfBase64url(offer.kem) })

/** The seatings in vain, with this one. `times` 0: the earlier ones are forgotten. */
export type InVainNow = { times: number; silent: boolean; order: Order; backAt: number | null }

/** A counsellor holds a seat from the ring to the end. The set of a person's seats decides who is in conversation. */
export const seatStore = (redis: Redis, keys: Keys, spans: Spans, over: (conv: ConvId) => void) => ({
  /** Reserves a seat and takes the ticket out of the queue, or changes nothing. */
  ring: (conv: ConvId, r: NewRing) =>
    ringSeat(
      redis,
      { ticket: keys.ticket(conv), shift: keys.shift(r.person), seats: keys.seats(r.person) },
      { ...r, conv, accepted: r.accepted ? 1 : 0, seatsTtlMs: spans.hardTtlMs },
    ),
  /**
   * The counsellor's browser has made its key offer. After a reload it makes a new one, `instead` of the one that was found there. If a
   * third one stands by now, nothing changes.
   */
  answer: (conv: ConvId, ring: RingId, offer: KeyOffer, instead: KeyOffer | null) =>
    answerRing(
      redis,
      { ticket: keys.ticket(conv) },
      { ring, offer: JSON.stringify(offer), kid: offer.staffKid, instead: instead?.sig ?? '' },
    ),
  /** The counsellor has accepted the ring. */
  accept: (conv: ConvId, ring: RingId) => acceptRing(redis, { ticket: keys.ticket(conv) }, { ring }),
  /**
   * The youth has wrapped for the offer that stands at this ring. `members`: those of the ticket of this ring, with the counsellor added.
   * `challenge`: the next one.
   */
  connected: (conv: ConvId, c: { ring: RingId; offer: KeyOffer; members: Member[]; challenge: string; at: number }) =>
    connectSeat(
      redis,
      { ticket: keys.ticket(conv) },
      {
        ...{ conv, ring: c.ring, challenge: c.challenge, at: c.at },
        ...given(c.offer),
        epoch: c.offer.epoch,
        members: JSON.stringify(c.members),
      },
    ),
  /**
   * Puts a ticket back into the queue and frees its seat. `from` is the ring or the person that must still hold it. `returned`: handed
   * back, which moves the youth forward once. `vain`: how many seatings were in vain by now, and the order to take. `missed`: who did
   * not answer the ring; nothing changes if the answer has come by now. `parted`: the youth wished for another counsellor.
   */
  giveBack: (
    conv: ConvId,
    b: {
      from: string
      avoid: Avoided | null
      returned: boolean
      at: number
      vain?: InVainNow
      missed?: 'person' | 'browser'
      parted?: boolean
    },
  ) =>
    giveBack(
      redis,
      { ticket: keys.ticket(conv) },
      {
        conv,
        from: b.from,
        order: b.vain?.order ?? (b.returned ? 'first' : 'kept'),
        urgentBoostMs: spans.urgentBoostMs,
        returnedBoostMs: spans.returnedBoostMs,
        avoid: b.avoid ? avoidWord(b.avoid) : '',
        times: b.vain?.times ?? '',
        silent: b.vain?.silent ? 1 : 0,
        backAt: b.vain?.backAt ?? '',
        queueTtlMs: spans.hardTtlMs,
        at: b.at,
        missed: b.missed ?? '',
        missedRings: spans.missedRings,
        restMs: spans.restMs,
        parted: b.parted ? 1 : 0,
      },
    ),
  /** Marks a talk: acute, calm again, or seen by a colleague. The same step sets whether its counsellor may get new youths. */
  markAcute: (conv: ConvId, person: PersonId, mark: 'acute' | 'calm' | 'seen', restUntil: number) =>
    markAcute(
      redis,
      { ticket: keys.ticket(conv), shift: keys.shift(person), seats: keys.seats(person) },
      { conv, person, mark, restUntil },
    ),
  /** A reloaded page of the counsellor asks for the conversation's keys again. Null withdraws the request. */
  rejoin: (conv: ConvId, person: PersonId, offer: KeyOffer | null) =>
    setRejoin(
      redis,
      { ticket: keys.ticket(conv) },
      { person, offer: offer === null ? '' : JSON.stringify(offer), kid: offer?.staffKid ?? '', challenge: offer?.challenge ?? '' },
    ),
  /** The youth has wrapped for this rejoin offer. `members`: those of the ticket with this offer, with the kid added. `challenge`: the next one. */
  rejoined: (conv: ConvId, person: PersonId, { offer, members, challenge }: { offer: KeyOffer; members: Member[]; challenge: string }) =>
    takeRejoin(
      redis,
      { ticket: keys.ticket(conv) },
      { person, ...given(offer), kid: offer.staffKid, challenge, members: JSON.stringify(members) },
    ),
  stillThere: (conv: ConvId, stillThere: boolean) =>
    askStillThere(redis, { ticket: keys.ticket(conv) }, { stillThere: stillThere ? 1 : 0 }),
  /** Ends a ticket in any phase, once. `was` is the ticket before. What it held of the youth is dropped; the rest lives as long as the survey. */
  async end(
    conv: ConvId,
    e: { endedBy: Ending; endedAt: number; survey: string | null; talked: boolean; onlyIf?: 'silent'; shut?: Shut | null },
  ): Promise<{ answer: 'ended' | 'already' | 'gone' | 'spoke'; was: Ticket | null }> {
    const [answer, flat] = await endTicket(
      redis,
      { ticket: keys.ticket(conv) },
      {
        conv,
        endedBy: e.endedBy,
        endedAt: e.endedAt,
        survey: e.survey ?? '',
        talked: e.talked ? 1 : 0,
        ttlMs: spans.surveyMs,
        onlyIf: e.onlyIf ?? '',
        restUntil: e.endedAt + spans.restMs,
        shut: e.shut ? JSON.stringify(e.shut) : '',
      },
    )
    if (answer === 'ended' || answer === 'already') over(conv)
    return { answer, was: ticketOf(rowOf(flat)) }
  },
  /** The convs that a person holds seats for. Also frees seats whose tickets have expired. */
  held: (person: PersonId): Promise<ConvId[]> =>
    heldSeats(redis, { shift: keys.shift(person), seats: keys.seats(person) }, { ticketPrefix: keys.ticket('') }),
})
