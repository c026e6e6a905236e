import type { DayFigures } from '../../../shared/figures.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { isCalendarDate } from '../../../shared/published/period.ts'
import { hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'

/**
 * A day's operating figures, hour by hour, for a coordinator of that line. The role is checked each time, because it may have been taken
 * away.
 */
export async function dayFigures(service: Service, person: PersonId, line: LineId, date: string): Promise<Outcome<DayFigures>> {
  if (!hasRole(await service.ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  if (!(await service.ledger.lines.find(line))) return refuse('gone')
  if (!isCalendarDate(date)) return refuse('malformed')
  return done(await service.ledger.figures.day(line, date))
}
