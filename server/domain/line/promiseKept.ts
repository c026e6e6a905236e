import type { PromiseKept } from '../../../shared/settings/public/standard.ts'
import { ENOUGH, type Waits } from '../seating/estimate.ts'

/** Counts below this are small: no figure is made from them (docs/statistics.md, "Rounding"). */
const SMALL = 5

/**
 * How many of the youths who got through in a quarter waited no longer than so many minutes, in percent by fives. A count below five is
 * never told as a number, neither of those who waited longer nor of those who did not; and of fewer than fifty nothing is.
 */
export function promiseKeptIn(waits: Waits, minutes: number): PromiseKept['kept'] {
  const sum = (some: Waits) => some.reduce((whole, { count }) => whole + count, 0)
  const all = sum(waits)
  if (all < ENOUGH) return 'too-few'
  const within = sum(waits.filter(({ upToMin }) => upToMin !== null && upToMin <= minutes))
  if (all - within < SMALL) return 'few-after'
  if (within < SMALL) return 'few-within'
  return Math.round((within / all) * 20) * 5
}
