import type { ConvId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/** "I am in danger, or think of dying": the youth moves further up in the queue, once. No proof of the danger is asked for. */
export async function sayUrgent(service: Service, conv: ConvId): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket) return refuse('gone')
  if ((await service.live.tickets.makeUrgent(conv)) === 'gone') return refuse('gone')
  await tellYouth(service, conv)
  await assignWaiting(service, ticket.line)
  return done(null)
}
