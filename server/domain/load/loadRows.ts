import { type MonthFigures, operatingEvents } from '../../../shared/figures.ts'
import { LOAD_MONTHS, LOAD_QUARTERS, type LoadRow } from '../../../shared/load.ts'
import { quarterOf } from '../time/calendar.ts'
import { waitedOf, waitsTogether } from './waitedOf.ts'

/** So many months hold every quarter that is shown, whole. */
export const MONTHS_READ = LOAD_QUARTERS * 3

/** The months of the last year, newest first, from the first month in which anything was counted. */
export const monthRows = (months: MonthFigures[]): LoadRow[] =>
  sinceFirst(months.slice(0, LOAD_MONTHS).map((month) => rowOf(month.month, [month])))

/** The quarters of the last year, newest first. A quarter is over when all its three months are. */
export function quarterRows(months: MonthFigures[]): LoadRow[] {
  const names = [...new Set(months.map(({ month }) => quarterOf(month)))].slice(0, LOAD_QUARTERS)
  const inQuarter = (name: string) => months.filter(({ month }) => quarterOf(month) === name)
  return sinceFirst(names.map((name) => rowOf(name, inQuarter(name), 3)))
}

/** A calendar year, of one line or of several. `months`: those of each line up to now. It is over when all twelve are. */
export const yearRow = (year: string, months: MonthFigures[][]): LoadRow => rowOf(year, months.flat(), 12 * months.length)

function rowOf(name: string, months: MonthFigures[], whole = 1): LoadRow {
  const figures = Object.fromEntries(
    operatingEvents.map((event) => [event, months.reduce((sum, month) => sum + month.figures[event], 0)]),
  ) as LoadRow['figures'] // one for each event
  return {
    name,
    closed: months.length === whole && months.every(({ closed }) => closed),
    figures,
    waited: waitedOf(waitsTogether(months.map(({ waits }) => waits))),
  }
}

function sinceFirst(rows: LoadRow[]): LoadRow[] {
  const first = rows.findLastIndex(({ figures, waited }) => waited.of > 0 || operatingEvents.some((event) => figures[event] > 0))
  return rows.slice(0, first + 1)
}
