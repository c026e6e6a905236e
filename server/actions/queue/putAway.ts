import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { mayBePutAway } from '../../domain/seating/inVain.ts'
import { endConversation } from '../conversation/endConversation.ts'
import type { Service } from '../service.ts'
import { tellQueue, tellQueueTo } from './tellQueue.ts'

/**
 * A counsellor puts away a ticket that is parked, or whose page was silent at its last seating. If the page has spoken meanwhile, nothing
 * changes.
 */
export async function putAway(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<null>> {
  const mine = await service.live.shifts.find(person)
  const ticket = await service.live.tickets.find(conv)
  if (!ticket || !mine?.lines.includes(ticket.line)) return refuse('not-yours')
  if (ticket.phase === 'ended') return done(null)
  const put = ticket.phase === 'waiting' && mayBePutAway(ticket.inVain) && (await endConversation(service, conv, 'counsellor', 'silent'))
  if (!put || !put.ok) {
    await tellQueueTo(service, person)
    return refuse('not-allowed')
  }
  await tellQueue(service, ticket.line)
  return done(null)
}
