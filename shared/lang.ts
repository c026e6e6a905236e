import { z } from 'zod/mini'

/** The languages of the pages. Whoever adds one here is told by `npm run types` every place that must speak it. */
export const langs = ['da', 'en'] as const
export const lang = z.enum(langs)
export type Lang = z.output<typeof lang>

type Language = {
  /** What its speakers call it. */
  name: string
  /** For dates, times and lists of names. */
  locale: string
  dir: 'ltr' | 'rtl'
}
/** English by the British locale: the day stands before the month, as people here write English too. */
export const languages: Record<Lang, Language> = {
  da: { name: 'Dansk', locale: 'da-DK', dir: 'ltr' },
  en: { name: 'English', locale: 'en-GB', dir: 'ltr' },
}

/** The language of the service itself, of its sources and of its console. A reader who asks for no language of ours gets this one. */
export const defaultLang: Lang = 'da'

/**
 * The language of a page: the first of these that is one of ours, else the default. An address, a header and a page's own mark can say
 * anything. Only this function chooses a language that nobody asked for.
 */
export const langFrom = (...said: unknown[]): Lang => {
  const ours = said.map((one) => lang.safeParse(one)).find((read) => read.success)
  return ours?.data ?? defaultLang
}

/** The locale of dates that our code reads back and nobody else reads: `2026-11-22`, 24 hours. */
export const codeLocale = 'sv-SE'

/** The language that the number LIX was made for. */
export const lixLang: Lang = 'da'

/** Puts places of this country into the order of its alphabet, whatever the reader speaks. */
export const byPlaceName = (one: { name: string }, other: { name: string }): number =>
  one.name.localeCompare(other.name, languages.da.locale)

/** One thing for each language. */
export const perLang = <Thing>(make: (lang: Lang) => Thing): Record<Lang, Thing> =>
  Object.fromEntries(langs.map((one) => [one, make(one)])) as Record<Lang, Thing> // one entry for each language

/** One sentence or name in every language. */
export const inEach = z.strictObject(perLang(() => z.string()))
export type InEach = z.output<typeof inEach>
/** The same, with at most so many characters in each language. */
export const inEachUpTo = (most: number) => z.strictObject(perLang(() => z.string().check(z.maxLength(most))))
export const trimmed = (text: InEach): InEach => perLang((lang) => text[lang].trim())
