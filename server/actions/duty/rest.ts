import type { Desk } from '../desk.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import { tellDesk } from './tellDesk.ts'

/**
 * Set before the step that begins a rest: a rest without its end would hold for ever. Where none begins it changes nothing, and the end of
 * one that runs is not put off.
 */
export async function restLater(desk: Desk, person: string): Promise<void> {
  const { restUntil } = (await desk.live.shifts.find(person)) ?? {}
  const fromNow = desk.now() + desk.spans.restMs
  await desk.later('rest', person, restUntil === undefined ? fromNow : Math.min(restUntil, fromNow))
}

/** The ten minutes are over. */
export async function restOver(desk: Desk, person: string): Promise<void> {
  const shift = await desk.live.shifts.find(person)
  if (shift?.restUntil === undefined) return
  if ((await desk.live.shifts.endRest(person, desk.now())) === 'rests') return desk.later('rest', person, shift.restUntil)
  for (const line of shift.lines) await assignWaiting(desk, line)
  await tellDesk(desk, person)
}
