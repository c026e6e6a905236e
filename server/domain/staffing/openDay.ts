import type { Hours } from '../../../shared/line.ts'
import { dayHours, daysBefore } from '../time/calendar.ts'
import { openSpans } from '../time/openingHours.ts'

const MIN_MS = 60_000
/** Any Monday. In UTC no day has a missing or a repeated hour, so minutes are minutes of the clock on the wall. */
const SOME_MONDAY = '2024-01-08'

/**
 * The opening that holds these hours of this weekday in a usual week, in minutes since that day's midnight; it may begin the day before and
 * end the day after. Null: the line is not open in all of them, or not in one piece.
 */
export function openingAround(hours: Hours, weekday: number, from: number, to: number): { from: number; to: number } | null {
  const date = daysBefore(SOME_MONDAY, 1 - weekday)
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const spans = openSpans({ week: hours.week, exceptions: [] }, 'UTC', daysBefore(date, 2), 5)
  const found = spans.map((span) => ({ from: (span.from - midnight) / MIN_MS, to: (span.to - midnight) / MIN_MS }))
  return found.find((span) => span.from <= from * 60 && to * 60 <= span.to) ?? null
}

/**
 * For each hour of the day, how many minutes the line was open in it, on these dates together: with exceptions and by the clock of the line,
 * so an hour that the clock leaves out has none, and a repeated hour has both.
 */
export function openMinutes(hours: Hours, timeZone: string, dates: string[]): number[] {
  const minutes = new Array<number>(24).fill(0)
  for (const date of dates) {
    const spans = openSpans(hours, timeZone, daysBefore(date, 1), 2)
    for (const { hour, start, end } of dayHours(date, timeZone))
      for (const span of spans) minutes[Number(hour)]! += Math.max(0, Math.min(end, span.to) - Math.max(start, span.from)) / MIN_MS
  }
  return minutes
}
