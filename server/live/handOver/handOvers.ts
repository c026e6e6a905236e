import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { ConvId, PersonId } from '../../../shared/ids.ts'
import type { HandOverNote } from '../../../shared/sealing/note.ts'
import type { Avoided } from '../../domain/seating/avoided.ts'
import type { Handing, Ringing } from '../../domain/seating/ticket.ts'
import type { Spans } from '../../domain/time/spans.ts'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'
import { avoidWord } from '../tickets/ticketRow.ts'
import { avoidLua, freeLua, queueLua } from '../tickets/tickets.ts'

export const offerHandOver = script(new URL('./offerHandOver.lua', import.meta.url), {
  keys: ['ticket', 'shift', 'seats'],
  args: ['conv', 'from', 'to', 'handing', 'at'],
  reply: z.enum(['offered', 'again', 'gone', 'no-seat']),
  uses: [freeLua, avoidLua],
})

export const dropHandOver = script(new URL('./dropHandOver.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['conv', 'id'],
  reply: z.enum(['dropped', 'gone']),
  uses: [freeLua],
})

export const acceptHandOver = script(new URL('./acceptHandOver.lua', import.meta.url), {
  keys: ['ticket', 'shift', 'seats'],
  args: [
    'conv',
    'id',
    'person',
    'purpose',
    'ringEpoch',
    'at',
    'dueAt',
    'avoid',
    'restUntil',
    'noteKey',
    'seatsTtlMs',
    'urgentBoostMs',
    'returnedBoostMs',
  ],
  reply: z.enum(['accepted', 'gone']),
  uses: [queueLua, freeLua, avoidLua],
})

export const openedNote = script(new URL('./openedNote.lua', import.meta.url), {
  keys: ['ticket', 'note'],
  args: ['person'],
  reply: z.enum(['opened', 'gone']),
})

/** Hand-overs to a colleague by name. What is offered stands in the ticket, so it is over with whatever ends or moves the talk. */
export const handOverStore = (redis: Redis, keys: Keys, spans: Spans) => ({
  offer: (conv: ConvId, from: PersonId, handing: Handing, at: number) =>
    offerHandOver(
      redis,
      { ticket: keys.ticket(conv), shift: keys.shift(handing.to), seats: keys.seats(handing.to) },
      { conv, from, to: handing.to, handing: JSON.stringify(handing), at },
    ),
  drop: (conv: ConvId, id: string) => dropHandOver(redis, { ticket: keys.ticket(conv) }, { conv, id }),
  /** `avoid`: the one who gives, for how long. */
  accept: (
    conv: ConvId,
    { id, to }: Pick<Handing, 'id' | 'to'>,
    a: Pick<Ringing, 'purpose' | 'ringEpoch'> & { at: number; avoid: Avoided },
  ) =>
    acceptHandOver(
      redis,
      { ticket: keys.ticket(conv), shift: keys.shift(to), seats: keys.seats(to) },
      {
        ...{ conv, id, person: to, purpose: a.purpose, ringEpoch: a.ringEpoch, at: a.at },
        dueAt: a.at + spans.ringAcceptMs,
        avoid: avoidWord(a.avoid),
        restUntil: a.at + spans.restMs,
        noteKey: keys.handOverNote(conv),
        seatsTtlMs: spans.hardTtlMs,
        urgentBoostMs: spans.urgentBoostMs,
        returnedBoostMs: spans.returnedBoostMs,
      },
    ),
  note: {
    /** Keeps the sealed note for the newcomer's page; it is deleted with the seat, or after `noteMs`. */
    async keep(conv: ConvId, note: HandOverNote): Promise<void> {
      await redis.set(keys.handOverNote(conv), JSON.stringify(note), 'PX', spans.noteMs)
    },
    /** The JSON is safe: only `keep` writes it. */
    async find(conv: ConvId): Promise<HandOverNote | null> {
      const text = await redis.get(keys.handOverNote(conv))
      return text === null ? null : JSON.parse(text)
    },
    /** The newcomer's page has opened it. */
    opened: (conv: ConvId, person: PersonId) => openedNote(redis, { ticket: keys.ticket(conv), note: keys.handOverNote(conv) }, { person }),
    async drop(conv: ConvId): Promise<void> {
      await redis.unlink(keys.handOverNote(conv))
    },
  },
})
