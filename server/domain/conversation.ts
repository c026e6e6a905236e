import type { Purpose } from '../../shared/sealing/keys.ts'
import type { Ticket, TicketIn } from './seating/ticket.ts'
import type { Spans } from './time/spans.ts'

/** What a key offer would be for, and the epoch it would begin. Every re-seating after a wrap was made is a hand-over. */
export function nextSeating(t: Pick<Ticket, 'epoch'>): { purpose: Purpose; ringEpoch: number } {
  return t.epoch === null ? { purpose: 'seat', ringEpoch: 0 } : { purpose: 'handover', ringEpoch: t.epoch + 1 }
}

/** Until when a youth who is away is held, or null while there is nothing to lapse. */
export function heldUntil(t: Ticket, spans: Spans): number | null {
  if (t.youthAwayAt === null) return null
  const calling = t.callingUntil ?? 0
  switch (t.phase) {
    case 'waiting':
    case 'ringing':
    case 'connecting':
      // Before any talk, one of a crowd that went together has the minute, whatever it said.
      if (t.brief && !talked(t)) return t.youthAwayAt + spans.ticketAwayComputerMs
      return Math.max(t.youthAwayAt + ticketAwayMs(t, spans), calling)
    case 'chat':
      // An acute conversation is ended by the counsellor, not by a clock.
      return t.acute ? null : Math.max(t.youthAwayAt + spans.talkAwayMs, calling)
    case 'ended':
      return null
  }
}

/** Handed back in the middle of a talk, she is held as long as in the talk itself. */
function ticketAwayMs(t: Ticket, spans: Spans): number {
  if (talked(t)) return spans.talkAwayMs
  return t.device === 'phone' ? spans.ticketAwayPhoneMs : spans.ticketAwayComputerMs
}

export type Silence = { next: 'wait' | 'ask' | 'end'; dueAt: number }

/** What a silence asks for now. An acute conversation never ends by silence; a youth who rings somebody is given the time. */
export function silence(t: TicketIn<'chat'>, lastAt: number, now: number, spans: Spans): Silence {
  const since = Math.max(lastAt, t.seatedAt)
  const endAt = Math.max(since + spans.silenceEndMs, t.callingUntil ?? 0)
  const askAt = since + spans.silenceAskMs
  if (t.acute) return { next: 'wait', dueAt: now + spans.silenceAskMs }
  if (now >= endAt) return { next: 'end', dueAt: endAt }
  if (now >= askAt) return { next: 'ask', dueAt: endAt }
  return { next: 'wait', dueAt: askAt }
}

/** Was there ever a talk, so that its length counts and the after-chat questions make sense? */
export const talked = (t: Ticket): boolean => t.startedAt !== null

/** The person who holds this youth's seat, if anybody. */
export function seatedWith(t: Ticket): string | null {
  return t.phase === 'ringing' || t.phase === 'connecting' || t.phase === 'chat' ? t.person : null
}
