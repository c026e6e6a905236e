import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { MonthFigures } from '../../../shared/statistics.ts'
import { hasRole } from '../../ledger/people/staff.ts'
import type { Desk } from '../desk.ts'

/** A calendar month's operating figures, for a coordinator of that line. */
export async function monthFigures(desk: Desk, person: string, line: string, month: string): Promise<Outcome<MonthFigures>> {
  const staff = await desk.ledger.staff.find(person)
  if (!staff || !hasRole(staff, line, 'coordinator')) return refuse('not-allowed')
  if (!(await desk.ledger.lines.find(line))) return refuse('gone')
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return refuse('malformed')
  return done(await desk.ledger.figures.month(line, month, desk.now()))
}
