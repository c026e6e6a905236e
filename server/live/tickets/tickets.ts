import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { ConvId, LineId, PersonId } from '../../../shared/ids.ts'
import type { PresenceId } from '../../domain/presence.ts'
import { avoidedNow } from '../../domain/seating/avoided.ts'
import type { Asks } from '../../domain/seating/counsellorsFor.ts'
import { orderAt, placesFor } from '../../domain/seating/queue.ts'
import type { WaitingHead } from '../../domain/seating/routing.ts'
import type { Ticket, TicketBase } from '../../domain/seating/ticket.ts'
import type { Spans } from '../../domain/time/spans.ts'
import { bucketOf, type Keys } from '../keys.ts'
import { script } from '../script.ts'
import { KEPT } from '../transcripts/transcripts.ts'
import { avoidOf, baseRow, patchRow, phaseRow, type TicketPatch, ticketOf } from './ticketRow.ts'

/** At most so many envelopes are taken back for one ticket: all that are kept, each a few times, because answers may be lost. */
const OWED = 4 * KEPT

/** How many tickets of each bucket one look reads. To seat more, the caller looks again. */
const HEADS = 8

export const fieldsLua = new URL('../lua/fields.lua', import.meta.url)
export const queueLua = new URL('../lua/queue.lua', import.meta.url)
export const avoidLua = new URL('../lua/avoid.lua', import.meta.url)
export const freeLua = new URL('../lua/free.lua', import.meta.url)

export const joinQueue = script(new URL('./joinQueue.lua', import.meta.url), {
  keys: ['ticket', 'queue', 'seen', 'uncounted'],
  args: ['conv', 'tokenHash', 'fields', 'limit', 'ceiling', 'ttlMs', 'expected', 'now'],
  reply: z.enum(['joined', 'already', 'taken', 'full']),
  uses: [fieldsLua, queueLua],
})

export const headsOf = script(new URL('./headsOf.lua', import.meta.url), {
  keys: ['buckets', 'queue', 'waits', 'uncounted'],
  args: ['ticketPrefix', 'count'],
  reply: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
})

export const makeUrgent = script(new URL('./makeUrgent.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['conv', 'again', 'urgentBoostMs', 'returnedBoostMs', 'queueTtlMs'],
  reply: z.enum(['urgent', 'already', 'gone']),
  uses: [queueLua],
})

export const calmTicket = script(new URL('./calmTicket.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['conv', 'urgentBoostMs', 'returnedBoostMs', 'queueTtlMs'],
  reply: z.enum(['calmed', 'already', 'gone']),
  uses: [queueLua],
})

export const takeBackWish = script(new URL('./takeBackWish.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['person'],
  reply: z.enum(['taken-back', 'gone']),
  uses: [avoidLua],
})

export const unpark = script(new URL('./unpark.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['conv', 'now', 'backAt', 'urgentBoostMs', 'returnedBoostMs', 'queueTtlMs'],
  reply: z.enum(['back', 'rests', 'here']),
  uses: [queueLua],
})

export const patchTicket = script(new URL('./patchTicket.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['conv', 'fields', 'queueTtlMs'],
  reply: z.enum(['patched', 'gone']),
  uses: [fieldsLua, queueLua],
})

export const restoreTicket = script(new URL('./restoreTicket.lua', import.meta.url), {
  keys: ['ticket', 'shift', 'seats'],
  args: ['conv', 'fields', 'phaseFields', 'returnedOrderAt', 'ttlMs', 'queueTtlMs', 'limit', 'ceiling'],
  reply: z.enum(['restored', 'present', 'full']),
  uses: [fieldsLua, queueLua, freeLua],
})

export const takeOwed = script(new URL('./takeOwed.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['now', 'count', 'isDone'],
  reply: z.enum(['owed', 'not-owed']),
})

export const eraseTicket = script(new URL('./eraseTicket.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['conv'],
  reply: z.enum(['erased', 'gone']),
  uses: [queueLua, freeLua],
})

