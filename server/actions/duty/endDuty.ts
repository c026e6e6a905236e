import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import { notAskedAnyMore } from '../handOver/endHandOver.ts'
import { looksNoMore } from '../lookOn/endLookOn.ts'
import { giveBack } from '../seating/giveBack.ts'
import type { Service } from '../service.ts'
import { heldBy, tellDesk } from './tellDesk.ts'

/**
 * Ends the shift at once. Youths who are connecting or in conversation wait again, moved forward by `returnedBoostMs`; a youth who is only
 * rung keeps the order.
 */
export async function endDuty(service: Service, person: PersonId): Promise<Outcome<null>> {
  // New seats are stopped first. Otherwise the youths given back could be rung here again.
  await service.live.shifts.setState(person, 'finishing')
  await notAskedAnyMore(service, person)
  await looksNoMore(service, person)
  for (const ticket of await heldBy(service, person)) await giveBack(service, ticket, { first: ticket.phase !== 'ringing' })
  await service.live.shifts.end(person)
  await tellDesk(service, person)
  return done(null)
}
