import type { PresenceId } from '../../domain/presence.ts'
import { type CountRequest, openCounted, type Points, talksOf } from './counted.ts'

/** A person who does nothing for this long is forgotten. Also the length of the minute in which entries are counted. */
const KEPT_MS = 60_000

/**
 * Counts each person over all connections, so that a new connection does not start a new count. It knows only persons who have proved a
 * ticket or a session, for a minute after their last request. So strangers cannot make it grow.
 */
export function openPersons(l: Points & { entersPerMin: number }) {
  const known = new Map<PresenceId, { counted: CountRequest; enters: number; endsAt: number; usedAt: number }>()
  let tidiedAt = performance.now()

  function tidy(at: number) {
    if (at - tidiedAt < KEPT_MS) return
    tidiedAt = at
    for (const [id, { usedAt }] of known) if (at - usedAt >= KEPT_MS) known.delete(id)
  }
  const at = (id: PresenceId, now: number) => {
    const before = known.get(id)
    if (before) {
      if (now >= before.endsAt) Object.assign(before, { enters: 0, endsAt: now + KEPT_MS })
      return before
    }
    // A page that reconnects sends many requests at once. So a person has twice the limit of one connection.
    const person = { counted: openCounted(l, 2, talksOf(id)), enters: 0, endsAt: now + KEPT_MS, usedAt: now }
    known.set(id, person)
    return person
  }
  return {
    mayEnter(id: PresenceId): boolean {
      const now = performance.now()
      return !known.has(id) || at(id, now).enters < l.entersPerMin
    },
    /** Notes that a person has entered, and returns the counter for that person's requests. */
    entered(id: PresenceId): CountRequest {
      const now = performance.now()
      tidy(now)
      const person = at(id, now)
      person.enters += 1
      person.usedAt = now
      return (request) => {
        person.usedAt = performance.now()
        // The person may have been forgotten while this connection stayed open: then the same counter is used again.
        known.set(id, known.get(id) ?? person)
        return (known.get(id) ?? person).counted(request)
      }
    },
    /** Called regularly, so that unused entries are deleted even if nobody enters any more. */
    forget: () => tidy(performance.now()),
    size: () => known.size,
  }
}
export type Persons = ReturnType<typeof openPersons>
