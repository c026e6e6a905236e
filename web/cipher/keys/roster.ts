import type { Kid, LineId } from '../../../shared/ids.ts'
import { type RosterEntry, roster } from '../../../shared/sealing/keys.ts'
import { rosterBytes } from '../../../shared/sealing/rosterBytes.ts'
import { sha256OfBase64url, verify } from './p256.ts'

export type CheckedRoster = {
  ok: true
  line: LineId
  serial: number
  /** The entry with this kid, or null when no certified member of staff has it. */
  find(kid: Kid): RosterEntry | null
}
export type RosterRefused = { ok: false; why: 'malformed' | 'signature' | 'line' | 'rolled-back' | 'expired' | 'kid' }

const hourMs = 60 * 60_000
/** Some phones are set to the wrong hour. A roster is valid for a day, so three hours more cost little. */
const FORGIVEN_MS = 3 * hourMs
/** The longest life of a roster. The server signs a new one every hour. */
const LONGEST_MS = 24 * hourMs

/**
 * Checks that ROOT signed this roster, for this line, that it is no older than one already seen, and that it is valid now. `now` in ms; it may
 * be wrong by 3 hours. `docs/protocol.md`, section 3.
 */
export async function checkRoster(
  raw: unknown,
  rootPub: string,
  expected: { line: LineId; now: number; minSerial: number },
): Promise<CheckedRoster | RosterRefused> {
  const parsed = roster.safeParse(raw)
  if (!parsed.success) return { ok: false, why: 'malformed' }
  const { sig, ...r } = parsed.data
  if (!(await verify(rootPub, sig, rosterBytes(r)))) return { ok: false, why: 'signature' }
  if (r.line !== expected.line) return { ok: false, why: 'line' }
  if (r.serial < expected.minSerial) return { ok: false, why: 'rolled-back' }
  if (r.notAfter - r.notBefore > LONGEST_MS || !isOfThisDay(r.notBefore, r.notAfter, expected.now)) return { ok: false, why: 'expired' }

  const byKid = new Map(r.staff.map((entry) => [entry.kid, entry]))
  const kidsHold = await Promise.all(r.staff.map(async ({ kid, pub }) => kid === (await sha256OfBase64url(pub))))
  if (byKid.size !== r.staff.length || kidsHold.includes(false)) return { ok: false, why: 'kid' }
  const certified = (entry: RosterEntry | undefined) => (entry && expected.now <= entry.notAfter + FORGIVEN_MS ? entry : null)
  return { ok: true, line: r.line, serial: r.serial, find: (kid) => certified(byKid.get(kid)) }
}

const isOfThisDay = (notBefore: number, notAfter: number, now: number) => notBefore - FORGIVEN_MS <= now && now <= notAfter + FORGIVEN_MS
