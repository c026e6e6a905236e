import type { Lang } from '../lang.ts'

/** `kl. 21` or `kl. 21.30`; in English `at 21:30`. */
export function clock(at: number, timeZone: string, lang: Lang): string {
  const [hour, minute] = parts(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, ['hour', 'minute'])
  if (lang === 'en') return `at ${hour}:${minute}`
  return minute === '00' ? `kl. ${Number(hour)}` : `kl. ${Number(hour)}.${minute}`
}

/** `21.30`, beside what was written. The same in both languages: digits alone. */
export function shortClock(at: number, timeZone: string): string {
  return parts(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, ['hour', 'minute']).join('.')
}

/** When something closes: `kl. 1 i nat`, since nobody who reads "kl. 1" at two in the afternoon thinks of the night; and `kl. 24`. */
export function closing(at: number, timeZone: string, lang: Lang): string {
  const [hour, minute] = parts(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, ['hour', 'minute'])
  if (Number(hour) >= NIGHT_ENDS) return clock(at, timeZone, lang)
  if (hour === '00' && minute === '00') return lang === 'en' ? 'at midnight' : 'kl. 24'
  return lang === 'en' ? `${clock(at, timeZone, lang)} tonight` : `${clock(at, timeZone, lang)} i nat`
}
const NIGHT_ENDS = 5

/** The clock alone today; with `i morgen`, the weekday or the date when it is later. In the line's time zone, whatever the browser's. */
export function when(at: number, now: number, timeZone: string, lang: Lang): string {
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone)
  const time = clock(at, timeZone, lang)
  if (days <= 0) return time
  if (days === 1) return lang === 'en' ? `tomorrow ${time}` : `i morgen ${time}`
  const weekday = new Intl.DateTimeFormat(locale(lang), { timeZone, weekday: 'long' }).format(at)
  if (days < 7) return lang === 'en' ? `on ${weekday} ${time}` : `${weekday} ${time}`
  const date = new Intl.DateTimeFormat(locale(lang), { timeZone, day: 'numeric', month: 'long' }).format(at)
  return lang === 'en' ? `on ${weekday} ${date} ${time}` : `${weekday} den ${date} ${time}`
}

/** A calendar date such as `2026-11-03`, in words. */
export const dateInWords = (date: string, lang: Lang) => dates[lang].format(Date.parse(`${date}T12:00:00Z`))

function dayNumber(at: number, timeZone: string): number {
  const [year, month, day] = parts(at, timeZone, { year: 'numeric', month: 'numeric', day: 'numeric' }, ['year', 'month', 'day'])
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000
}

function parts(at: number, timeZone: string, options: Intl.DateTimeFormatOptions, wanted: Intl.DateTimeFormatPartTypes[]): string[] {
  const all = new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).formatToParts(at)
  return wanted.map((type) => all.find((part) => part.type === type)?.value ?? '')
}

/** Day before month, as people here write English too. */
const locale = (lang: Lang) => (lang === 'en' ? 'en-GB' : 'da')

const inFull = (lang: Lang) => new Intl.DateTimeFormat(locale(lang), { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
/** Made once: a page of places tells dozens of dates, and making one takes longer than all the rest of it. */
const dates: Record<Lang, Intl.DateTimeFormat> = { da: inFull('da'), en: inFull('en') }
