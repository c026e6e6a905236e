import type { MonthFigures } from '../../shared/statistics.ts'

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

/** A rounded average, or null where there is nothing to divide by. */
export const each = (sum: number, of: number): number | null => (of === 0 ? null : Math.round(sum / of))

export const percent = (part: number, of: number): number | null => (of === 0 ? null : Math.round((part / of) * 100))
