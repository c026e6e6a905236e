import { hasRole } from '../../ledger/people/staff.ts'
import { isAway } from '../away.ts'
import type { Desk } from '../desk.ts'
import { tellQueueTo } from '../queue/tellQueue.ts'
import { giveBack } from '../seating/giveBack.ts'
import { endDuty } from './endDuty.ts'
import { heldBy, tellDesk } from './tellDesk.ts'

/**
 * Takes out of a running shift every line on which this person is no counsellor any more, or ends it when none is left. Who is rung, is
 * connecting or talks with this person there goes back to the head of the queue: from now on a talk there could not be resumed anyway.
 * `same`: nothing had to change, or nobody can know because the ledger is away.
 */
export async function narrowShift(desk: Desk, person: string): Promise<'same' | 'narrowed' | 'ended'> {
  const staff = await desk.ledger.staff.fresh(person).catch((error: unknown) => {
    if (!isAway(error)) throw error
    return 'unknown' as const
  })
  if (staff === 'unknown') return 'same'
  const may = (line: string) => staff !== null && hasRole(staff, line, 'counsellor')
  const shift = await desk.live.shifts.find(person)
  const lost = shift?.lines.filter((line) => !may(line)) ?? []
  if (!shift || lost.length === 0) return 'same'
  if (lost.length === shift.lines.length) {
    await endDuty(desk, person)
    return 'ended'
  }
  for (const line of lost) {
    // Two changes at once may have left this as the only line.
    if ((await desk.live.shifts.leaveLine(person, line)) !== 'last') continue
    await endDuty(desk, person)
    return 'ended'
  }
  for (const ticket of await heldBy(desk, person))
    if (lost.includes(ticket.line)) await giveBack(desk, ticket, { first: ticket.phase !== 'ringing' })
  await Promise.all([tellDesk(desk, person), tellQueueTo(desk, person)])
  return 'narrowed'
}
