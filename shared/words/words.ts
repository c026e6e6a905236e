import type { Lang } from '../lang.ts'
import type { YouthWords } from './da/youths/youth.ts'

export type { YouthWords }

/** A youth's words. A browser loads one language alone. */
const tongues: Record<Lang, () => Promise<YouthWords>> = {
  da: async () => (await import('./da/youths/youth.ts')).youthWords,
  en: async () => (await import('./en/youths/youth.ts')).youthWords,
}
export const loadYouthWords = (lang: Lang): Promise<YouthWords> => tongues[lang]()
