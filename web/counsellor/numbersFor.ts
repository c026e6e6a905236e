import type { NumberToGive } from '../../shared/offer.ts'

/** 112 first, then the line's own numbers, then those of the whole country. */
export const numbersFor = (numbers: NumberToGive[], line: string): NumberToGive[] => [
  ...numbers.filter(is112),
  ...numbers.filter((number) => !is112(number) && number.regionLines.includes(line)),
  ...numbers.filter((number) => !is112(number) && number.regionLines.length === 0),
]

const is112 = ({ call }: NumberToGive) => call === '112'
