import type { LoadWaits, WaitBand } from '../../../shared/load.ts'
import { lowerOf, type Waits, waitBandAt } from '../seating/estimate.ts'

/** With fewer waits a percentile tells of single youths and nothing of the line. */
const ENOUGH_WAITS = 10
const SOON_MIN = 5

/** Half waited at most how long, nine of ten at most how long, and how many at most five minutes. Only bands are kept, so a percentile is a band. */
export function waitedOf(waits: Waits): LoadWaits {
  const of = waits.reduce((sum, { count }) => sum + count, 0)
  if (of < ENOUGH_WAITS) return { of, said: null }
  const band = (share: number): WaitBand => {
    // The percentile is a wait that somebody had: of 10 waits the half is the fifth, nine of ten the ninth.
    const rank = Math.ceil((of * share) / 10)
    return { fromMin: lowerOf(waits, rank), toMin: waits[waitBandAt(waits, rank)]?.upToMin ?? null }
  }
  const soon = waits.filter(({ upToMin }) => upToMin !== null && upToMin <= SOON_MIN)
  return { of, said: { half: band(5), nineOfTen: band(9), withinFive: soon.reduce((sum, { count }) => sum + count, 0) } }
}

/** Waits of several months as one. */
export const waitsTogether = (months: Waits[]): Waits =>
  (months[0] ?? []).map(({ upToMin }, band) => ({ upToMin, count: months.reduce((sum, waits) => sum + (waits[band]?.count ?? 0), 0) }))
