import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { DayFigures } from '../../../shared/statistics.ts'
import { hasRole } from '../../ledger/people/staff.ts'
import type { Desk } from '../desk.ts'

/** A day's operating figures, hour by hour, for a coordinator of that line. Asked each time: a role may have been taken away. */
export async function dayFigures(desk: Desk, person: string, line: string, date: string): Promise<Outcome<DayFigures>> {
  const staff = await desk.ledger.staff.find(person)
  if (!staff || !hasRole(staff, line, 'coordinator')) return refuse('not-allowed')
  if (!(await desk.ledger.lines.find(line))) return refuse('gone')
  if (!isDate(date)) return refuse('malformed')
  return done(await desk.ledger.figures.day(line, date))
}

const isDate = (date: string): boolean => {
  const at = Date.parse(`${date}T12:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
}
