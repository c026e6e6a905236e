import { done, type Outcome } from '../../../shared/outcome.ts'
import { giveBack } from '../seating/giveBack.ts'
import type { Service } from '../service.ts'
import { heldBy, tellDesk } from './tellDesk.ts'

/** Off duty at once: whoever was rung or in conversation goes to the head of the queue. */
export async function endDuty(service: Service, person: string): Promise<Outcome<null>> {
  // First no new seats, then give back: otherwise the youth given back could be rung here again.
  await service.live.shifts.setState(person, 'finishing')
  for (const ticket of await heldBy(service, person)) await giveBack(service, ticket, { first: ticket.phase !== 'ringing' })
  await service.live.shifts.end(person)
  await tellDesk(service, person)
  return done(null)
}
