import type { LineId, PersonId } from '../../../shared/ids.ts'
import { realLineOf } from '../../../shared/practice/practiceLine.ts'
import { hasRole } from '../../domain/staff.ts'
import { isRedisDown } from '../down.ts'
import { notAskedAnyMore } from '../handOver/endHandOver.ts'
import { looksNoMore } from '../lookOn/endLookOn.ts'
import { tellQueueTo } from '../queue/tellQueue.ts'
import { giveBack } from '../seating/giveBack.ts'
import type { Service } from '../service.ts'
import { endDuty } from './endDuty.ts'
import { heldBy, tellDesk } from './tellDesk.ts'

/**
 * Takes every line on which this person is no longer a counsellor out of a running shift, or ends the shift when no line is left. Youths
 * who are connecting or in conversation there wait again, moved forward by `returnedBoostMs`, since that talk could not be resumed any more.
 * A youth who is only rung keeps the order. `same`: nothing had to change, or nobody can know because the ledger is down.
 */
export async function narrowShift(service: Service, person: PersonId): Promise<'same' | 'narrowed' | 'ended'> {
  const staff = await service.ledger.staff.fresh(person).catch((error: unknown) => {
    if (!isRedisDown(error)) throw error
    return 'unknown' as const
  })
  if (staff === 'unknown') return 'same'
  const may = (line: LineId) => hasRole(staff, realLineOf(line), 'counsellor')
  const shift = await service.live.shifts.find(person)
  const lost = shift?.lines.filter((line) => !may(line)) ?? []
  if (!shift || lost.length === 0) return 'same'
  if (lost.length === shift.lines.length) {
    await endDuty(service, person)
    return 'ended'
  }
  for (const line of lost) {
    // Another change at the same time may have left this as the only line.
    if ((await service.live.shifts.leaveLine(person, line)) !== 'last') continue
    await endDuty(service, person)
    return 'ended'
  }
  await notAskedAnyMore(service, person, shift.lines.filter(may))
  await looksNoMore(service, person, { stillOn: shift.lines.filter(may) })
  for (const ticket of await heldBy(service, person))
    if (lost.includes(ticket.line)) await giveBack(service, ticket, { first: ticket.phase !== 'ringing' })
  await Promise.all([tellDesk(service, person), tellQueueTo(service, person)])
  return 'narrowed'
}
