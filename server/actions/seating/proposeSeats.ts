import { type Pair, pairUp, sureHeads } from '../../domain/seating/routing.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import type { Service } from '../service.ts'

/**
 * For a seat or a few, the very first of each kind are enough to see; where a whole shift opens, the first few. Who avoids the
 * very person who is free, or could be overtaken by what was not seen, makes us look deeper.
 */
const FEW_SEATS = 4
const DEPTH = 8
const DEEPEST = 4096

/**
 * Whom to ring for these free seats, in the order of the whole queue, though only its heads are read.
 * `missed`: a ring nobody accepted just now; she goes to somebody else if there is anybody, and only else to the same person again.
 * `at`: whom the youths avoid at this moment is left out.
 */
export async function proposeSeats(
  service: Service,
  line: string,
  free: OnDuty[],
  { missed = null, at = service.now() }: { missed?: Pair | null; at?: number } = {},
): Promise<Pair[]> {
  const seats = free.reduce((sum, c) => sum + c.seats - c.taken, 0)
  for (let depth = seats <= FEW_SEATS ? 1 : DEPTH; free.length > 0; depth *= 8) {
    const heads = await service.live.tickets.heads(line, at, depth)
    const { sure, areAll } = depth < DEEPEST ? sureHeads(heads, depth, free) : { sure: heads, areAll: true }
    const elsewhere =
      missed &&
      pairUp(
        sure.map((h) => (h.conv === missed.conv ? { ...h, avoid: [...h.avoid, missed.person] } : h)),
        free,
      )
    const pairs = elsewhere?.some((pair) => pair.conv === missed?.conv) ? elsewhere : pairUp(sure, free)
    if (pairs.length > 0 || areAll) return pairs
  }
  return []
}
