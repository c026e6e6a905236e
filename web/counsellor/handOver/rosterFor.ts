import type { LineId } from '../../../shared/ids.ts'
import { type CheckedRoster, checkRoster } from '../../cipher/keys/roster.ts'

/** The checked roster of a line; null if it does not come or does not hold. It names the colleagues, never the server's word. */
export async function rosterFor(line: LineId, rootPublicKey: string, now: number): Promise<CheckedRoster | null> {
  try {
    const answer = await fetch(`/rosters/${line}`, { cache: 'no-store', credentials: 'omit' })
    if (!answer.ok) return null
    const held: unknown = await answer.json()
    const raw = typeof held === 'object' && held !== null && 'roster' in held ? held.roster : null
    const checked = await checkRoster(raw, rootPublicKey, { line, now, minSerial: 0 })
    return checked.ok ? checked : null
  } catch {
    return null
  }
}
