import type { PublisherId } from '../../../shared/ids.ts'
import { type PeriodKind, periodKinds } from '../../../shared/published/period.ts'
import { type Table, tables } from '../../../shared/published/publication.ts'
import { closedUpTo, isPeriodOver, monthEnd, monthKey, monthsBack, overFrom, periodKey, yearOf } from '../time/calendar.ts'
import { catalogue, type Family } from './catalogue.ts'

/** From so many conversations a year on, a publisher's tables per period come monthly, or quarterly. */
const MONTHLY_FROM = 1080
const QUARTERLY_FROM = 480
const TOPICS_FROM = 30

/** How a publisher publishes in a whole year. `none`: it had so few conversations that every table is withheld, and its report says so. */
export const yearKinds = [...periodKinds, 'none'] as const
export type YearKind = (typeof yearKinds)[number]

/**
 * The kind of a year, from the conversations of the twelve months before; null: the publisher was not there so long. There is no half-year:
 * two halves say too much together with the tables of their year (`docs/decisions/062`).
 */
export function yearKindFor(conversations: number | null): YearKind {
  if (conversations === null) return 'quarter'
  if (conversations >= MONTHLY_FROM) return 'month'
  if (conversations >= QUARTERLY_FROM) return 'quarter'
  return conversations >= TOPICS_FROM ? 'year' : 'none'
}

/** The kind of a year, from the rows `line year` → kind. A year for which none was set goes on with that of the year before. */
export function kindSetFor(rows: Record<string, string>, publisher: PublisherId, year: number): YearKind {
  const years = Object.entries(rows).flatMap(([field, kind]) => {
    const [of, from = '0'] = field.split(' ')
    return of === publisher && Number(from) <= year ? [{ from: Number(from), kind }] : []
  })
  const latest = years.sort((a, b) => a.from - b.from).at(-1)?.kind
  return yearKinds.find((kind) => kind === latest) ?? 'quarter'
}

export const periodKindOf = (kind: YearKind): PeriodKind => (kind === 'none' ? 'year' : kind)

/**
 * In December, from the moment on at which November is whole: the next year. Else null. Before that moment November is shown by tens, and a
 * kind that was made from all of it would say more, beside these tens.
 */
export const yearToSet = (at: number, timeZone: string): number | null =>
  [at, closedUpTo(at)].every((one) => monthKey(one, timeZone).endsWith('-12')) ? yearOf(at, timeZone) + 1 : null

/** The twelve months before this one; null: the publisher began to count later. */
export function twelveMonthsBefore(at: number, timeZone: string, since: number): string[] | null {
  const months = monthsBack(at, timeZone, 13).slice(1)
  return monthKey(since, timeZone) > (months.at(-1) ?? '') ? null : months
}

/** The periods of a year in order. They never overlap, and together they are the year. */
export function periodsOfYear(kind: PeriodKind, year: number): string[] {
  const numbered = (count: number, name: (n: number) => string) => Array.from({ length: count }, (_, i) => `${year}-${name(i + 1)}`)
  switch (kind) {
    case 'month':
      return numbered(12, (n) => String(n).padStart(2, '0'))
    case 'quarter':
      return numbered(4, (n) => `Q${n}`)
    case 'half':
      return numbered(2, (n) => `H${n}`)
    case 'year':
      return [String(year)]
  }
}

/** The months of a period: the operating figures are kept by month. */
export function monthsOf(period: string): string[] {
  const [year = '', part = ''] = period.split('-')
  const number = Number(part.replace(/\D/g, ''))
  const months = periodsOfYear('month', Number(year))
  if (part === '') return months
  if (part.startsWith('Q')) return months.slice(3 * number - 3, 3 * number)
  return part.startsWith('H') ? months.slice(6 * number - 6, 6 * number) : [period]
}

/** The periods that are not over yet, the shortest first, and the moment from which on the tables of each are published. */
export function runningPeriods(kind: YearKind, at: number, timeZone: string): { period: string; publishedFrom: number }[] {
  const kinds: PeriodKind[] = periodKindOf(kind) === 'year' ? ['year'] : [periodKindOf(kind), 'year']
  return kinds.map((one) => {
    const period = periodKey(one, closedUpTo(at), timeZone)
    return { period, publishedFrom: overFrom(monthsOf(period).at(-1) ?? '', timeZone) }
  })
}
/** The first moment after a period. */
export const endOf = (period: string, timeZone: string): number => monthEnd(monthsOf(period).at(-1) ?? '', timeZone)

/** Tables that are frozen in one step, because their periods end at the same moment. */
export type Freeze = { year: number; tables: { table: Table; period: string }[] }

/** Every table of a year, by the moment at which its period ends. The last step of a year holds the tables of the year, too. */
export function freezesOf(kind: PeriodKind, year: number): Freeze[] {
  const of = (per: 'period' | 'year', period: string) =>
    tables.filter((table) => catalogue[table].per === per).map((table) => ({ table, period }))
  const periods = periodsOfYear(kind, year)
  return periods.map((period, i) => ({
    year,
    tables: [...of('period', period), ...(i === periods.length - 1 ? of('year', String(year)) : [])],
  }))
}

/**
 * What has to be frozen now, oldest first, also what was missed while the service was down. `since`: when the publisher began to count, or
 * the end of its last frozen period. A period in which nothing was counted is frozen as well: its absence would tell that.
 */
export function dueFreezes(publisher: { timeZone: string; since: number; kindOf(year: number): PeriodKind }, now: number): Freeze[] {
  const { timeZone, since, kindOf } = publisher
  const due: Freeze[] = []
  for (let year = yearOf(since, timeZone); year <= yearOf(now, timeZone); year++) {
    const kind = kindOf(year)
    for (const one of freezesOf(kind, year)) {
      const period = one.tables[0]?.period ?? ''
      if (period >= periodKey(kind, since, timeZone) && isPeriodOver(period, kind, now, timeZone)) due.push(one)
    }
  }
  return due
}

/** The tables of one family. */
export const tablesOf = (family: Family): Table[] => tables.filter((table) => catalogue[table].family === family)

export const periodOf = (table: Table, kind: PeriodKind, at: number, timeZone: string): string =>
  periodKey(catalogue[table].per === 'year' ? 'year' : kind, at, timeZone)
