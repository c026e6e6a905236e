import type { Desk } from '../desk.ts'

/** "Finish what I have": off duty when the last talk has ended. */
export async function finishIfDone(desk: Desk, person: string): Promise<void> {
  const shift = await desk.live.shifts.find(person)
  if (shift?.state === 'finishing' && shift.taken === 0) await desk.live.shifts.end(person)
}
