import type { ConvId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { theSame } from '../../domain/seating/counsellorsFor.ts'
import { askingOf } from '../../domain/seating/routing.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { assignWaiting } from './assignWaiting.ts'

/**
 * "The same counsellor again, then": takes back the wish for another counsellor and looks for a seat at once. Asking twice has the same
 * effect as asking once.
 */
export async function sameCounsellor(service: Service, conv: ConvId): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket || ticket.phase === 'ended') return refuse('gone')
  if (ticket.phase !== 'waiting') return done(null)
  const person = theSame({ asking: askingOf(ticket.choices), avoid: ticket.avoid }, await service.live.shifts.onDuty(ticket.line))
  if (person !== null) await service.live.tickets.takeBackWish(conv, person)
  await tellYouth(service, conv)
  await assignWaiting(service, ticket.line)
  return done(null)
}
