import type { PersonId } from '../../../shared/ids.ts'
import type { YearSoFar } from '../../../shared/load.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import { yearRow } from '../../domain/load/loadRows.ts'
import { hasRole } from '../../domain/staff.ts'
import { monthsOfYear } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

/** A calendar year up to now, of the lines on which this person is a coordinator at this moment, and of all of them together. */
export async function seeYear(service: Service, person: PersonId, year: string): Promise<Outcome<YearSoFar>> {
  const [staff, all, now] = [await service.ledger.staff.find(person), await service.ledger.lines.all(), service.now()]
  const lines = all.filter(({ id }) => hasRole(staff, id, 'coordinator'))
  const months = await Promise.all(
    lines.map(({ id, timeZone }) =>
      Promise.all(monthsOfYear(year, now, timeZone).map((month) => service.ledger.figures.month(id, month, now))),
    ),
  )
  return done({
    year,
    lines: lines.map(({ id, name }, i) => ({ line: id, name, row: yearRow(year, [months[i] ?? []]) })),
    all: lines.length > 1 ? yearRow(year, months) : null,
  })
}
