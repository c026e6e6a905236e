import type { FourWeeks } from '../../../shared/load.ts'

export type HeatStep = { from: number; to: number }
/** More shades than these cannot be told apart. */
const MOST_STEPS = 5

/** Both maps have one scale: its steps reach from one to the largest count of both. Nought has no step. */
export function heatSteps({ arrived, unmet }: FourWeeks): HeatStep[] {
  const most = Math.max(0, ...arrived, ...unmet)
  const steps = Math.min(MOST_STEPS, most)
  return Array.from({ length: steps }, (_, i) => ({ from: Math.floor((i * most) / steps) + 1, to: Math.floor(((i + 1) * most) / steps) }))
}

/** The number of the step of a count, from 1. Nought: nothing is counted. */
export const stepOf = (count: number, steps: HeatStep[]): number => steps.findIndex(({ from, to }) => from <= count && count <= to) + 1

/** The hours of the day that are drawn: from the first to the last in which anything is counted in either map. */
export function hoursDrawn({ arrived, unmet }: FourWeeks): number[] {
  const busy = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    [arrived, unmet].some((week) => week.some((count, at) => at % 24 === hour && count > 0)),
  )
  const [first, last] = [busy[0], busy.at(-1)]
  return first === undefined || last === undefined ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** The hours of the week with the largest count. Empty: nothing is counted. */
export function heatPeaks(week: number[]): { count: number; at: { weekday: number; hour: number }[] } {
  const count = Math.max(0, ...week)
  const at = week.flatMap((n, i) => (n === count && n > 0 ? [{ weekday: Math.floor(i / 24), hour: i % 24 }] : []))
  return { count, at }
}
