import type { Lang } from '../lang.ts'
import type { TopicsWords } from '../words/da/team/topics.ts'
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
  period.length === 4 ? period : periodInWords(period, words, lang)
