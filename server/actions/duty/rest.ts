import type { PersonId } from '../../../shared/ids.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { tellDesk } from './tellDesk.ts'

/**
 * Called before the step that begins a rest: a rest without its end would hold for ever. If no rest begins, it has no effect. The end of a
 * rest that runs is not delayed.
 */
export async function restLater(service: Service, person: PersonId): Promise<void> {
  const { restUntil } = (await service.live.shifts.find(person)) ?? {}
  const fromNow = service.now() + service.spans.restMs
  await service.later('rest', person, restUntil === undefined ? fromNow : Math.min(restUntil, fromNow))
}

/** The rest (`restMs`, ten minutes) is over. */
export async function restOver(service: Service, person: PersonId): Promise<void> {
  const shift = await service.live.shifts.find(person)
  if (shift?.restUntil === undefined) return
  if ((await service.live.shifts.endRest(person, service.now())) === 'rests') return service.later('rest', person, shift.restUntil)
  for (const line of shift.lines) await assignWaiting(service, line)
  await tellDesk(service, person)
}
