import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Desk } from '../desk.ts'
import { giveBack } from '../seating/giveBack.ts'
import { heldBy, tellDesk } from './tellDesk.ts'

/** Off duty at once: whoever was rung or in conversation goes to the head of the queue. */
export async function endDuty(desk: Desk, person: string): Promise<Outcome<null>> {
  // First no new seats, then give back: otherwise the youth given back could be rung here again.
  await desk.live.shifts.setState(person, 'finishing')
  for (const ticket of await heldBy(desk, person)) await giveBack(desk, ticket, { first: ticket.phase !== 'ringing' })
  await desk.live.shifts.end(person)
  await tellDesk(desk, person)
  return done(null)
}
