/**
 * How much work a browser does before its youth may have a place. The solution is a random number below `tries`, so on average half of them
 * are needed. Each try costs `rounds` rounds of PBKDF2. Measured by `npm run bench -- work`.
 */
export type Work = { rounds: number; tries: number }
export const work: Work = { rounds: 1000, tries: 800 }

/** A puzzle is valid for this long, and once. */
export const PROOF_MS = 5 * 60_000

/** What is remembered of a place adds up for at most this long. */
export const HOUR_MS = 3_600_000

/** What each event from a place adds to its heat. */
export const HEAT = { puzzle: 1, ticket: 3, wrong: 4 } as const

/**
 * A whole class behind one address reaches a heat of about 150. Even the highest factor is so small that thirty people behind one address
 * all get in.
 */
const levels = [
  { above: 160, factor: 4 },
  { above: 80, factor: 3 },
  { above: 40, factor: 2 },
] as const
/** An address counts as if this much came from it for an hour after a talk with it ended as harassment. */
export const HARD_HEAT = levels[0].above + 1
export const factorOf = (heat: number): number => levels.find(({ above }) => heat > above)?.factor ?? 1

/**
 * Each youth who says "urgent" within ten minutes after others behind the same address works twice as long as the one before, up to this
 * factor.
 */
const STEEPEST = 8
export const urgentFactorOf = (heat: number, saidBefore: number): number => Math.min(STEEPEST, factorOf(heat) * 2 ** saidBefore)
