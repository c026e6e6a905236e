import type { MonthFigures } from '../../../shared/figures.ts'

export type Bar = { count: number; share: number }

/** Each count as a share of the largest count, which fills the bar. */
export function bars(counts: number[]): Bar[] {
  const most = Math.max(1, ...counts)
  return counts.map((count) => ({ count, share: count / most }))
}

/** Waits as spans in minutes. Each span begins where the one before ends. The last has no end. */
export function waitSpans(waits: MonthFigures['waits']): { from: number; to: number | null; count: number }[] {
  return waits.map((wait, i) => ({ from: waits[i - 1]?.upToMin ?? 0, to: wait.upToMin, count: wait.count }))
}

/** A promise about the wait would have to hold for nine youths of ten. */
const MOST = 9

/**
 * How long most youths waited at most: the first bound within which nine of ten, or all, were seated. Only spans are kept, so this is a bound and no
 * median. If not even the last bound holds nine of ten, it says for how many tenths that bound holds, rounded down. Null: nobody is counted.
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

/** A rounded average. Null: there is nothing to divide by. */
export const each = (sum: number, of: number): number | null => (of === 0 ? null : Math.round(sum / of))

export const percent = (part: number, of: number): number | null => (of === 0 ? null : Math.round((part / of) * 100))