export const ticketStore = (redis: Redis, keys: Keys, spans: Spans) => {
  const find = async (conv: ConvId): Promise<Ticket | null> => ticketOf(await redis.hgetall(keys.ticket(conv)))
  const queueTtlMs = spans.hardTtlMs
  const boosts = { urgentBoostMs: spans.urgentBoostMs, returnedBoostMs: spans.returnedBoostMs }
  /** The place in the queue of the whole line, from 1. Null if the ticket is not in it. */
  const placeOf = async (line: LineId, conv: ConvId): Promise<number | null> => {
    const rank = await redis.zrank(keys.queue(line), conv)
    return rank === null ? null : rank + 1
  }
  return {
    /**
     * Takes a place in the queue, once. 'already': the same browser asks again. 'taken': another browser has this conv. `expected`: the presence
     * id that is about to be noted as here. It is listed together with the ticket, so that it is found if the process dies before.
     */
    join: (t: TicketBase, limit: { queueLimit: number; urgentReserve: number }, expected: PresenceId | null = null) =>
      joinQueue(
        redis,
        { ticket: keys.ticket(t.conv), queue: keys.queue(t.line), seen: keys.seen, uncounted: keys.uncounted(t.line) },
        {
          conv: t.conv,
          tokenHash: t.tokenHash,
          fields: JSON.stringify({ ...baseRow(t, keys), phase: 'waiting' }),
          ...placesFor(t, limit),
          ttlMs: spans.hardTtlMs,
          expected: expected ?? '',
          now: t.joinedAt,
        },
      ),
    find,
    /** The first few tickets of every bucket, so that the cost does not grow with the queue. Not sorted across buckets. */
    async heads(line: LineId, now: number, depth = HEADS): Promise<WaitingHead[]> {
      const rows = await headsOf(
        redis,
        { buckets: keys.buckets(line), queue: keys.queue(line), waits: keys.waits(line), uncounted: keys.uncounted(line) },
        { ticketPrefix: keys.ticket(''), count: depth },
      )
      return rows.map(([bucket, conv, at, avoid]) => ({
        ...bucketOf(bucket),
        conv,
        orderAt: Number(at),
        avoid: avoidedNow(avoidOf(avoid), now),
      }))
    },
    placeOf,
    /** Each youth's place, and what decides which counsellors may take the youth. Null if the ticket is not in the queue. */
    standing: (line: LineId, convs: ConvId[]): Promise<({ place: number; asks: Asks } | null)[]> =>
      Promise.all(
        convs.map(async (conv) => {
          const [place, [bucket, avoid]] = await Promise.all([placeOf(line, conv), redis.hmget(keys.ticket(conv), 'bucketKey', 'avoid')])
          return place === null || !bucket ? null : { place, asks: { asking: bucketOf(bucket), avoid: avoidOf(avoid) } }
        }),
      ),
    waiting: (line: LineId): Promise<number> => redis.zcard(keys.queue(line)),
    /** How many of the waiting tickets count towards the limit of their line. */
    async counted(line: LineId): Promise<number> {
      const [all, not] = await Promise.all([redis.zcard(keys.queue(line)), redis.zcard(keys.uncounted(line))])
      return all - not
    },
    /** The first n tickets in the queue, in full. */
    async first(line: LineId, n: number): Promise<Ticket[]> {
      if (n < 1) return []
      const convs = await redis.zrange(keys.queue(line), 0, String(n - 1))
      return (await Promise.all(convs.map(find))).filter((t) => t?.phase === 'waiting').map((t) => t!)
    },
    /** The parked tickets in full, the longest parked first. Also takes expired tickets out of the list. */
    async parked(line: LineId, n: number): Promise<Ticket[]> {
      const convs = await redis.zrange(keys.parked(line), 0, String(n - 1))
      const found = await Promise.all(convs.map(find))
      const expired = convs.filter((_, i) => found[i] === null)
      if (expired.length > 0) await redis.zrem(keys.parked(line), ...expired)
      return found.filter((t) => t?.phase === 'waiting').map((t) => t!)
    },
    /** Brings a parked ticket back, behind everyone who waits. Before `backAt` it stays parked, and `backAt` is noted. */
    unpark: (conv: ConvId, now: number, backAt: number) =>
      unpark(redis, { ticket: keys.ticket(conv) }, { conv, now, backAt, ...boosts, queueTtlMs }),
    /** When the youth who has waited longest joined. It is not always the first in the queue. */
    async longestWaitSince(line: LineId): Promise<number | null> {
      const [, joinedAt] = await redis.zrange(keys.waits(line), 0, '0', 'WITHSCORES')
      return joinedAt === undefined ? null : Number(joinedAt)
    },
    /** The order of the last ticket in the queue. Null if the queue is empty. */
    async lastOrderAt(line: LineId): Promise<number | null> {
      const [, at] = await redis.zrange(keys.queue(line), -1, '-1', 'WITHSCORES')
      return at === undefined ? null : Number(at)
    },
    /** Moves a ticket forward, once. `again`: it was moved before, and has lost the boost since. */
    makeUrgent: (conv: ConvId, again = false) =>
      makeUrgent(redis, { ticket: keys.ticket(conv) }, { conv, again: again ? 1 : 0, ...boosts, queueTtlMs }),
    /** Takes the boost of "urgent" from a waiting ticket. The mark "urgent" stays. */
    calm: (conv: ConvId) => calmTicket(redis, { ticket: keys.ticket(conv) }, { conv, ...boosts, queueTtlMs }),
    /** The youth takes back the wish not to meet this counsellor. */
    takeBackWish: (conv: ConvId, person: PersonId) => takeBackWish(redis, { ticket: keys.ticket(conv) }, { person }),
    /** False if there is no such ticket. The TTL stays as it is: six hours from joining, always. */
    async patch(conv: ConvId, patch: TicketPatch): Promise<boolean> {
      const fields = JSON.stringify(patchRow(patch))
      return (await patchTicket(redis, { ticket: keys.ticket(conv) }, { conv, fields, queueTtlMs })) === 'patched'
    },
    /**
     * After a loss, puts a ticket back. A chat takes its seat again if its counsellor is on duty with a free seat; otherwise it waits as
     * given back. A ring is lost, but the ticket keeps its order. `most`: how many may wait. Ask `find` in which phase the ticket is
     * now.
     */
    restore(t: Ticket, now: number, most: { limit: number; ceiling: number } | null = null) {
      const person = t.phase === 'chat' ? t.person : ''
      const returnedOrderAt = orderAt(t.inVain?.orderFrom ?? t.joinedAt, { urgent: t.boosted, returned: true }, spans)
      // If the seat is gone, the youth waits again from now on.
      const base = { ...t, returnedAt: t.phase === 'chat' ? now : t.returnedAt }
      const hard = Math.max(1, t.joinedAt + spans.hardTtlMs - now)
      return restoreTicket(
        redis,
        { ticket: keys.ticket(t.conv), shift: keys.shift(person), seats: keys.seats(person) },
        {
          conv: t.conv,
          fields: JSON.stringify({ ...baseRow(base, keys), owedUntil: now + spans.takenBackMs, owedLeft: OWED }),
          phaseFields: JSON.stringify(phaseRow(t)),
          returnedOrderAt,
          ttlMs: t.phase === 'ended' ? Math.min(hard, spans.surveyMs) : hard,
          queueTtlMs,
          limit: most?.limit ?? '',
          ceiling: most?.ceiling ?? '',
        },
      )
    },
    /** Whether so many envelopes may be given back now. After `isDone` none may be. */
    takeOwed: (conv: ConvId, now: number, count: number, isDone: boolean) =>
      takeOwed(redis, { ticket: keys.ticket(conv) }, { now, count, isDone: isDone ? 1 : 0 }),
    /** Takes a ticket out of the queue, frees its seat and deletes it, in any phase. */
    erase: (conv: ConvId) => eraseTicket(redis, { ticket: keys.ticket(conv) }, { conv }),
  }
}
