import type { RosterEntry } from '../../shared/keys.ts'

export type CheckedRoster = {
  ok: true
  line: string
  serial: number
  /** Who holds this kid, or null when nobody certified does. */
  find(kid: string): RosterEntry | null
}
export type RosterRefused = { ok: false; why: 'malformed' | 'signature' | 'line' | 'rolled-back' | 'expired' | 'kid' }

/** Flow 1: is this roster signed by ROOT, for this line, no older than one already seen, and of these days? `now` in ms; a clock up to 3 hours wrong is forgiven. */
export async function checkRoster(
  _raw: unknown,
  _rootPub: string,
  _expected: { line: string; now: number; minSerial: number },
): Promise<CheckedRoster | RosterRefused> {
  throw new Error('not built yet')
}
