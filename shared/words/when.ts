import { codeLocale, type Lang, languages, perLang } from '../lang.ts'
import { whenWords as da } from './da/when.ts'
import { whenWords as en } from './en/when.ts'

const tongues: Record<Lang, typeof da> = { da, en }

/** `kl. 21` or `kl. 21.30`; in English `at 21:30`. */
export function clock(at: number, timeZone: string, lang: Lang): string {
  const [hour = '', minute = ''] = parts(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, ['hour', 'minute'])
  return tongues[lang].clock(hour, minute)
}

/** `21.30`, beside what was written. The same in every language: digits alone. */
export function shortClock(at: number, timeZone: string): string {
  return parts(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, ['hour', 'minute']).join('.')
}

/** When something closes: `kl. 1 i nat`, since nobody who reads "kl. 1" at two in the afternoon thinks of the night; and `kl. 24`. */
export function closing(at: number, timeZone: string, lang: Lang): string {
  const [hour, minute] = parts(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, ['hour', 'minute'])
  if (Number(hour) >= NIGHT_ENDS) return clock(at, timeZone, lang)
  if (hour === '00' && minute === '00') return tongues[lang].midnight
  return tongues[lang].tonight(clock(at, timeZone, lang))
}
const NIGHT_ENDS = 5

/** An hour as it is said, marked where it comes from the seeds and is nobody's real hour. */
export const saidHour = (said: string, { hoursAreExamples }: { hoursAreExamples?: boolean | undefined }, lang: Lang): string =>
  saidExample(said, hoursAreExamples, lang)

/** What is said, marked where it is an invented example. */
export const saidExample = (said: string, isExample: boolean | undefined, lang: Lang): string =>
  isExample ? tongues[lang].example(said) : said

/** The clock alone today; with `i morgen`, the weekday or the date when it is later. In the line's time zone, whatever the browser's. */
export function when(at: number, now: number, timeZone: string, lang: Lang): string {
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone)
  const time = clock(at, timeZone, lang)
  if (days <= 0) return time
  if (days === 1) return tongues[lang].tomorrow(time)
  const [weekday, date] = weekdayAndDate(at, timeZone, lang)
  return days < 7 ? tongues[lang].onDay(weekday, time) : tongues[lang].onDate(weekday, date, time)
}

function weekdayAndDate(at: number, timeZone: string, lang: Lang): [weekday: string, date: string] {
  const { locale } = languages[lang]
  const [weekday, date] = [{ weekday: 'long' } as const, { day: 'numeric', month: 'long' } as const].map((parts) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...parts }).format(at),
  )
  return [weekday ?? '', date ?? '']
}

/** The clock alone today; on any other day the weekday and the date: these words may be read on another day than they were written. */
export function whenDated(at: number, now: number, timeZone: string, lang: Lang): string {
  const time = clock(at, timeZone, lang)
  if (dayNumber(at, timeZone) === dayNumber(now, timeZone)) return time
  return tongues[lang].onDate(...weekdayAndDate(at, timeZone, lang), time)
}

/** A calendar date such as `2026-11-03`, in words. */
export const dateInWords = (date: string, lang: Lang) => dates[lang].format(Date.parse(`${date}T12:00:00Z`))

/** A month such as `2026-11`, in words. */
export const monthInWords = (month: string, lang: Lang): string => months[lang].format(Date.parse(`${month}-01T12:00:00Z`))

function dayNumber(at: number, timeZone: string): number {
  const [year, month, day] = parts(at, timeZone, { year: 'numeric', month: 'numeric', day: 'numeric' }, ['year', 'month', 'day'])
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000
}

function parts(at: number, timeZone: string, options: Intl.DateTimeFormatOptions, wanted: Intl.DateTimeFormatPartTypes[]): string[] {
  const all = new Intl.DateTimeFormat(codeLocale, { ...options, timeZone }).formatToParts(at)
  return wanted.map((type) => all.find((part) => part.type === type)?.value ?? '')
}

/** Made once: a page of places tells dozens of dates, and making one takes longer than all the rest of it. */
const dates = perLang(
  (lang) => new Intl.DateTimeFormat(languages[lang].locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
)
const months = perLang((lang) => new Intl.DateTimeFormat(languages[lang].locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }))
