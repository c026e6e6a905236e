import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Desk } from '../desk.ts'
import { sendRingsOn } from '../seating/sendRingsOn.ts'
import { tellDesk } from './tellDesk.ts'

/** Ten minutes without anybody new, by the person's own choice, where no rest runs already. What rings goes on to somebody else at once. */
export async function takeRest(desk: Desk, person: string): Promise<Outcome<null>> {
  const shift = await desk.live.shifts.find(person)
  if (!shift) return refuse('gone')
  if (shift.restUntil === undefined) {
    const restUntil = desk.now() + desk.spans.restMs
    await desk.later('rest', person, restUntil)
    await desk.live.shifts.patch(person, { restUntil })
    await sendRingsOn(desk, person)
  }
  await tellDesk(desk, person)
  return done(null)
}
