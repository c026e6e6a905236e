import type { Outcome } from '../../../shared/outcome.ts'
import type { PersonId } from '../telling/people.ts'
import { type Asked, type Counted, openCounted, talksOf } from './counted.ts'
import { oneAtATime } from './oneAtATime.ts'
import type { Persons } from './persons.ts'

/** What one connection, and one person over however many connections, may do. Counted in this process's memory only. */
export type Limits = {
  /** Envelopes a minute in one conversation; more is asked to wait. */
  envelopesPerMin: number
  /** Sealed marks of delivery and reading a minute in one conversation. */
  marksPerMin: number
  /** Readings of a transcript a minute. */
  readsPerMin: number
  /** Requests of any kind a minute; beyond it is a flood. */
  requestsPerMin: number
  /** How often a minute one person may enter, by a new connection or the same. */
  entersPerMin: number
  /** Requests that do not fit the door before the connection is closed. */
  violations: number
  /** Packets of any kind a minute, below the doors: also those that are no request and belong to no door. Beyond it the connection is cut. */
  packetsPerMin: number
  /** Bytes that may wait for somebody to read them before the connection is cut. */
  unreadBytes: number
  /** A connection that has shown neither a ticket nor a session for so long is closed. */
  unprovedMs: number
  /** Connections of one process. Beyond it the oldest that has shown nothing gives way, or the newcomer is told 503. */
  connections: number
  /** So many more for those who bring a session of ours: staff are not kept out by a crowd. */
  staffConnections: number
}
export const limits: Limits = {
  envelopesPerMin: 20,
  marksPerMin: 60,
  readsPerMin: 60,
  requestsPerMin: 300,
  entersPerMin: 30,
  violations: 3,
  packetsPerMin: 400,
  unreadBytes: 1_000_000,
  unprovedMs: 60_000,
  connections: 5000,
  staffConnections: 200,
}

export type Allowance = {
  /** Counted for each conversation too, where a new connection begins nothing anew. */
  perMin: { envelopes: number; marks: number }
  ask(request: string): Asked
  /** Notes one violation; true when it was one too many. */
  violation(): boolean
  /** False for somebody who has entered too often within this minute. Whoever was never let in is nobody: asking grows nothing. */
  mayEnter(id: PersonId): boolean
  /** A ticket or a session was shown: from here on the requests of this connection count for that person too, and it may stay for so long. */
  proved(id: PersonId, stayMs: number): void
  /** How long the connection may stay from now on. */
  stay(ms: number): void
  /** Nothing is held by it any more: from now on it counts as one that has shown nothing. */
  letGo(): void
  /** Reads, one at a time, and the next only once the answers before have been taken by whoever reads. */
  reading<V>(read: () => Promise<Outcome<V>>): Promise<Outcome<V>>
}
/** What a connection tells of itself. */
export type Own = { stay(ms: number): void; letGo(): void; isRead(): Promise<void> }

/** The allowance of one connection, through whichever of the doors. `persons` are counted beyond the connection. */
export function openAllowance(given: Partial<Limits>, persons?: Persons, own?: Own): Allowance {
  const l = { ...limits, ...given }
  let counted = openCounted(l)
  const reading = oneAtATime(own?.isRead)
  let person: Counted | null = null
  let violations = 0
  return {
    perMin: { envelopes: l.envelopesPerMin, marks: l.marksPerMin },
    ask(request) {
      const asked = counted(request)
      if (asked !== 'now') return asked
      // Another connection of the same person may have used it up: that is asked to wait, and is no fault of this one.
      return person === null || person(request) === 'now' ? 'now' : 'later'
    },
    violation: () => ++violations >= l.violations,
    mayEnter: (id) => persons?.mayEnter(id) ?? true,
    proved(id, stayMs) {
      // Known now: a counsellor's one connection carries several conversations, and none of them waits for another.
      if (person === null && talksOf(id) > 1) counted = openCounted(l, 1, talksOf(id))
      person = persons?.entered(id) ?? null
      own?.stay(stayMs)
    },
    stay: (ms) => own?.stay(ms),
    letGo: () => own?.letGo(),
    reading,
  }
}
