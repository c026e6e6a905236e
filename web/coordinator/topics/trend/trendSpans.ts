import type { TopicFigures } from '../../../../shared/publication.ts'
import { type KindOfPeriod, kindOfPeriod, kindsOfPeriod } from '../../../../shared/report/periodKind.ts'

/** Periods of one kind, oldest first. Only periods of one kind are set side by side: a quarter has more in it than a month has. */
export type TrendSpan = { kind: KindOfPeriod; periods: string[]; others: { year: number; kind: KindOfPeriod }[] }

/** A year and the same month, or quarter, of the year before stand side by side; of years ten. */
const MOST_SHOWN: Record<KindOfPeriod, number> = { month: 13, quarter: 9, half: 5, year: 10 }

/** The spans that a line can show, those with the shortest periods first. `others`: years within the span in which the line published by another kind. */
export function trendSpans({ publications, tooFewIn }: Pick<TopicFigures, 'publications' | 'tooFewIn'>): TrendSpan[] {
  const periods = [...new Set(publications.map(({ period }) => period))].sort()
  const kindIn = (year: number) => {
    const kinds = periods.filter((period) => yearIn(period) === year).map(kindOfPeriod)
    return kindsOfPeriod.find((kind) => kinds.includes(kind))
  }
  const years = [...new Set(periods.map(yearIn))]
  return kindsOfPeriod.flatMap((kind) => {
    const shown = periods.filter((period) => kindOfPeriod(period) === kind).slice(-MOST_SHOWN[kind])
    const first = shown[0]
    if (first === undefined) return []
    const others = years.flatMap((year) => {
      const of = kindIn(year)
      const isNear = year >= yearIn(first) - 1
      return of === undefined || of === kind || tooFewIn.includes(year) || !isNear ? [] : [{ year, kind: of }]
    })
    return [{ kind, periods: shown, others }]
  })
}

export const yearIn = (period: string): number => Number(period.slice(0, 4))

/** The same month or quarter a year before. */
export const aYearBefore = (period: string): string => `${yearIn(period) - 1}${period.slice(4)}`
