import type { Lang } from '../lang.ts'
import type { HelpNumber } from '../offer.ts'
import type { help } from './da/help.ts'
import { dateInWords } from './when.ts'

export type HelpWay = { way: 'call' | 'sms' | 'chat'; href: string; label: string }
export type HelpFacts = { name: string; what: string; ways: HelpWay[]; facts: string[]; verified: string }

/** Every way to reach one number, and what one should know before. The server's page and the browser's panel say the same. */
export function helpFacts(number: HelpNumber, words: typeof help, lang: Lang): HelpFacts {
  const ways: HelpWay[] = []
  if (number.call) ways.push({ way: 'call', href: `tel:${digits(number.call)}`, label: words.call(number.call) })
  if (number.sms) ways.push({ way: 'sms', href: `sms:${digits(number.sms)}`, label: words.sms(number.sms) })
  if (number.chat?.startsWith('https://')) ways.push({ way: 'chat', href: number.chat, label: words.chat })
  const facts = [number.asksName ? words.asksName : words.asksNoName, number.records ? words.records : words.recordsNot]
  if (number.hours) facts.unshift(number.hours[lang])
  if (number.showsOnBill !== null) facts.push(number.showsOnBill ? words.bill : words.billNot)
  return { name: number.name, what: number.what[lang], ways, facts, verified: words.verified(dateInWords(number.verifiedOn, lang)) }
}

/** The entry with this number, spaces aside. */
export const numberFor = (numbers: HelpNumber[], call: string) => numbers.find((n) => digits(n.call ?? '') === call)

/** Those one can write to instead of speaking. */
export const quietOnes = (numbers: HelpNumber[]) => numbers.filter((n) => n.sms !== null || n.chat !== null)

const digits = (value: string) => value.replaceAll(/[^\d+]/g, '')
