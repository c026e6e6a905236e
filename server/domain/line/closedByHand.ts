import { Temporal } from 'temporal-polyfill'
import type { Hours, Line } from '../../../shared/line.ts'
import type { ClosedFor } from '../../../shared/settings/closing.ts'
import { fieldsThatDiffer, type SavedChange } from '../../../shared/settings/lineSettings.ts'
import { dateKey } from '../time/calendar.ts'
import { openingAt, openSpans } from '../time/openingHours.ts'

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

/** The moment at which a closing ends by itself; null: somebody has to open the line. */
export function closedUntil(asked: ClosedFor, { hours, timeZone }: Pick<Line, 'hours' | 'timeZone'>, now: number): number | null {
  if (asked === 'by-hand') return null
  return asked === 'day' ? restOfDay(hours, timeZone, now) : asked
}

/** The first moment from `until` on at which the hours are open. `until` may lie outside of them. Null: no opening is known. */
export function openingAfter({ hours, timeZone }: Pick<Line, 'hours' | 'timeZone'>, until: number | null): number | null {
  if (until === null) return null
  const then = openingAt(hours, timeZone, until)
  return then.within ? until : then.opensAt
}

/**
 * Who closed the line, as far as its last changes tell, which stand in their order; null: they do not. Whoever only wrote another message or
 * another time while it was closed did not close it. A closing that is no change of the form, as before a removal, is nobody's here.
 */
export function whoClosed({ closedByHand: shut }: Pick<Line, 'closedByHand'>, changes: SavedChange[]): string | null {
  let stands: SavedChange['after'] = { closedByHand: shut }
  for (const { at, by, before, after } of changes.toReversed()) {
    if (after.closedByHand === undefined) continue
    if (fieldsThatDiffer({ closedByHand: after.closedByHand }, stands).length > 0) return null
    if (!isShut({ closedByHand: before.closedByHand ?? null }, at)) return by
    stands = { closedByHand: before.closedByHand }
  }
  return null
}
