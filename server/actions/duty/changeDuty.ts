import type { PauseReason } from '../../../shared/doors/counsellorView.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Shift } from '../../domain/seating/shift.ts'
import { notAskedAnyMore } from '../handOver/endHandOver.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { finishIfDone } from './finishIfDone.ts'
import { tellDesk } from './tellDesk.ts'

/**
 * Pauses the shift, puts it back to `on` from a pause or from `away`, or sets "finish what I have". Going back to `on` also ends the rest
 * after an acute talk. `keepsRest`: the counsellor did not choose to go back, so the rest goes on. `reason`: of a pause; colleagues on duty
 * see it until the pause is over.
 */
export async function changeDuty(
  service: Service,
  person: PersonId,
  state: Exclude<Shift['state'], 'away'>,
  { keepsRest = false, reason }: { keepsRest?: boolean; reason?: PauseReason } = {},
): Promise<Outcome<null>> {
  const shift = await service.live.shifts.find(person)
  if (!shift) return refuse('gone')
  await service.live.shifts.setState(person, state, reason)
  if (state === 'on') {
    if (!keepsRest) await service.live.shifts.endRest(person, null)
    await service.live.shifts.patch(person, { missed: 0 })
    for (const line of shift.lines) await assignWaiting(service, line)
  }
  if (state !== 'on') await notAskedAnyMore(service, person)
  if (state === 'finishing') await finishIfDone(service, person)
  await tellDesk(service, person)
  return done(null)
}
