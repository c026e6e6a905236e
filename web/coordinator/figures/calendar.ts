import { DAY_KEPT_DAYS } from '../../../shared/figures.ts'
import { codeLocale, type Lang, languages } from '../../../shared/lang.ts'
import { TIME_ZONE } from '../../../shared/settings/timeZone.ts'

/** The calendar day at a moment, as `2026-11-22`. */
export const dateAt = (moment: number): string =>
  new Intl.DateTimeFormat(codeLocale, { timeZone: TIME_ZONE, dateStyle: 'short' }).format(moment)

/** The date so many days later. Counted at noon UTC, so that no clock change moves it. */
export function dayOn(date: string, days: number): string {
  const noon = new Date(`${date}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() + days)
  return noon.toISOString().slice(0, 10)
}

/** Whether any figures of a day are still kept. On the last of these days they are deleted hour by hour. */
export const isKept = (date: string, today: string): boolean => date >= dayOn(today, -DAY_KEPT_DAYS)
export const isBeingForgotten = (date: string, today: string): boolean => date === dayOn(today, -DAY_KEPT_DAYS)

/** The month so many months later, `2026-12` → `2027-01`. */
export function monthOn(month: string, months: number): string {
  const first = new Date(`${month}-01T12:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + months)
  return first.toISOString().slice(0, 7)
}

export const dayInWords = (date: string, lang: Lang): string =>
  new Intl.DateTimeFormat(languages[lang].locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`))

export const publishedFromInWords = (moment: number, lang: Lang): string =>
  new Intl.DateTimeFormat(languages[lang].locale, { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE }).format(moment)

export const lineClockAt = (moment: number, lang: Lang): string =>
  new Intl.DateTimeFormat(languages[lang].locale, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE, hour12: false }).format(moment)

/** The moment of a date and a clock such as `14:30` in the lines' time zone. Where the clocks change, an hour that is skipped is taken an hour later. */
export function momentAt(date: string, clock: string): number {
  const asUtc = Date.parse(`${clock === '24:00' ? dayOn(date, 1) : date}T${clock === '24:00' ? '00:00' : clock}:00Z`)
  if (Number.isNaN(asUtc)) return Number.NaN
  const aheadAt = (moment: number) => wallClock(moment) - moment
  const guess = asUtc - aheadAt(asUtc)
  return asUtc - aheadAt(guess)
}

/** What the clock on the wall shows, as if it were UTC. */
const wallClock = (moment: number): number =>
  Date.parse(
    `${new Intl.DateTimeFormat(codeLocale, { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' }).format(moment).replace(' ', 'T')}Z`,
  )
