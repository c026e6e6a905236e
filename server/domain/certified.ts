const DAY_MS = 24 * 3600_000
const HOUR_MS = 3600_000
/** Every key that is used in the same thirty days lapses at the same moment, so no date tells when a desk was opened. */
const STEP_DAYS = 30

const floorTo = (step: number, moment: number): number => Math.floor(moment / step) * step

/** The last moment of a key that is certified now: up to thirty days less than `lifeMs`, and never more. A short life keeps whole days. */
export function certifiedUntil(now: number, lifeMs: number): number {
  const step = lifeMs > STEP_DAYS * DAY_MS ? STEP_DAYS * DAY_MS : DAY_MS
  return Math.max(floorTo(step, now + lifeMs), floorTo(DAY_MS, now) + DAY_MS)
}

/** The days of a roster that is signed now. Within an hour everybody is given the same ones. */
export function rosterDates(now: number, validMs: number): { notBefore: number; notAfter: number } {
  const notBefore = floorTo(HOUR_MS, now)
  return { notBefore, notAfter: notBefore + validMs }
}

/**
 * What the public list says of a key's end: the day after the list's own last day, the same for everybody. Only a key that lapses
 * before that says its own day.
 */
export const listedUntil = (keyNotAfter: number, rosterNotAfter: number): number =>
  Math.min(floorTo(DAY_MS, keyNotAfter), floorTo(DAY_MS, rosterNotAfter) + DAY_MS)
