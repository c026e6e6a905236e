import { type InEach, perLang } from '../../../shared/lang.ts'
import type { Holiday } from '../../../shared/settings/lineSettings.ts'

/** Days that are no holiday by law, and on which many are closed: 5 June, and the last days of Christmas and of the year. */
const oftenClosed = ['06-05', '12-24', '12-31']

/**
 * The days of a year on which many in Denmark are closed: the holidays of the law, and a few more that are marked as none. The list of
 * every country is large, so it is loaded when it is first asked for.
 */
export async function danishHolidays(year: number): Promise<Holiday[]> {
  const { default: Holidays } = await import('date-holidays')
  const dk = new Holidays('DK')
  const named = perLang((lang) => new Map(dk.getHolidays(year, lang).map(({ date, name }) => [date.slice(0, 10), name])))
  const nameOf = (date: string): InEach => perLang((lang) => named[lang].get(date) ?? '')
  const byLaw = dk
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
  const others = oftenClosed.map((day) => `${year}-${day}`).filter((date) => !byLaw.includes(date))
  return [
    ...byLaw.map((date) => ({ date, name: nameOf(date), isByLaw: true })),
    ...others.map((date) => ({ date, name: nameOf(date), isByLaw: false })),
  ].sort((a, b) => a.date.localeCompare(b.date))
}
