import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { isCalendarDate } from '../../../shared/published/period.ts'
import { AHEAD_DAYS, KEPT_DAYS, type PlanDay, type PlanKind, type PlanSpan, type SavePlanAnswer } from '../../../shared/team/planWire.ts'
import { hasRole } from '../../domain/staff.ts'
import { dateKey, daysBefore } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'
import { plannedDayOf, planRole } from './seePlan.ts'

export type PlanChange = { line: LineId; kind: PlanKind; day: PlanDay; base: number; spans: PlanSpan[] | null }

/**
 * Saves one day of a plan over the version that its writer had read. A weekday always has spans, perhaps none; a date can have none, or go
 * back to the plan of its weekday (null). Only persons who hold the role on this line can be put on it.
 */
export async function savePlan(service: Service, by: PersonId, change: PlanChange): Promise<Outcome<SavePlanAnswer>> {
  const { ledger } = service
  const { line, kind, day, base, spans } = change
  if (!hasRole(await ledger.staff.fresh(by), line, 'coordinator')) return refuse('not-allowed')
  const found = await ledger.lines.find(line)
  if (!found) return refuse('gone')
  const now = service.now()
  const today = dateKey(now, found.timeZone)
  const isDate = day.length > 1
  if ((!isDate && spans === null) || (isDate && !isCalendarDate(day))) return refuse('malformed')
  if (isDate && (day < today || day > daysBefore(today, -AHEAD_DAYS))) return done({ did: 'past' })
  const persons = [...new Set((spans ?? []).map(({ person }) => person))]
  const staff = await Promise.all(persons.map((person) => ledger.staff.fresh(person)))
  const cannot = persons.filter((_, i) => !hasRole(staff[i] ?? null, line, planRole[kind]))
  if (cannot.length > 0) return done({ did: 'cannot', persons: cannot })
  const saved = await ledger.plans.save({ line, kind }, day, base, spans, { who: by, now }, daysBefore(today, KEPT_DAYS))
  if (saved.did === 'saved') return done(saved)
  if (!saved.row) return done({ did: 'newer', saved: { day, version: 0, spans: isDate ? null : [], by: null, at: null } })
  const writer = await ledger.staff.find(saved.row.by)
  return done({ did: 'newer', saved: plannedDayOf(day, saved.row, () => writer?.name ?? '') })
}
