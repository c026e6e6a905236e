import type { PersonId } from '../../shared/ids.ts'
import type { Purpose } from '../../shared/sealing/keys.ts'
import type { Ticket, TicketIn } from './seating/ticket.ts'
import type { Spans } from './time/spans.ts'

/** The purpose of a key offer, and the epoch that it would begin. After a first wrap was made, every seating is a hand-over. */
export function nextSeating(t: Pick<Ticket, 'epoch'>): { purpose: Purpose; ringEpoch: number } {
  return t.epoch === null ? { purpose: 'seat', ringEpoch: 0 } : { purpose: 'handover', ringEpoch: t.epoch + 1 }
}

/** Until when the place or talk of a youth who is away is held. Null if nothing can lapse. */
export function heldUntil(t: Ticket, spans: Spans): number | null {
  if (t.youthAwayAt === null) return null
  const calling = t.callingUntil ?? 0
  switch (t.phase) {
    case 'waiting':
    case 'ringing':
    case 'connecting':
      // Before any talk, a ticket of a crowd that left together (`brief`) is held for a minute only, also if the youth was calling somebody.
      if (t.brief && !talked(t)) return t.youthAwayAt + spans.ticketAwayComputerMs
      return Math.max(t.youthAwayAt + ticketAwayMs(t, spans), calling)
    case 'chat':
      // Only the counsellor ends an acute conversation, never a deadline.
      return t.acute ? null : Math.max(t.youthAwayAt + spans.talkAwayMs, calling)
    case 'ended':
      return null
  }
}

/** A youth who was given back from a talk is held as long as in the talk itself. */
function ticketAwayMs(t: Ticket, spans: Spans): number {
  if (talked(t)) return spans.talkAwayMs
  return t.device === 'phone' ? spans.ticketAwayPhoneMs : spans.ticketAwayComputerMs
}

export type Silence = { next: 'wait' | 'ask' | 'end'; dueAt: number }

/** What to do about a silence now. An acute conversation never ends by silence. A youth who calls somebody is given the time for it. */
export function silence(t: TicketIn<'chat'>, lastAt: number, now: number, spans: Spans): Silence {
  const since = Math.max(lastAt, t.seatedAt)
  const endAt = Math.max(since + spans.silenceEndMs, t.callingUntil ?? 0)
  const askAt = since + spans.silenceAskMs
  if (t.acute) return { next: 'wait', dueAt: now + spans.silenceAskMs }
  if (now >= endAt) return { next: 'end', dueAt: endAt }
  if (now >= askAt) return { next: 'ask', dueAt: endAt }
  return { next: 'wait', dueAt: askAt }
}

/** Whether there ever was a talk. If so, its length counts and the after-chat questions make sense. */
export const talked = (t: Ticket): boolean => t.startedAt !== null

/** The counsellor who holds a seat for this youth, or null. */
export function seatedWith(t: Ticket): PersonId | null {
  return t.phase === 'ringing' || t.phase === 'connecting' || t.phase === 'chat' ? t.person : null
}
