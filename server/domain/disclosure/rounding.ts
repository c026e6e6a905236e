import { BASE, HIDDEN, SMALLEST_SHOWN } from '../../../shared/published/band.ts'

/** A number from 0 up to, but not including, 1. In production nobody can predict it. */
export type Draw = (of: string) => number

/**
 * What is published for a count: `0-4`, or the count rounded at random to a multiple of five. The rounding is unbiased: 12 becomes 10 in
 * three of five cases and 15 in two. `drawn` is used once, for this count alone.
 */
export function shownFor(count: number, drawn: number): string {
  if (count < SMALLEST_SHOWN) return HIDDEN
  const below = Math.floor(count / BASE) * BASE
  return String(drawn < (count - below) / BASE ? below + BASE : below)
}
