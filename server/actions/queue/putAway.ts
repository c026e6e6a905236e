import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { mayBePutAway } from '../../domain/seating/inVain.ts'
import { endConversation } from '../conversation/endConversation.ts'
import type { Desk } from '../desk.ts'
import { tellQueue, tellQueueTo } from './tellQueue.ts'

/** A counsellor puts a ticket away whose page was silent when somebody came for it. If the page has spoken meanwhile, nothing changes. */
export async function putAway(desk: Desk, person: string, conv: string): Promise<Outcome<null>> {
  const mine = await desk.live.shifts.find(person)
  const ticket = await desk.live.tickets.find(conv)
  if (!ticket || !mine?.lines.includes(ticket.line)) return refuse('not-yours')
  if (ticket.phase === 'ended') return done(null)
  const put = ticket.phase === 'waiting' && mayBePutAway(ticket.inVain) && (await endConversation(desk, conv, 'counsellor', 'silent'))
  if (!put || !put.ok) {
    await tellQueueTo(desk, person)
    return refuse('not-allowed')
  }
  await tellQueue(desk, ticket.line)
  return done(null)
}
