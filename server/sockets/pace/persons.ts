import type { PersonId } from '../telling/people.ts'
import { type Counted, openCounted, type Points, talksOf } from './counted.ts'

/** Unused for so long nothing of it is remembered. */
const KEPT_MS = 60_000

/**
 * What each person may do over however many connections, so that connecting again begins nothing anew. Only those are known who have
 * shown a ticket or a session, and only for a minute after they last did anything: no stranger makes this grow.
 */
export function openPersons(l: Points & { entersPerMin: number }) {
  const known = new Map<PersonId, { counted: Counted; enters: number; endsAt: number; usedAt: number }>()
  let tidiedAt = performance.now()

  function tidy(at: number) {
    if (at - tidiedAt < KEPT_MS) return
    tidiedAt = at
    for (const [id, { usedAt }] of known) if (at - usedAt >= KEPT_MS) known.delete(id)
  }
  const at = (id: PersonId, now: number) => {
    const before = known.get(id)
    if (before) {
      if (now >= before.endsAt) Object.assign(before, { enters: 0, endsAt: now + KEPT_MS })
      return before
    }
    // A page that comes back after a lost connection asks for a lot at once: in all a person has twice what a connection has.
    const person = { counted: openCounted(l, 2, talksOf(id)), enters: 0, endsAt: now + KEPT_MS, usedAt: now }
    known.set(id, person)
    return person
  }
  return {
    mayEnter(id: PersonId): boolean {
      const now = performance.now()
      return !known.has(id) || at(id, now).enters < l.entersPerMin
    },
    /** Notes that somebody has entered, and gives what their requests are counted by from here on. */
    entered(id: PersonId): Counted {
      const now = performance.now()
      tidy(now)
      const person = at(id, now)
      person.enters += 1
      person.usedAt = now
      return (request) => {
        person.usedAt = performance.now()
        // Forgotten meanwhile, on a connection that stands: it goes on with what it has.
        known.set(id, known.get(id) ?? person)
        return (known.get(id) ?? person).counted(request)
      }
    },
    /** Called every so often: also where nobody enters any more, what is unused goes. */
    forget: () => tidy(performance.now()),
    size: () => known.size,
  }
}
export type Persons = ReturnType<typeof openPersons>
