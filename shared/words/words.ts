import type { Lang } from '../lang.ts'
import type { YouthWords } from './da/youths/youth.ts'

export type { YouthWords }

/** A youth's words in one language; a browser loads that one alone. */
export const loadYouthWords = async (lang: Lang): Promise<YouthWords> =>
  lang === 'en' ? (await import('./en/youths/youth.ts')).youthWords : (await import('./da/youths/youth.ts')).youthWords
