import type { Publication } from '../../../shared/published/publication.ts'
import { catalogue } from './catalogue.ts'
import { type Ground, gate } from './gate/gate.ts'
import type { Candidate } from './publication.ts'
import type { Draw } from './rounding.ts'

/**
 * A table is also withheld by chance, once in so many. So "withheld" alone excludes nothing: in every world it could have been chance. Without
 * this, a reader would know that the gate had a reason, and might reckon the reason.
 */
export const WITHHELD_ONCE_IN = 500

export type Frozen = Omit<Candidate, 'cells'> & Pick<Publication, 'cells'>

/**
 * Decides for each candidate of one step whether it is published or withheld. `published`: what this publisher has published of the same
 * year. The gate sees bytes, never counts. It yields between its steps.
 */
export function* freezeTables(published: Frozen[], candidates: Candidate[], ground: Ground, draw: Draw): Generator<undefined, Frozen[]> {
  const linksYear = candidates.some(({ table }) => catalogue[table].per === 'year')
  const periods = linksYear ? ground.periods : candidates.slice(0, 1).map(({ period }) => period)
  const linked = { ...ground, periods }
  const open = published.flatMap((one) => (one.cells && (linksYear || one.period === periods[0]) ? [{ ...one, cells: one.cells }] : []))

  const spared = candidates.filter(({ publisher, table, period }) => draw(`${publisher} ${table} ${period}`) >= 1 / WITHHELD_ONCE_IN)
  const all = yield* gate([...open, ...spared], linked)
  let taken: Candidate[] = spared
  if (!all.free) {
    taken = []
    for (const one of spared) if ((yield* gate([...open, ...taken, one], linked)).free) taken.push(one)
  }
  return candidates.map((one) => (taken.includes(one) ? one : { ...one, cells: null }))
}
