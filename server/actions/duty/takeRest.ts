import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { notAskedAnyMore } from '../handOver/endHandOver.ts'
import { sendRingsOn } from '../seating/sendRingsOn.ts'
import type { Service } from '../service.ts'
import { tellDesk } from './tellDesk.ts'

/**
 * The counsellor chooses ten minutes without new youths, unless a rest runs already. Rings at this desk go on to another counsellor at
 * once.
 */
export async function takeRest(service: Service, person: PersonId): Promise<Outcome<null>> {
  const shift = await service.live.shifts.find(person)
  if (!shift) return refuse('gone')
  if (shift.restUntil === undefined) {
    const restUntil = service.now() + service.spans.restMs
    await service.later('rest', person, restUntil)
    await service.live.shifts.patch(person, { restUntil })
    await sendRingsOn(service, person)
    await notAskedAnyMore(service, person)
  }
  await tellDesk(service, person)
  return done(null)
}
