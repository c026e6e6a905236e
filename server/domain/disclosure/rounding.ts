/** Counts below this are all published as the same bytes. */
const SMALLEST_SHOWN = 5
const BASE = 5

/** The bytes of every count from 0 to 4. */
export const HIDDEN = '0-4'
/** The lowest and the highest count that published bytes may stand for. */
export type Band = { low: number; high: number }

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

export function bandOf(shown: string): Band {
  if (shown === HIDDEN) return { low: 0, high: SMALLEST_SHOWN - 1 }
  const rounded = Number(shown)
  return { low: Math.max(SMALLEST_SHOWN, rounded - (BASE - 1)), high: rounded + (BASE - 1) }
}

/** Are these bytes that `shownFor` can answer? */
export const isShown = (shown: string): boolean => shown === HIDDEN || (/^[1-9]\d*$/.test(shown) && Number(shown) % BASE === 0)
