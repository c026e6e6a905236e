import type { Contact } from './offer.ts'

/** What is wrong with a way to reach somebody. `shared/words` says for each what would be right. */
export type ContactFault = 'phone' | 'sms' | 'https' | 'visit'

/** Danish numbers: three digits (112, 114), four (1813, 1888), six (116 111), or eight that begin with 2 to 9. */
const CALL = /^(11\d|1[89]\d\d|116\d{3}|[2-9]\d{7})$/
/** A text message also goes to four digits that begin with 1. */
const SMS = /^(1\d{3}|116\d{3}|[2-9]\d{7})$/
const VISIT = /\p{L}.*\p{L}/u

/** A way to reach somebody, as it is kept: a number as its owner groups it, else in groups of digits; everything else without spaces around it. */
export function tidyContact({ way, value }: Contact): Contact {
  const text = value.trim()
  if ((way !== 'call' && way !== 'sms') || /^\d+( \d+)+$/.test(text)) return { way, value: text }
  const digits = digitsOf(text)
  const grouped =
    digits.length === 8 ? digits.replaceAll(/(..)(?!$)/g, '$1 ') : digits.length === 6 ? digits.replace(/(...)/, '$1 ') : digits
  return { way, value: grouped }
}

export function contactFault({ way, value }: Contact): ContactFault | null {
  switch (way) {
    case 'call':
      return CALL.test(digitsOf(value)) ? null : 'phone'
    case 'sms':
      return SMS.test(digitsOf(value)) ? null : 'sms'
    case 'chat':
    case 'link':
      return isPage(value.trim()) ? null : 'https'
    case 'visit':
      return VISIT.test(value) ? null : 'visit'
  }
}

/** Spaces, dots, hyphens and the country code of Denmark do not count. Anything else stays, so that it is refused. */
const digitsOf = (value: string): string => value.replaceAll(/[\s.\-()]/g, '').replace(/^(?:\+|00)45(?=\d{8}$)/, '')

/** The address of a page on the open net, without a name or password in it. */
function isPage(value: string): boolean {
  if (!/^https:\/\/[^\s<>"\\]+$/.test(value) || !URL.canParse(value)) return false
  const { hostname, username, password } = new URL(value)
  return username === '' && password === '' && /^([\p{L}\d-]+\.)+\p{L}{2,}$/u.test(hostname)
}
