/**
 * Somebody a youth is not seated with. Her own wish lasts (`until` null) until she takes it back. Where no seating came of it for any
 * other reason, somebody else is tried first, and after a while she may be rung for the same person again: nobody waits for ever
 * beside a free seat.
 */
export type Avoided = { person: string; until: number | null }

/** Whom she is not seated with by routing at this moment. */
export const avoidedNow = (avoid: Avoided[], now: number): string[] =>
  avoid.filter(({ until }) => until === null || now < until).map(({ person }) => person)

/** Whom she asked not to meet again, the newest wish last. */
export const wishedAway = (avoid: Avoided[]): string[] => avoid.filter(({ until }) => until === null).map(({ person }) => person)

/** When routing has to look again; null when nothing is left to lapse. */
export function nextLapse(avoid: Avoided[], now: number): number | null {
  const ahead = avoid.flatMap(({ until }) => (until !== null && until > now ? [until] : []))
  return ahead.length === 0 ? null : Math.min(...ahead)
}
