import { staffHere } from '../../domain/presence.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { changeDuty } from './changeDuty.ts'

/** A counsellor's browser is gone: no new seats at once, her youths are told after a while and given back after a longer one. */
export async function counsellorGone(service: Service, person: string): Promise<void> {
  const shift = await service.live.shifts.find(person)
  if (!shift || shift.awayAt !== null) return
  const now = service.now()
  // The deadlines first: they look at the state when they fall due, and a state without them would hold for ever.
  await service.later('counsellor-away', person, now + service.spans.counsellorAwayToldMs)
  await service.later('counsellor-return', person, now + service.spans.counsellorAwayReturnMs)
  await service.live.shifts.patch(person, { awayAt: now })
  // Her next page may have come in the same moment, and been noted before the old one was.
  const [at] = await service.live.presence.whereIs([staffHere(person)])
  if (at) await counsellorBack(service, person)
}

/** Her page is connected: seats are offered again. Asked after the page has been noted as here. */
export async function counsellorBack(service: Service, person: string): Promise<void> {
  const shift = await service.live.shifts.find(person)
  if (!shift || shift.awayAt === null) return
  await service.live.shifts.patch(person, { awayAt: null })
  for (const line of shift.lines) await assignWaiting(service, line)
}

/**
 * A word from somebody who was set away brings them back. That the browser speaks is enough where it was the browser that was silent;
 * whoever left three rings unanswered sits at the desk again when something is done there by hand.
 */
export async function counsellorSpeaks(service: Service, person: string, byHand: boolean): Promise<void> {
  const shift = await service.live.shifts.find(person)
  if (shift?.state !== 'away' || (!byHand && shift.missed >= service.spans.missedRings)) return
  await changeDuty(service, person, 'on', { keepsRest: true })
}
