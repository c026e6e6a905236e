import type { MonthFigures } from '../../../shared/figures.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'

/** A calendar month's operating figures, for a coordinator of that line. */
export async function monthFigures(service: Service, person: PersonId, line: LineId, month: string): Promise<Outcome<MonthFigures>> {
  if (!hasRole(await service.ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  if (!(await service.ledger.lines.find(line))) return refuse('gone')
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return refuse('malformed')
  return done(await service.ledger.figures.month(line, month, service.now()))
}
