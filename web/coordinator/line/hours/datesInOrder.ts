import type { Hours } from '../../../../shared/line.ts'
import { dayOn } from '../../figures/calendar.ts'

export type DatesTogether = { first: string; last: string; spans: Hours['exceptions'][number]['spans'] }

/** Dates with other hours in order. Days that follow each other and have the same hours are one: a summer stands in one row. */
export function datesInOrder(exceptions: Hours['exceptions']): DatesTogether[] {
  const together: DatesTogether[] = []
  for (const { date, spans } of [...exceptions].sort((a, b) => a.date.localeCompare(b.date))) {
    const before = together.at(-1)
    if (before && dayOn(before.last, 1) === date && JSON.stringify(before.spans) === JSON.stringify(spans)) before.last = date
    else together.push({ first: date, last: date, spans })
  }
  return together
}

/** The longest range that is added at once. */
const MOST_DAYS = 60

/** Every date from the first to the last; null: that is no range, or too long a one. */
export function daysBetween(first: string, last: string): string[] | null {
  if (first === '' || last === '' || last < first) return null
  const days = [first]
  while (days.length <= MOST_DAYS && days.at(-1)! < last) days.push(dayOn(days.at(-1)!, 1))
  return days.length > MOST_DAYS ? null : days
}
