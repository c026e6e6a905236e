import { Temporal } from 'temporal-polyfill'
import { isOver, monthKey, quarterOf } from './calendar.ts'

/** The last calendar quarter whose three months are all over, with these months: `2026-Q3`. */
export function lastQuarter(at: number, timeZone: string): { quarter: string; months: string[] } {
  const first = Temporal.PlainYearMonth.from(monthKey(at, timeZone))
  for (let back = 1; ; back++) {
    const last = first.subtract({ months: back })
    const month = last.toString()
    if (last.month % 3 === 0 && isOver(month, at, timeZone))
      return { quarter: quarterOf(month), months: [2, 1, 0].map((before) => last.subtract({ months: before }).toString()) }
  }
}
