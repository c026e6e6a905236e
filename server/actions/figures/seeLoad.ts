import type { LineId, PersonId } from '../../../shared/ids.ts'
import { type FourWeeks, LOAD_FOUR_WEEKS, type Load } from '../../../shared/load.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { besideUsual } from '../../domain/load/besideUsual.ts'
import { MONTHS_READ, monthRows, quarterRows } from '../../domain/load/loadRows.ts'
import { weekHeat } from '../../domain/load/weekHeat.ts'
import { hasRole } from '../../domain/staff.ts'
import { dateKey, fourWeeksBack, fourWeeksIsOver, monthsBack } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

/** The load of a line over the last year, for a coordinator of that line. Operating figures only: exact, and as they are kept. */
export async function seeLoad(service: Service, person: PersonId, line: LineId): Promise<Outcome<Load>> {
  if (!hasRole(await service.ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  const found = await service.ledger.lines.find(line)
  if (!found) return refuse('gone')
  const [now, { timeZone }, { figures }] = [service.now(), found, service.ledger]
  const [weeks, months, day] = await Promise.all([
    Promise.all(
      fourWeeksBack(now, timeZone, LOAD_FOUR_WEEKS).map(async (monday): Promise<FourWeeks & { isCounted: boolean }> => {
        const counts = await figures.heat(line, monday)
        return { monday, closed: fourWeeksIsOver(monday, now, timeZone), ...weekHeat(counts), isCounted: Object.keys(counts).length > 0 }
      }),
    ),
    Promise.all(monthsBack(now, timeZone, MONTHS_READ).map((month) => figures.month(line, month, now))),
    figures.day(line, dateKey(now, timeZone)),
  ])
  const fourWeeks = weeks.slice(0, weeks.findLastIndex(({ isCounted }) => isCounted) + 1).map(({ isCounted: _, ...shown }) => shown)
  return done({
    line,
    fourWeeks,
    months: monthRows(months),
    quarters: quarterRows(months),
    today: besideUsual(day, fourWeeks, timeZone, now),
  })
}
