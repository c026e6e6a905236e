import { staffHere } from '../../domain/presence.ts'
import type { Desk } from '../desk.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import { changeDuty } from './changeDuty.ts'

/** A counsellor's browser is gone: no new seats at once, her youths are told after a while and given back after a longer one. */
export async function counsellorGone(desk: Desk, person: string): Promise<void> {
  const shift = await desk.live.shifts.find(person)
  if (!shift || shift.awayAt !== null) return
  const now = desk.now()
  // The deadlines first: they look at the state when they fall due, and a state without them would hold for ever.
  await desk.later('counsellor-away', person, now + desk.spans.counsellorAwayToldMs)
  await desk.later('counsellor-return', person, now + desk.spans.counsellorAwayReturnMs)
  await desk.live.shifts.patch(person, { awayAt: now })
  // Her next page may have come in the same moment, and been noted before the old one was.
  const [at] = await desk.live.presence.whereIs([staffHere(person)])
  if (at) await counsellorBack(desk, person)
}

/** Her page is connected: seats are offered again. Asked after the page has been noted as here. */
export async function counsellorBack(desk: Desk, person: string): Promise<void> {
  const shift = await desk.live.shifts.find(person)
  if (!shift || shift.awayAt === null) return
  await desk.live.shifts.patch(person, { awayAt: null })
  for (const line of shift.lines) await assignWaiting(desk, line)
}

/**
 * A word from somebody who was set away brings them back. That the browser speaks is enough where it was the browser that was silent;
 * whoever left three rings unanswered sits at the desk again when something is done there by hand.
 */
export async function counsellorSpeaks(desk: Desk, person: string, byHand: boolean): Promise<void> {
  const shift = await desk.live.shifts.find(person)
  if (shift?.state !== 'away' || (!byHand && shift.missed >= desk.spans.missedRings)) return
  await changeDuty(desk, person, 'on', { keepsRest: true })
}
