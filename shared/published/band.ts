/** Counts below this are all published as the same bytes. */
export const SMALLEST_SHOWN = 5
/** Counts that are shown are rounded to a multiple of this. */
export const BASE = 5

/** The bytes of every count from 0 to 4. */
export const HIDDEN = '0-4'
/** The lowest and the highest count that published bytes may stand for. */
export type Band = { low: number; high: number }

export function bandOf(shown: string): Band {
  if (shown === HIDDEN) return { low: 0, high: SMALLEST_SHOWN - 1 }
  const rounded = Number(shown)
  return { low: Math.max(SMALLEST_SHOWN, rounded - (BASE - 1)), high: rounded + (BASE - 1) }
}

/** Are these bytes that a count can be published as? */
export const isShown = (shown: string): boolean => shown === HIDDEN || (/^[1-9]\d*$/.test(shown) && Number(shown) % BASE === 0)
