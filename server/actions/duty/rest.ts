import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { tellDesk } from './tellDesk.ts'

/**
 * Set before the step that begins a rest: a rest without its end would hold for ever. Where none begins it changes nothing, and the end of
 * one that runs is not put off.
 */
export async function restLater(service: Service, person: string): Promise<void> {
  const { restUntil } = (await service.live.shifts.find(person)) ?? {}
  const fromNow = service.now() + service.spans.restMs
  await service.later('rest', person, restUntil === undefined ? fromNow : Math.min(restUntil, fromNow))
}

/** The ten minutes are over. */
export async function restOver(service: Service, person: string): Promise<void> {
  const shift = await service.live.shifts.find(person)
  if (shift?.restUntil === undefined) return
  if ((await service.live.shifts.endRest(person, service.now())) === 'rests') return service.later('rest', person, shift.restUntil)
  for (const line of shift.lines) await assignWaiting(service, line)
  await tellDesk(service, person)
}
