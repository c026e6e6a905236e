import { type Lang, languages } from '../../../shared/lang.ts'
import { dayOn } from '../figures/calendar.ts'

const A_MONDAY = '2024-01-01'
const written = (date: string, lang: Lang, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(languages[lang].locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`))

/** The name of a weekday; 0 is Monday. */
export const weekdayName = (weekday: number, lang: Lang, length: 'long' | 'short'): string =>
  written(dayOn(A_MONDAY, weekday), lang, { weekday: length })
export const weekdayOf = (date: string, lang: Lang): string => written(date, lang, { weekday: 'long' })

/** `nov.` */
export const monthInShort = (month: string, lang: Lang): string => written(`${month}-01`, lang, { month: 'short' })

/** The first and the last day of the weeks that begin on this Monday. */
export function weeksInWords(monday: string, weeks: number, lang: Lang): string {
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
  return `${written(monday, lang, day)} – ${written(dayOn(monday, weeks * 7 - 1), lang, day)}`
}

/** `19–20` */
export const hourSpan = (hour: number): string => `${twoDigits(hour)}–${twoDigits(hour + 1)}`
/** `18` */
export const clockHour = (hour: number): string => twoDigits(hour)
const twoDigits = (n: number) => String(n).padStart(2, '0')
export const listed = (parts: string[], lang: Lang): string => new Intl.ListFormat(languages[lang].locale).format(parts)
/** A mean with one decimal at most. */
export const meanInWords = (mean: number, lang: Lang): string =>
  new Intl.NumberFormat(languages[lang].locale, { maximumFractionDigits: 1 }).format(mean)
