import type { PersonId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { hasRole } from '../../domain/staff.ts'
import { plannedAt } from '../../domain/time/dutyPlan.ts'
import type { Service } from '../service.ts'

/**
 * The leaders of a line who are on call at this moment, by the plan. Empty: nobody is. A person who is no leader there any more, or was
 * switched off, is never on call, whatever the plan says.
 */
export async function leaderOnCall({ ledger }: Service, line: Line, at: number): Promise<PersonId[]> {
  const planned = plannedAt(await ledger.plans.of({ line: line.id, kind: 'onCall' }), line.timeZone, at)
  const staff = await ledger.staff.findAll(planned)
  return planned.filter((_, i) => hasRole(staff[i] ?? null, line.id, 'leader'))
}
