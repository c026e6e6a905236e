import type { PersonId } from '../../../shared/ids.ts'

/**
 * A counsellor whom a youth is not seated with. The youth's own wish lasts (`until` null) until the youth takes it back. If a seating
 * failed for another reason, other counsellors are tried first, and after `until` the same counsellor may be rung again. So no youth
 * waits for ever beside a free seat.
 */
export type Avoided = { person: PersonId; until: number | null }

/** The counsellors whom routing does not offer to this youth now. */
export const avoidedNow = (avoid: Avoided[], now: number): PersonId[] =>
  avoid.filter(({ until }) => until === null || now < until).map(({ person }) => person)

/** The counsellors whom the youth asked not to meet again, the newest wish last. */
export const wishedAway = (avoid: Avoided[]): PersonId[] => avoid.filter(({ until }) => until === null).map(({ person }) => person)

/**
 * The list with one more avoidance. Each counsellor stands in it once, the newest last: of two ends the later one holds, and a wish, which has
 * none, outweighs every end.
 */
export function withAvoided(avoid: Avoided[], added: Avoided): Avoided[] {
  const ends = [...avoid.filter(({ person }) => person === added.person), added].map(({ until }) => until ?? Number.POSITIVE_INFINITY)
  const latest = Math.max(...ends)
  return [
    ...avoid.filter(({ person }) => person !== added.person),
    { person: added.person, until: latest === Number.POSITIVE_INFINITY ? null : latest },
  ]
}

/** When the next avoidance lapses, so that routing looks again. Null if none is left to lapse. */
export function nextLapse(avoid: Avoided[], now: number): number | null {
  const ahead = avoid.flatMap(({ until }) => (until !== null && until > now ? [until] : []))
  return ahead.length === 0 ? null : Math.min(...ahead)
}
