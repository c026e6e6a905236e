import type { PersonId } from '../../../shared/ids.ts'
import type { Hours, Line } from '../../../shared/line.ts'
import type { PlanSpan } from '../../../shared/team/planWire.ts'
import { dateKey, daysBefore } from './calendar.ts'
import { type OpenSpan, openSpans } from './openingHours.ts'

/** The days of a plan, by weekday or date, with their spans. Null: a date on which the weekday's plan holds. */
export type PlannedDays = Map<string, { spans: PlanSpan[] | null }>

/** A plan as hours, so that the days and nights of both are counted alike. Only the spans of these persons count. */
export function hoursOfPlan(plan: PlannedDays, counts: (person: PersonId) => boolean): Hours {
  const all = [...plan].flatMap(([day, { spans }]) =>
    spans === null ? [] : [{ day, spans: spans.filter(({ person }) => counts(person)) }],
  )
  return {
    week: all
      .filter(({ day }) => day.length === 1)
      .flatMap(({ day, spans }) => spans.map(({ from, to }) => ({ days: [Number(day)], from, to }))),
    exceptions: all
      .filter(({ day }) => day.length > 1)
      .map(({ day, spans }) => ({ date: day, spans: spans.map(({ from, to }) => ({ from, to })) })),
  }
}

/** The persons of a plan at a moment, in the order of their ids. */
export function plannedAt(plan: PlannedDays, timeZone: string, at: number): PersonId[] {
  const yesterday = daysBefore(dateKey(at, timeZone), 1)
  const named = new Set([...plan.values()].flatMap(({ spans }) => (spans ?? []).map(({ person }) => person)))
  const isNow = ({ from, to }: OpenSpan) => from <= at && at < to
  return [...named].sort().filter((person) =>
    openSpans(
      hoursOfPlan(plan, (one) => one === person),
      timeZone,
      yesterday,
      2,
    ).some(isNow),
  )
}

/**
 * The opening hours from `now` on, for so many days, in which none of the persons who count is planned. While the line is closed by hand
 * nobody is missing: until the moment when it opens again, or for as long as we look.
 */
export function unmannedHours(
  { hours, timeZone, closedByHand }: Pick<Line, 'hours' | 'timeZone' | 'closedByHand'>,
  plan: PlannedDays,
  counts: (person: PersonId) => boolean,
  now: number,
  days: number,
): OpenSpan[] {
  // A span that began yesterday may still run.
  const first = daysBefore(dateKey(now, timeZone), 1)
  const manned = openSpans(hoursOfPlan(plan, counts), timeZone, first, days + 2)
  const until = openSpans(
    { week: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], exceptions: [] },
    timeZone,
    first,
    days + 1,
  )
  const end = until.at(-1)?.to ?? now
  const opens = closedByHand === null ? now : Math.max(now, closedByHand.until ?? end)
  return openSpans(hours, timeZone, first, days + 1)
    .flatMap((open) => without(open, manned))
    .map(({ from, to }) => ({ from: Math.max(from, opens), to: Math.min(to, end) }))
    .filter(({ from, to }) => from < to)
}

/** What is left of a span when others, which come in order and do not touch, are taken out. */
function without({ from, to }: OpenSpan, others: OpenSpan[]): OpenSpan[] {
  const left: OpenSpan[] = []
  let start = from
  for (const other of others) {
    if (other.to <= start || other.from >= to) continue
    if (other.from > start) left.push({ from: start, to: other.from })
    start = other.to
  }
  return start < to ? [...left, { from: start, to }] : left
}
