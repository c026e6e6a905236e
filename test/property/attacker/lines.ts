import type { Draw } from '../../../server/domain/disclosure/rounding.ts'
import { seeded } from '../../support/disclosure/simulatedYear.ts'

/** So many conversations a month, and the periods in which such a line publishes. */
export const sizes = [
  [4, 'year'],
  [15, 'year'],
  [30, 'quarter'],
  [60, 'quarter'],
  [300, 'month'],
] as const

/** Three lines that the same young people may use. No form counts with two publishers, so no count of one bounds a count of
 * another, and each is attacked by itself. */
export const threeLines = ['usual', 'full', 'narrow'] as const

/** Three small lines that publish together, with so many conversations a month each. */
export const poolOfThree = [2, 5, 9]

/** Draws that round all up, all down, or as they come. */
export function drawsOf(seed: number): Draw {
  const random = seeded(seed + 99)
  return seed % 3 === 0 ? () => 0.003 : seed % 3 === 1 ? () => 0.999 : () => random()
}
