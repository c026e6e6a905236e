import { Temporal } from 'temporal-polyfill'
import type { Hours } from '../../../shared/line.ts'

/** From, until: moments. */
export type OpenSpan = { from: number; to: number }

/** How far ahead the next opening is looked for; a line closed for longer has no known opening. */
const AHEAD_DAYS = 60
/** Open without a break for this long is open day and night: no closing moment is told. */
const NEVER_CLOSES_DAYS = 8

/**
 * The moments between which a line is open, as they begin on the dates from `first` (a calendar date) for `days` days; spans that touch are one.
 * The clock on the wall decides: a span over a night when the clocks change is an hour shorter or longer.
 * A date among the exceptions has those spans only; one that began the evening before still runs to its end.
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

/** A time that the clock skips is taken an hour later; one that it passes twice, the first time. */
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

export type Opening = { within: boolean; opensAt: number | null; closesAt: number | null }

/** Reckoned for a moment, an answer holds as long as nothing begins or ends, and at most so long. */
const HOLDS_MS = 60_000
/** Two for each: how it stands now, and how it will stand when a line closed by hand opens again. */
const KEPT = 2
const reckoned = new WeakMap<Hours, { timeZone: string; from: number; until: number; opening: Opening }[]>()

/** Is it within opening hours, and when do these next begin or end? Both null when not within sight. Asked every second, reckoned seldom. */
export function openingAt(hours: Hours, timeZone: string, now: number): Opening {
  const kept = reckoned.get(hours) ?? []
  const before = kept.find((one) => one.timeZone === timeZone && one.from <= now && now < one.until)
  if (before) return before.opening
  const opening = reckonOpening(hours, timeZone, now)
  const until = Math.min(opening.opensAt ?? Number.POSITIVE_INFINITY, opening.closesAt ?? Number.POSITIVE_INFINITY, now + HOLDS_MS)
  reckoned.set(hours, [{ timeZone, from: now, until, opening }, ...kept].slice(0, KEPT))
  return opening
}

function reckonOpening(hours: Hours, timeZone: string, now: number): Opening {
  const yesterday = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 })
  const near = openSpans(hours, timeZone, yesterday.toString(), NEVER_CLOSES_DAYS + 1)
  const span = near.find(({ from, to }) => from <= now && now < to)
  if (span) return { within: true, opensAt: null, closesAt: span.to - now >= (NEVER_CLOSES_DAYS - 1) * 86_400_000 ? null : span.to }
  const isLater = ({ from }: OpenSpan) => from > now
  const next = near.find(isLater) ?? openSpans(hours, timeZone, yesterday.toString(), AHEAD_DAYS).find(isLater)
  return { within: false, opensAt: next?.from ?? null, closesAt: null }
}
