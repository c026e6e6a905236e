import type { Band } from '../../../../shared/published/band.ts'
import type { Row } from './relations.ts'

/** Each pass carries what one count tells about another one relation further. Few are ever needed. */
const PASSES = 20
/** After so many relations the caller may do something else. */
const AT_ONCE = 200

/** What can be reckoned from the bands by the relations, one at a time: narrower bands, and by which relation. Counts without a band begin at 0. */
export function* narrowed(
  bands: Map<string, Band>,
  rows: Row[],
): Generator<undefined, { bands: Map<string, Band>; by: Map<string, string> }> {
  const all = new Map(bands)
  const by = new Map<string, string>()
  const bandOf = (count: string): Band => all.get(count) ?? { low: 0, high: Number.POSITIVE_INFINITY }
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false
    for (const [r, { relation, terms, atMost }] of rows.entries()) {
      if (r % AT_ONCE === 0) yield
      const least = terms.map(([count, times]) => (times > 0 ? times * bandOf(count).low : times * bandOf(count).high))
      const sum = least.reduce((a, b) => a + b, 0)
      for (const [i, [count, times]] of terms.entries()) {
        // Without bound beside this term: nothing can be said of it.
        const others = least.reduce((a, b, j) => (j === i ? a : a + b), 0)
        const room = Number.isFinite(sum) ? sum - least[i]! : others
        if (!Number.isFinite(room)) continue
        const { low, high } = bandOf(count)
        const to =
          times > 0
            ? { low, high: Math.min(high, Math.floor((atMost - room) / times)) }
            : { low: Math.max(low, Math.ceil((room - atMost) / -times)), high }
        if (to.low === low && to.high === high) continue
        all.set(count, to)
        by.set(count, relation)
        moved = true
        // The row is looked at again in the next pass, with the narrower band.
        break
      }
    }
    if (!moved) break
  }
  return { bands: all, by }
}
