import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Desk } from '../desk.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/** "I am in danger, or think of dying": further up in the queue, once. Nobody asks for proof. */
export async function sayUrgent(desk: Desk, conv: string): Promise<Outcome<null>> {
  const ticket = await desk.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  if ((await desk.live.tickets.makeUrgent(conv, desk.spans.urgentBoostMs)) === 'gone') return refuse('gone')
  await tellYouth(desk, conv)
  await assignWaiting(desk, ticket.line)
  return done(null)
}
