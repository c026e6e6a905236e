import type { Outcome } from '../../../shared/outcome.ts'
import type { PresenceId } from '../../domain/presence.ts'
import { type CountRequest, openCounted, type PaceVerdict, talksOf } from './counted.ts'
import { oneAtATime } from './oneAtATime.ts'
import type { Persons } from './persons.ts'

/** Limits for one connection, and for one person over all connections. Counted only in the memory of this process. */
export type Limits = {
  /** Envelopes a minute in one conversation. More are refused with 'slow-down'. */
  envelopesPerMin: number
  /** Sealed marks of delivery and reading a minute in one conversation. */
  marksPerMin: number
  /** Readings of a transcript a minute. */
  readsPerMin: number
  /** Changes of who reads along, and refusals of a colleague, a minute. */
  readersPerMin: number
  /** Saved changes of a line's settings a minute. Each is kept in the audit for ever. */
  savesPerMin: number
  /** Requests of any kind a minute. More is a flood, which counts as a violation. */
  requestsPerMin: number
  /** How often a minute one person may enter, through any connection. */
  entersPerMin: number
  /** The connection is closed at this number of requests that do not fit the door. */
  violations: number
  /** Packets of any kind a minute, also packets that are no request or belong to no door. With more, the connection is cut. */
  packetsPerMin: number
  /** If more bytes than this wait to be read by the client, the connection is cut. */
  unreadBytes: number
  /** A connection that has proved neither a ticket nor a session within this time is closed. */
  unprovedMs: number
  /** Connections of one process. When full, the oldest one that has proved nothing is cut for a newcomer; if there is none, the newcomer gets 503. */
  connections: number
  /** Extra connections for clients with a staff session, so that a crowd cannot keep staff out. */
  staffConnections: number
}
export const limits: Limits = {
  envelopesPerMin: 20,
  marksPerMin: 60,
  readsPerMin: 60,
  readersPerMin: 20,
  savesPerMin: 30,
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
  /** The limits that are also counted for each conversation in Redis. There a new connection does not start a new count. */
  perMin: { envelopes: number; marks: number }
  ask(request: string): PaceVerdict
  /** Counts one violation; true when the limit is reached. */
  violation(): boolean
  /** False if the person has entered too often in this minute. For a person who never entered it is true, and nothing is stored. */
  mayEnter(id: PresenceId): boolean
  /** A ticket or a session was proved: from now on requests of this connection also count for that person, and it may stay for `stayMs`. */
  proved(id: PresenceId, stayMs: number): void
  /** How long the connection may stay from now on. */
  stay(ms: number): void
  /** The connection no longer has a ticket: from now on it counts as one that has proved nothing. */
  letGo(): void
  /** Runs one reading at a time. The next one begins when the client has read the earlier answers. */
  reading<V>(read: () => Promise<Outcome<V>>): Promise<Outcome<V>>
}
/** The handles of one connection that its allowance uses. */
export type Own = { stay(ms: number): void; letGo(): void; isRead(): Promise<void> }

/** The allowance of one connection, at any door. `persons` counts each person over all connections. */
export function openAllowance(given: Partial<Limits>, persons?: Persons, own?: Own): Allowance {
  const l = { ...limits, ...given }
  let counted = openCounted(l)
  const reading = oneAtATime(own?.isRead)
  let person: CountRequest | null = null
  let violations = 0
  return {
    perMin: { envelopes: l.envelopesPerMin, marks: l.marksPerMin },
    ask(request) {
      const asked = counted(request)
      if (asked !== 'now') return asked
      // Another connection of the same person may have used up the limit. So this one is asked to wait, and it is no violation.
      return person === null || person(request) === 'now' ? 'now' : 'later'
    },
    violation: () => ++violations >= l.violations,
    mayEnter: (id) => persons?.mayEnter(id) ?? true,
    proved(id, stayMs) {
      // Now the person is known. A counsellor's connection carries several conversations, and none may use up the limit of another.
      if (person === null && talksOf(id) > 1) counted = openCounted(l, 1, talksOf(id))
      person = persons?.entered(id) ?? null
      own?.stay(stayMs)
    },
    stay: (ms) => own?.stay(ms),
    letGo: () => own?.letGo(),
    reading,
  }
}
