import type { Desk } from './desk.ts'

/** A counsellor's browser is gone: no new seats at once, her youths are told after a while and given back after a longer one. */
export async function counsellorGone(desk: Desk, person: string): Promise<void> {
  const shift = await desk.live.shifts.find(person)
  if (!shift || shift.awayAt !== null) return
  const now = desk.now()
  await desk.live.shifts.patch(person, { awayAt: now })
  await desk.later('counsellor-away', person, now + desk.spans.counsellorAwayToldMs)
  await desk.later('counsellor-return', person, now + desk.spans.counsellorAwayReturnMs)
}
