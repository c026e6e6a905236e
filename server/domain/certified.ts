const DAY_MS = 24 * 3600_000
const HOUR_MS = 3600_000
/** Keys whose desks are opened within the same thirty days lapse at the same moment. So no date tells when a desk was opened. */
const STEP_DAYS = 30

const floorTo = (step: number, moment: number): number => Math.floor(moment / step) * step

/**
 * The last moment of a key that is certified now: `lifeMs` from now, or up to thirty days less. A life of thirty days or less is rounded
 * down to a whole UTC day, but lasts to the end of today at least.
 */
export function certifiedUntil(now: number, lifeMs: number): number {
  const step = lifeMs > STEP_DAYS * DAY_MS ? STEP_DAYS * DAY_MS : DAY_MS
  return Math.max(floorTo(step, now + lifeMs), floorTo(DAY_MS, now) + DAY_MS)
}

/** The first and last moment of a roster that is signed now. Within an hour everybody gets the same ones. */
export function rosterDates(now: number, validMs: number): { notBefore: number; notAfter: number } {
  const notBefore = floorTo(HOUR_MS, now)
  return { notBefore, notAfter: notBefore + validMs }
}

/**
 * The end of a key, as the public list tells it: the day after the list's own last day, the same for everybody. Only a key that lapses
 * before that is listed with its own day.
 */
export const listedUntil = (keyNotAfter: number, rosterNotAfter: number): number =>
  Math.min(floorTo(DAY_MS, keyNotAfter), floorTo(DAY_MS, rosterNotAfter) + DAY_MS)
