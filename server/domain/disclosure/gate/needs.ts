import { bandOf, HIDDEN } from '../../../../shared/band.ts'
import { catalogue, questionsOf } from '../catalogue.ts'
import type { Candidate } from '../publication.ts'
import { formsAtMost, type LinkedYear } from './relations.ts'

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

/**
 * Can the municipalities be named by forms of their own lines, whichever hidden one is 4, if each period has so many forms? Each line takes
 * the forms that its municipalities need, and no more than it had conversations that owed one.
 */
export function municipalitiesFit(
  bytes: Map<string, string>,
  { lines, periods }: LinkedYear,
  formsIn: (period: string) => number,
): boolean {
  const names = [...bytes.keys()]
  const wanted = names.map((name) => bandOf(bytes.get(name)!).low)
  const cases = names.flatMap((name, i) => (bytes.get(name) === HIDDEN ? [wanted.map((low, j) => (i === j ? MOST : low))] : []))
  return [wanted, ...cases].every((needs) => {
    const free = new Map(periods.map((period) => [period, formsIn(period)]))
    const left = lines.map((line) => Object.fromEntries(periods.map((period) => [period, formsAtMost(line, period)])))
    return names.every((name, i) => {
      let needed = needs[i]!
      for (const [l, { municipalities }] of lines.entries()) {
        if (!municipalities.includes(name)) continue
        for (const period of periods) {
          const taken = Math.min(needed, free.get(period)!, left[l]![period] ?? 0)
          needed -= taken
          free.set(period, free.get(period)! - taken)
          left[l]![period] = (left[l]![period] ?? 0) - taken
        }
      }
      return needed === 0
    })
  })
}
