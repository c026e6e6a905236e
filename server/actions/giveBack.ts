import { seatedWith } from '../domain/conversation.ts'
import { orderAt } from '../domain/queue.ts'
import type { Ticket } from '../domain/ticket.ts'
import { assignWaiting } from './assignWaiting.ts'
import type { Desk } from './desk.ts'
import { finishIfDone } from './finishIfDone.ts'
import { ringOne } from './ringOne.ts'
import { tellDesk } from './tellDesk.ts'
import { tellYouth } from './tellYouth.ts'

export type GivenBack = {
  /** Stands first from now on: a counsellor was lost, or an offer did not hold. Otherwise the order is kept as it was. */
  first: boolean
  /** Not to this person again. */
  avoid: boolean
  /** Ring this person first, before anybody is chosen by the rule. */
  next?: string
}

/**
 * Puts a seated or rung youth back into the queue and frees the seat. Everything waits again, nothing written is lost:
 * the next seating is a hand-over if a wrap was ever made. Answers false when the ticket has moved on meanwhile.
 */
export async function giveBack(desk: Desk, ticket: Ticket, { first, avoid, next }: GivenBack): Promise<boolean> {
  const person = seatedWith(ticket)
  if (!person || ticket.phase === 'waiting' || ticket.phase === 'ended') return false
  const from = ticket.phase === 'chat' ? ticket.person : ticket.ring
  const returned = first || ticket.returned
  const answer = await desk.live.seats.giveBack(ticket.conv, {
    from,
    orderAt: orderAt(ticket.joinedAt, { urgent: ticket.urgent, returned }, desk.spans),
    avoid: avoid ? person : null,
    returned,
  })
  if (answer !== 'returned') return false
  await desk.live.transcripts.setWriters(ticket.conv, [])
  await finishIfDone(desk, person)
  await Promise.all([tellYouth(desk, ticket.conv), tellDesk(desk, person)])
  if (next) await ringOne(desk, ticket.conv, next)
  await assignWaiting(desk, ticket.line)
  return true
}
