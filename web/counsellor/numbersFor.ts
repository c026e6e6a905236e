import type { HelpNumber } from '../../shared/offer.ts'

/** The line's own numbers first, then those of the whole country. */
export const numbersFor = (numbers: HelpNumber[], line: string): HelpNumber[] => [
  ...numbers.filter((number) => number.regionLines.includes(line)),
  ...numbers.filter((number) => number.regionLines.length === 0),
]
