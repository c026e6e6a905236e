import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Load } from '../../../shared/load.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { besideUsual } from '../../domain/load/besideUsual.ts'
import { MONTHS_READ, monthRows, quarterRows } from '../../domain/load/loadRows.ts'
import { hasRole } from '../../domain/staff.ts'
import { dateKey, monthsBack } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'
import { fourWeeksShown } from '../staffing/fourWeeksShown.ts'

/** The load of a line over the last year, for a coordinator of that line. Operating figures only: exact, and as they are kept. */
export async function seeLoad(service: Service, person: PersonId, line: LineId): Promise<Outcome<Load>> {
  if (!hasRole(await service.ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  const found = await service.ledger.lines.find(line)
  if (!found) return refuse('gone')
  const [now, { timeZone }, { figures }] = [service.now(), found, service.ledger]
  const [fourWeeks, months, day] = await Promise.all([
    fourWeeksShown(service, line, timeZone, now),
    Promise.all(monthsBack(now, timeZone, MONTHS_READ).map((month) => figures.month(line, month, now))),
    figures.day(line, dateKey(now, timeZone)),
  ])
  return done({
    line,
    fourWeeks,
    months: monthRows(months),
    quarters: quarterRows(months),
    today: besideUsual(day, fourWeeks, timeZone, now),
  })
}
