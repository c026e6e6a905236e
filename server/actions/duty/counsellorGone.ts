import type { PersonId } from '../../../shared/ids.ts'
import { staffHere } from '../../domain/presence.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { changeDuty } from './changeDuty.ts'

/**
 * A counsellor's browser is gone. The counsellor gets no new seats from now on. The youths are told after a while, and given back after a
 * longer while.
 */
export async function counsellorGone(service: Service, person: PersonId): Promise<void> {
  const shift = await service.live.shifts.find(person)
  if (!shift || shift.awayAt !== null) return
  const now = service.now()
  // The deadlines are set first. They look at the state when they fall due, and a state without them would hold for ever.
  await service.later('counsellor-away', person, now + service.spans.counsellorAwayToldMs)
  await service.later('counsellor-return', person, now + service.spans.counsellorAwayReturnMs)
  await service.live.shifts.patch(person, { awayAt: now })
  // The counsellor's next page may have come at the same moment, and may have been noted before the old page was noted as gone.
  const [at] = await service.live.presence.whereIs([staffHere(person)])
  if (at) await counsellorBack(service, person)
}

/** The counsellor's page is connected: seats are offered again. Called after the page has been noted as here. */
export async function counsellorBack(service: Service, person: PersonId): Promise<void> {
  const shift = await service.live.shifts.find(person)
  if (!shift || shift.awayAt === null) return
  await service.live.shifts.patch(person, { awayAt: null })
  for (const line of shift.lines) await assignWaiting(service, line)
}

/**
 * A request from a counsellor who was set away ends that. If the browser was silent, any request is enough. A counsellor who left three
 * rings unanswered comes back only by something done by hand.
 */
export async function counsellorSpeaks(service: Service, person: PersonId, byHand: boolean): Promise<void> {
  const shift = await service.live.shifts.find(person)
  if (shift?.state !== 'away' || (!byHand && shift.missed >= service.spans.missedRings)) return
  await changeDuty(service, person, 'on', { keepsRest: true })
}
