import { type Lang, languages } from '../lang.ts'
import { isWholeYear } from '../published/period.ts'
import type { TopicsWords } from '../words/da/team/figures/topics.ts'
import { monthInWords } from '../words/when.ts'

/** A published period as people say it. */
export function periodInWords(period: string, words: TopicsWords, lang: Lang): string {
  const [year = '', part = ''] = period.split('-')
  if (part === '') return words.year(year)
  if (part.startsWith('Q')) return words.quarter(part.slice(1), year)
  if (part.startsWith('H')) return words.half(part.slice(1), year)
  return monthInWords(period, lang)
}

/** The same inside a sentence, where a year is its number. */
export const periodInSentence = (period: string, words: TopicsWords, lang: Lang): string =>
  isWholeYear(period) ? period : periodInWords(period, words, lang)

/** The same where there is little room: over a column, under a drawing. */
export function periodInShort(period: string, words: TopicsWords, lang: Lang): string {
  const [year = '', part = ''] = period.split('-')
  if (part === '') return year
  if (part.startsWith('Q')) return words.trend.quarter(part.slice(1), year)
  if (part.startsWith('H')) return words.trend.half(part.slice(1), year)
  const month = new Date(`${period}-01T12:00:00Z`)
  return new Intl.DateTimeFormat(languages[lang].locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(month)
}
