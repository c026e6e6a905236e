import { kindOfPeriod, type PeriodKind, periodKinds, yearOfPeriod } from '../../../../shared/published/period.ts'
import type { TopicFigures } from '../../../../shared/published/publication.ts'

/** Periods of one kind, oldest first. Only periods of one kind are set side by side: a quarter has more in it than a month has. */
export type TrendSpan = { kind: PeriodKind; periods: string[]; others: { year: number; kind: PeriodKind }[] }

/** A year and the same month, or quarter, of the year before stand side by side; of years ten. */
const MOST_SHOWN: Record<PeriodKind, number> = { month: 13, quarter: 9, half: 5, year: 10 }

/** The spans that a line can show, those with the shortest periods first. `others`: years within the span in which the line published by another kind. */
export function trendSpans({ publications, tooFewIn }: Pick<TopicFigures, 'publications' | 'tooFewIn'>): TrendSpan[] {
  const periods = [...new Set(publications.map(({ period }) => period))].sort()
  const kindIn = (year: number) => {
    const kinds = periods.filter((period) => yearOfPeriod(period) === year).map(kindOfPeriod)
    return periodKinds.find((kind) => kinds.includes(kind))
  }
  const years = [...new Set(periods.map(yearOfPeriod))]
  return periodKinds.flatMap((kind) => {
    const shown = periods.filter((period) => kindOfPeriod(period) === kind).slice(-MOST_SHOWN[kind])
    const first = shown[0]
    if (first === undefined) return []
    const others = years.flatMap((year) => {
      const of = kindIn(year)
      const isNear = year >= yearOfPeriod(first) - 1
      return of === undefined || of === kind || tooFewIn.includes(year) || !isNear ? [] : [{ year, kind: of }]
    })
    return [{ kind, periods: shown, others }]
  })
}

/** The same month or quarter a year before. */
export const aYearBefore = (period: string): string => `${yearOfPeriod(period) - 1}${period.slice(4)}`
