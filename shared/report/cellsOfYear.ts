import { periodsInYear, yearOfPeriod } from '../published/period.ts'
import type { TopicFigures } from '../published/publication.ts'
import type { Subject } from '../words/da/team/figures/topics.ts'
import type { ShownCell } from './finding.ts'
import { cellsShown, tableOfSubject } from './published.ts'

/** The cells of a subject in one period, as published. `cells` null: withheld. */
export type PublishedCells = { period: string; cells: ShownCell[] | null }

/** What is published of a subject in a year: the year itself, or its periods in order. */
export const periodsOf = (figures: TopicFigures, subject: Subject, year: number): PublishedCells[] =>
  figures.publications
    .filter(({ table, period, cells }) => table === tableOfSubject(subject) && yearOfPeriod(period) === year && cells?.length !== 0)
    .map((publication) => ({ period: publication.period, cells: cellsShown(publication, subject) }))
    .sort((a, b) => a.period.localeCompare(b.period))

/**
 * A whole year of a subject, or null where a period of it is missing or withheld. Several periods are added up: the low ends and the high ends,
 * each by themselves, so the sum holds whatever the counts are.
 */
export function cellsOfYear(figures: TopicFigures, subject: Subject, year: number): ShownCell[] | null {
  const parts = periodsOf(figures, subject, year)
  const [first] = parts
  if (first === undefined || parts.length < periodsInYear(first.period)) return null
  return addedUp(parts.map(({ cells }) => cells))
}

/** The same cells of several periods as one. Null: one of the periods is withheld. */
export function addedUp(parts: (ShownCell[] | null)[]): ShownCell[] | null {
  const [first] = parts
  if (!first || parts.includes(null)) return null
  return first.map(({ id }) => {
    const same = parts.flatMap((cells) => cells?.filter((cell) => cell.id === id) ?? [])
    return {
      id,
      isHidden: same.every(({ isHidden }) => isHidden),
      band: { low: sum(same.map(({ band }) => band.low)), high: sum(same.map(({ band }) => band.high)) },
    }
  })
}
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
