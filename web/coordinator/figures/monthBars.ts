import type { MonthFigures } from '../../../shared/statistics.ts'

export type Bar = { count: number; share: number }

/** Each count as a share of the largest, which fills the bar. */
export function bars(counts: number[]): Bar[] {
  const most = Math.max(1, ...counts)
  return counts.map((count) => ({ count, share: count / most }))
}

/** Waits as spans in minutes: each begins where the one before ended; the last has no end. */
export function waitSpans(waits: MonthFigures['waits']): { from: number; to: number | null; count: number }[] {
  return waits.map((wait, i) => ({ from: waits[i - 1]?.upToMin ?? 0, to: wait.upToMin, count: wait.count }))
}

/** Nine of ten is what a promise of the wait would have to hold for. */
const MOST = 9

/**
 * How long most waited at most: the first bound that nine of ten, or all, kept within. Only spans are kept, so it is a bound and no median. Where
 * not even the last bound holds nine of ten, it says for how many that bound does, rounded down. Null where nobody is counted.
 */
export function waitShare(waits: MonthFigures['waits']): { minutes: number; tenths: number } | null {
  const total = waits.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  let within = 0
  let last: { minutes: number; tenths: number } | null = null
  for (const { upToMin, count } of waits) {
    if (upToMin === null) break
    within += count
    last = { minutes: upToMin, tenths: Math.floor((within / total) * 10) }
    if (last.tenths >= MOST) return last
  }
  return last
}

/** A rounded average, or null where there is nothing to divide by. */
export const each = (sum: number, of: number): number | null => (of === 0 ? null : Math.round(sum / of))

export const percent = (part: number, of: number): number | null => (of === 0 ? null : Math.round((part / of) * 100))
