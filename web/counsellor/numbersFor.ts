import type { NumberToGive } from '../../shared/offer.ts'

/** The line's own numbers first, then those of the whole country. */
export const numbersFor = (numbers: NumberToGive[], line: string): NumberToGive[] => [
  ...numbers.filter((number) => number.regionLines.includes(line)),
  ...numbers.filter((number) => number.regionLines.length === 0),
]
