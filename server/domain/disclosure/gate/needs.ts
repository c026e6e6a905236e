import { bandOf, HIDDEN } from '../../../../shared/published/band.ts'
import { catalogue, questionsOf } from '../catalogue.ts'
import type { Candidate } from '../publication.ts'

/** What a hidden cell may be. */
export const SMALL = [0, 1, 2, 3, 4]
const MOST = 4

/**
 * So many forms (or surveys) let every hidden cell of a table be up to 4 while the other cells keep to their bands. With so many, a table
 * whose cells depend on nothing else can be dealt out to the forms in turn.
 */
export function needOf({ table, cells }: Candidate): number {
  const bytes = new Map(cells)
  return Math.max(
    0,
    ...questionsOf(table, [...bytes.keys()]).map((question) => {
      const lows = question.map((cell) => bandOf(bytes.get(cell)!).low)
      const more = question.some((cell) => bytes.get(cell) === HIDDEN) ? MOST : 0
      return Math.max(...lows, more, Math.ceil((lows.reduce((a, b) => a + b, 0) + more) / catalogue[table].most))
    }),
  )
}
