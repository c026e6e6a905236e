/**
 * How much work a place asks of a browser. The solution lies at a random number of tries below `tries`, so on average it takes half of them;
 * each try costs `rounds` rounds of PBKDF2. Measured by `npm run bench -- work`.
 */
export type Work = { rounds: number; tries: number }
export const work: Work = { rounds: 1000, tries: 800 }

/** A puzzle is good for so long, and once. */
export const PROOF_MS = 5 * 60_000

/** What a place remembers adds up for so long at most. */
export const HOUR_MS = 3_600_000

/** What each thing that comes from a place adds to its heat. */
export const HEAT = { puzzle: 1, ticket: 3, wrong: 4 } as const

/** A whole class behind one address comes to about a hundred and fifty. The hottest is so little that thirty people behind it still all get in. */
const levels = [
  { above: 160, factor: 4 },
  { above: 80, factor: 3 },
  { above: 40, factor: 2 },
] as const
export const factorOf = (heat: number): number => levels.find(({ above }) => heat > above)?.factor ?? 1

/** Each who says "urgent" after others behind the same address, within ten minutes, works twice as long as the one before, up to this. */
const STEEPEST = 8
export const urgentFactorOf = (heat: number, saidBefore: number): number => Math.min(STEEPEST, factorOf(heat) * 2 ** saidBefore)
