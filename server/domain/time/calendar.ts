import { Temporal } from 'temporal-polyfill'
import type { PeriodKind } from '../../../shared/published/period.ts'

/** Days and hours are in the line's time zone, with daylight saving: a day has 23, 24 or 25 hours. */
export const SLOT_MS = 15 * 60_000
const HOUR_MS = 3600_000
/** So long after the end of a month, or of four weeks, all counts of its last minute have reached the ledger. */
const CLOSES_AFTER_MS = HOUR_MS

/** The start of the 15 minutes that a moment is in. In every time zone, a whole quarter of an hour is also one in UTC. */
export const slotStart = (at: number): number => Math.floor(at / SLOT_MS) * SLOT_MS

const local = (at: number, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)

/** `2026-11-22` */
export const dateKey = (at: number, timeZone: string): string => local(at, timeZone).toPlainDate().toString()
/** `2026-11` */
export const monthKey = (at: number, timeZone: string): string => dateKey(at, timeZone).slice(0, 7)

/** The calendar date so many days before this one. */
export const daysBefore = (date: string, days: number): string => Temporal.PlainDate.from(date).subtract({ days }).toString()

/** `2026-11`, `2026-Q4`, `2026-H2` or `2026`: calendar periods, which never overlap. */
export function periodKey(kind: PeriodKind, at: number, timeZone: string): string {
  const { year, month } = local(at, timeZone)
  switch (kind) {
    case 'month':
      return monthKey(at, timeZone)
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'half':
      return `${year}-H${Math.ceil(month / 6)}`
    case 'year':
      return String(year)
  }
}

/** The months of a calendar year that have begun, newest first. */
export function monthsOfYear(year: string, at: number, timeZone: string): string[] {
  const present = monthKey(at, timeZone)
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(12 - i).padStart(2, '0')}`).filter((month) => month <= present)
}

/** The calendar quarter of a month: `2026-11` → `2026-Q4`. */
export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`

export const yearOf = (at: number, timeZone: string): number => local(at, timeZone).year

/** Whether a period is over, so that nothing is added to it any more. Periods of one kind sort by their names. */
export const isPeriodOver = (period: string, kind: PeriodKind, at: number, timeZone: string): boolean =>
  period < periodKey(kind, at - CLOSES_AFTER_MS, timeZone)

/** The weekday (1 = Monday … 7) and the hour, in local time. */
export function weekHour(at: number, timeZone: string): { weekday: number; hour: number } {
  const { dayOfWeek, hour } = local(at, timeZone)
  return { weekday: dayOfWeek, hour }
}

const lastHours = new Map<string, { slot: number; at: number }>()
/** The place of a moment's hour among the 168 hours of the week, from Monday 00. It is asked at each look, so the last answer is kept. */
export function hourOfWeek(at: number, timeZone: string): number {
  const slot = slotStart(at)
  const last = lastHours.get(timeZone)
  if (last?.slot === slot) return last.at
  const { weekday, hour } = weekHour(at, timeZone)
  const found = (weekday - 1) * 24 + hour
  lastHours.set(timeZone, { slot, at: found })
  return found
}

/** Any Monday before the first line opened would do. */
const FIRST_MONDAY = Temporal.PlainDate.from('2024-01-01')

/** The Monday that begins the four weeks that a moment is in. */
export function fourWeeksKey(at: number, timeZone: string): string {
  const days = FIRST_MONDAY.until(local(at, timeZone).toPlainDate(), { largestUnit: 'days' }).days
  return FIRST_MONDAY.add({ days: Math.floor(days / 28) * 28 }).toString()
}

/** The Mondays that begin the four weeks of this moment and those before, newest first. */
export function fourWeeksBack(at: number, timeZone: string, count: number): string[] {
  const newest = fourWeeksKey(at, timeZone)
  return Array.from({ length: count }, (_, i) => daysBefore(newest, i * 28))
}

/** Whether the four weeks that begin on this Monday are over. */
export const fourWeeksIsOver = (monday: string, at: number, timeZone: string): boolean =>
  monday < fourWeeksKey(at - CLOSES_AFTER_MS, timeZone)

/** The hours of a calendar date in order, named as the clock shows them: 23 in March, without `02`; 25 in October, with `02` twice. */
export function dayHours(date: string, timeZone: string): { hour: string; start: number; end: number }[] {
  const day = Temporal.PlainDate.from(date)
  const start = day.toZonedDateTime(timeZone).epochMilliseconds
  const end = day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  return Array.from({ length: Math.round((end - start) / HOUR_MS) }, (_, i) => {
    const at = start + i * HOUR_MS
    return { hour: String(weekHour(at, timeZone).hour).padStart(2, '0'), start: at, end: at + HOUR_MS }
  })
}

/** Whether this month (`2026-11`) is over, so that nothing is added to it any more. */
export const isOver = (month: string, at: number, timeZone: string): boolean => month < monthKey(at - CLOSES_AFTER_MS, timeZone)

/** The moment from which on this month is over. */
export const overFrom = (month: string, timeZone: string): number => monthEnd(month, timeZone) + CLOSES_AFTER_MS

/** The last moment whose counts are all in the ledger. */
export const closedUpTo = (at: number): number => at - CLOSES_AFTER_MS
/** The first moment after this month. */
export const monthEnd = (month: string, timeZone: string): number =>
  Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 }).toZonedDateTime(timeZone).epochMilliseconds

/** The month and those before it, newest first. */
export function monthsBack(at: number, timeZone: string, count: number): string[] {
  const month = local(at, timeZone).toPlainDate().toPlainYearMonth()
  return Array.from({ length: count }, (_, i) => month.subtract({ months: i }).toString())
}
