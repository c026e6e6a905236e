import { Temporal } from 'temporal-polyfill'
import type { Hours, Line } from '../../../shared/line.ts'
import { dateKey } from '../time/calendar.ts'
import { openSpans } from '../time/openingHours.ts'

/** Whether a person has closed the line, and the time of that is not over. */
export const isShut = ({ closedByHand: shut }: Pick<Line, 'closedByHand'>, now: number): boolean =>
  shut !== null && (shut.until === null || now < shut.until)

/** The longest that an evening may run over midnight. A line that is open longer is open day and night: its day ends at midnight. */
const EVENING_MS = 24 * 3600_000

/**
 * The end of the line's day: of the last opening that begins on the day of the opening that runs now, or else today. A line that is open
 * until one at night and closed at half past midnight is closed until one, and on the next day it opens as always.
 */
export function restOfDay(hours: Hours, timeZone: string, now: number): number {
  const today = dateKey(now, timeZone)
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()
  const midnight = Temporal.PlainDate.from(today).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  const spans = openSpans(hours, timeZone, yesterday, 3)
  const running = spans.find(({ from, to }) => from <= now && now < to)
  const day = running ? dateKey(running.from, timeZone) : today
  const ends = spans.filter(({ from, to }) => dateKey(from, timeZone) === day && to > now).map(({ to }) => to)
  const last = Math.max(...ends)
  if (ends.length === 0 || last - (running?.from ?? now) >= EVENING_MS) return midnight
  return last
}
