import { Temporal } from 'temporal-polyfill'
import type { Hours } from '../../../shared/line.ts'

/** `from` and `to` are moments in milliseconds; `to` is not part of the span. */
export type OpenSpan = { from: number; to: number }

/** How many days ahead we look for the next opening. If a line is closed for longer, its opening is not known. */
const AHEAD_DAYS = 60
/** A line that stays open for about this many days counts as open day and night, and no closing moment is told. */
const NEVER_CLOSES_DAYS = 8

/**
 * The spans in which a line is open. They begin on the dates from `first` (a calendar date) for `days` days. Spans that touch become one.
 * Local time decides: if the clocks change during a span, it is an hour shorter or longer.
 * A date among the exceptions has only the spans of the exception, but a span that began the evening before runs to its end.
 */
export function openSpans(hours: Hours, timeZone: string, first: string, days: number): OpenSpan[] {
  const begin = Temporal.PlainDate.from(first)
  const spans = Array.from({ length: days }, (_, i) => begin.add({ days: i })).flatMap((date) => spansOf(hours, timeZone, date))
  return joined(spans.sort((a, b) => a.from - b.from))
}

function spansOf(hours: Hours, timeZone: string, date: Temporal.PlainDate): OpenSpan[] {
  const exception = hours.exceptions.find((e) => e.date === date.toString())
  const spans = exception?.spans ?? hours.week.filter((w) => w.days.includes(date.dayOfWeek))
  return spans
    .map(({ from, to }) => {
      const pastMidnight = to === '24:00' || to <= from
      return {
        from: moment(date, from, timeZone),
        to: moment(pastMidnight ? date.add({ days: 1 }) : date, to === '24:00' ? '00:00' : to, timeZone),
      }
    })
    .filter(({ from, to }) => from < to)
}

/** A local time that the clock skips is taken an hour later. Of a local time that comes twice, the first is taken. */
const moment = (date: Temporal.PlainDate, clock: string, timeZone: string): number =>
  clock === '24:00'
    ? moment(date.add({ days: 1 }), '00:00', timeZone)
    : date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(clock) }).epochMilliseconds

function joined(spans: OpenSpan[]): OpenSpan[] {
  const whole: OpenSpan[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else whole.push({ ...span })
  }
  return whole
}

export type OpeningNow = { within: boolean; opensAt: number | null; closesAt: number | null }

/** An answer is used again until the next opening or closing, but at most for this long. */
const HOLDS_MS = 60_000
/** Two answers are kept for each line's hours: for now, and for the moment when a line that is closed by hand opens again. */
const KEPT = 2
const reckoned = new WeakMap<Hours, { timeZone: string; from: number; until: number; opening: OpeningNow }[]>()

/** Whether the line is within opening hours, and when these next begin or end; null if not known. Asked every second, so answers are kept. */
export function openingAt(hours: Hours, timeZone: string, now: number): OpeningNow {
  const kept = reckoned.get(hours) ?? []
  const before = kept.find((one) => one.timeZone === timeZone && one.from <= now && now < one.until)
  if (before) return before.opening
  const opening = reckonOpening(hours, timeZone, now)
  const until = Math.min(opening.opensAt ?? Number.POSITIVE_INFINITY, opening.closesAt ?? Number.POSITIVE_INFINITY, now + HOLDS_MS)
  reckoned.set(hours, [{ timeZone, from: now, until, opening }, ...kept].slice(0, KEPT))
  return opening
}

function reckonOpening(hours: Hours, timeZone: string, now: number): OpeningNow {
  const yesterday = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 })
  const near = openSpans(hours, timeZone, yesterday.toString(), NEVER_CLOSES_DAYS + 1)
  const span = near.find(({ from, to }) => from <= now && now < to)
  if (span) return { within: true, opensAt: null, closesAt: span.to - now >= (NEVER_CLOSES_DAYS - 1) * 86_400_000 ? null : span.to }
  const isLater = ({ from }: OpenSpan) => from > now
  const next = near.find(isLater) ?? openSpans(hours, timeZone, yesterday.toString(), AHEAD_DAYS).find(isLater)
  return { within: false, opensAt: next?.from ?? null, closesAt: null }
}
