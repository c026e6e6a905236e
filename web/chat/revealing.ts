/**
 * Does this look like something that tells who one is? Judged in the browser alone; it asks, and never blocks.
 * A helpline's number is none: to write "116 111" reveals nobody.
 */
export function looksRevealing(text: string): boolean {
  if (EMAIL.test(text) || ADDRESS.test(text)) return true
  const numbers = text.match(NUMBERS) ?? []
  return numbers.some((number) => {
    const digits = number.replaceAll(/\D/g, '')
    return !HELPLINES.has(digits) && (digits.length === 8 || isCpr(digits) || (digits.length === 10 && digits.startsWith('45')))
  })
}

const EMAIL = /[^\s@]+@[^\s@]+\.[a-zæøå]{2,}/i
/** A street by its Danish ending, with a house number. */
const ADDRESS = /\p{L}{2,}(?:vej|gade|alle|allé|stræde|vænget|parken|toften|torvet|vangen|bakken|plads)(?:en)?\s+\d{1,3}(?!\d)/iu
/** Digits with the spaces, dots and dashes people put between them. */
const NUMBERS = /\+?\d(?:[\s.-]?\d){5,11}(?!\d)/g
const HELPLINES = new Set(['116111', '70201201', '82121212', '70110707'])

/** A CPR number begins with a day and a month. */
const isCpr = (digits: string) => digits.length === 10 && /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])/.test(digits)
