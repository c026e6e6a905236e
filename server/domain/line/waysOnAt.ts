import type { Hours } from '../../../shared/line.ts'
import type { Overflow, OverflowSpan, WayOn } from '../../../shared/settings/overflow.ts'
import { openingAt } from '../time/openingHours.ts'

/** Each span as hours of its own, so that what is reckoned of it is kept as it is for the hours of a line. */
const hoursOf = new WeakMap<OverflowSpan, Hours>()

/** Where youths may go at this moment: the clock on the wall of the line decides, as for its opening hours. */
export function waysOnAt({ spans, otherwise }: Overflow, timeZone: string, now: number): WayOn[] {
  const running = spans.find((span) => openingAt(hoursIn(span), timeZone, now).within)
  return running?.ways ?? otherwise
}

function hoursIn(span: OverflowSpan): Hours {
  const kept = hoursOf.get(span)
  if (kept) return kept
  const { days, from, to } = span
  const hours = { week: [{ days, from, to }], exceptions: [] }
  hoursOf.set(span, hours)
  return hours
}
