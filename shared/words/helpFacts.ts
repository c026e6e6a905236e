import type { Contact, HelpNumber, Offer } from '../help/offer.ts'
import { digitsOf, telOf } from '../help/telOf.ts'
import { type Lang, languages } from '../lang.ts'
import type { help } from './da/youths/help.ts'
import { dateInWords } from './when.ts'

export type HelpWay = { way: 'call' | 'sms' | 'chat' | 'link'; href: string; label: string }
export type HelpFacts = { name: string; what: string; ways: HelpWay[]; facts: string[]; checked: string | null }

/** Every way to reach one number, and what one should know before. The server's page and the browser's panel say the same. */
export function helpFacts(number: HelpNumber, words: typeof help, lang: Lang): HelpFacts {
  const ways: HelpWay[] = []
  if (number.call) ways.push({ way: 'call', href: telOf(number.call), label: words.call(number.call) })
  if (number.sms) ways.push({ way: 'sms', href: `sms:${digitsOf(number.sms)}`, label: words.sms(number.sms) })
  if (number.chat?.startsWith('https://')) ways.push({ way: 'chat', href: number.chat, label: words.chat })
  // What nobody knows is not said.
  const facts: string[] = []
  if (number.hours) facts.push(number.hours[lang])
  if (number.asks) facts.push(words.asks[number.asks])
  if (number.records !== null) facts.push(number.records ? words.records : words.recordsNot)
  if (number.showsOnBill !== null) facts.push(number.showsOnBill ? words.bill : words.billNot)
  return { name: number.name, what: number.what[lang], ways, facts, checked: checkOf(number, words, lang) }
}

/** What is said of a number's check. 112 is no example in a demo either. */
export const checkOf = ({ id, checked }: Pick<HelpNumber, 'id' | 'checked'>, words: typeof help, lang: Lang): string | null =>
  id === '112' && checked === 'example' ? null : checkedWords(checked, words, lang)

/** Only a coordinator of this installation gives a date; a demo says that it is one. */
export function checkedWords(checked: HelpNumber['checked'], words: typeof help, lang: Lang): string | null {
  if (checked === null) return null
  return checked === 'example' ? words.example : words.checked(dateInWords(checked, lang))
}

/** How to reach a place; `href` null: one goes there. */
export function contactWay({ way, value }: Contact, words: typeof help): HelpWay | { way: 'visit'; href: null; label: string } {
  switch (way) {
    case 'call':
      return { way, href: telOf(value), label: words.call(value) }
    case 'sms':
      return { way, href: `sms:${digitsOf(value)}`, label: words.sms(value) }
    case 'chat':
    case 'link':
      // What is no address of a page is shown as it stands.
      return value.startsWith('https://')
        ? { way, href: value, label: way === 'chat' ? words.chat : words.site }
        : { way: 'visit', href: null, label: value }
    case 'visit':
      return { way, href: null, label: `${words.visit}: ${value}` }
  }
}

/** What one should know of a place before: when it is open, the rights there, and whether only some towns' people may come. */
export function placeFacts({ hours, rights = [], municipalities }: Offer, words: typeof help, lang: Lang): string[] {
  return [
    ...(hours ? [hours[lang]] : []),
    ...rights.map((right) => words.rights[right]),
    ...(municipalities ? [words.livesIn(listed(municipalities, lang))] : []),
  ]
}
const listed = (names: string[], lang: Lang) => new Intl.ListFormat(languages[lang].locale, { type: 'disjunction' }).format(names)

/** The entry with this number, spaces aside. */
export const numberFor = (numbers: HelpNumber[], call: string) => numbers.find((n) => digitsOf(n.call ?? '') === call)

/** All but 112, which stands above the list and in each door. */
export const othersIn = (numbers: HelpNumber[]) => numbers.filter(({ id }) => id !== '112')

/** Those one can write to instead of speaking. */
export const quietOnes = (numbers: HelpNumber[]) => numbers.filter((n) => n.sms !== null || n.chat !== null)
