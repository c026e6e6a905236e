/**
 * True when a text looks as if it tells who its writer is. Only the browser judges; the page then asks, and never blocks the message.
 * The help numbers on the page (`known`, written as on the page) do not count: "116 111" reveals nobody.
 */
export function looksRevealing(text: string, known: readonly string[] = []): boolean {
  if (EMAIL.test(text) || ADDRESS.test(text)) return true
  const numbers = text.match(NUMBERS) ?? []
  const listed = new Set(known.map(digitsOf))
  return numbers.some((number) => {
    const digits = digitsOf(number)
    return !listed.has(digits) && (digits.length === 8 || isCpr(digits) || (digits.length === 10 && digits.startsWith('45')))
  })
}

const EMAIL = /[^\s@]+@[^\s@]+\.[a-zæøå]{2,}/i
/** A street by its Danish ending, with a house number. */
const ADDRESS = /\p{L}{2,}(?:vej|gade|alle|allé|stræde|vænget|parken|toften|torvet|vangen|bakken|plads)(?:en)?\s+\d{1,3}(?!\d)/iu
/** Digits with spaces, dots and dashes between them. */
const NUMBERS = /\+?\d(?:[\s.-]?\d){5,11}(?!\d)/g
/** The digits alone, without Denmark's country code. */
const digitsOf = (number: string) =>
  number
    .replaceAll(/[^\d+]/g, '')
    .replace(/^(?:\+|00)45(?=\d{8}$)/, '')
    .replaceAll('+', '')

/** A CPR number begins with a day and a month. */
const isCpr = (digits: string) => digits.length === 10 && /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])/.test(digits)
