import type { LineId } from '../../../shared/ids.ts'
import { type CheckedRoster, checkRoster } from '../../cipher/keys/roster.ts'

/** The checked roster of a line; null if it does not come or does not hold. It names the colleagues, never the server's word. */
export async function rosterFor(line: LineId, rootPublicKey: string, now: number): Promise<CheckedRoster | null> {
  try {
    const checked = await checkRoster(await fetchRoster(line), rootPublicKey, { line, now, minSerial: 0 })
    return checked.ok ? checked : null
  } catch {
    return null
  }
}

/** The roster of a line as the server holds it, not checked yet; null if the server has none. */
export async function fetchRoster(line: LineId): Promise<unknown> {
  const answer = await fetch(`/rosters/${line}`, { cache: 'no-store', credentials: 'omit' })
  const held: unknown = answer.ok ? await answer.json() : null
  return typeof held === 'object' && held !== null && 'roster' in held ? held.roster : null
}
