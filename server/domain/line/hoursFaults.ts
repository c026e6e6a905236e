import type { Hours } from '../../../shared/line.ts'
import { isCalendarDate } from '../../../shared/published/period.ts'
import { lineBounds } from '../../../shared/settings/lineFault.ts'
import type { Found } from './found.ts'

type Span = { from: string; to: string }

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/
const DAY_MIN = 24 * 60
const WEEK_MIN = 7 * DAY_MIN

/** What is wrong with opening hours. `at`: the weekday (1 = Monday), or the date. */
export function hoursFaults({ week, exceptions }: Hours): Found[] {
  const ofWeek = week.flatMap((span): Found[] => {
    const at = span.days.length > 0 ? String(Math.min(...span.days)) : undefined
    return [...(span.days.length === 0 ? [['days-none'] as Found] : []), ...clockFaults(span, at)]
  })
  const dates = exceptions.map(({ date }) => date)
  const ofDates = exceptions.flatMap(({ date, spans }, i): Found[] => [
    ...(isCalendarDate(date) ? [] : [['date-unknown', date] as Found]),
    ...(dates.indexOf(date) < i ? [['date-twice', date] as Found] : []),
    ...spans.flatMap((span) => clockFaults(span, date)),
  ])
  const wrong = [...ofWeek, ...ofDates, ...(exceptions.length > lineBounds.dates ? [['dates-many'] as Found] : [])]
  // Whether spans cross is asked of spans that can be read.
  return wrong.length > 0 ? wrong : [...crossingInWeek(week), ...crossingOnDates(exceptions)]
}

function clockFaults({ from, to }: Span, at?: string): Found[] {
  if (!CLOCK.test(from) || !(CLOCK.test(to) || to === '24:00')) return [['clock-wrong', at]]
  // A span that ends where it begins would be 24 hours, which nobody means who writes 12:00–12:00.
  return from === to ? [['span-empty', at]] : []
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const lengthOf = ({ from, to }: Span): number => minutes(to) - minutes(from) + (minutes(to) <= minutes(from) ? DAY_MIN : 0)

/** Spans of a week that lie over each other, also over midnight and from Sunday into Monday. Spans that touch are one opening and do not cross. */
function crossingInWeek(week: Hours['week']): Found[] {
  const spans = week
    .flatMap((span) => span.days.map((day) => ({ day, from: (day - 1) * DAY_MIN + minutes(span.from), length: lengthOf(span) })))
    .sort((a, b) => a.from - b.from)
  const first = spans[0]
  if (first === undefined) return []
  return [...spans.slice(1), { ...first, from: first.from + WEEK_MIN }].flatMap((span, i): Found[] => {
    const before = spans[i]
    return before && before.from + before.length > span.from ? [['hours-cross', String(span.day)]] : []
  })
}

function crossingOnDates(exceptions: Hours['exceptions']): Found[] {
  return exceptions.flatMap(({ date, spans }): Found[] => {
    const inOrder = [...spans].sort((a, b) => minutes(a.from) - minutes(b.from))
    const cross = inOrder.some((span, i) => i > 0 && minutes(inOrder[i - 1]!.from) + lengthOf(inOrder[i - 1]!) > minutes(span.from))
    return cross ? [['hours-cross', date]] : []
  })
}
