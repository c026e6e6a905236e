import type { LineId } from '../../../shared/ids.ts'
import { type Pair, pairUp, sureHeads } from '../../domain/seating/routing.ts'
import type { OnDuty } from '../../domain/seating/shift.ts'
import type { Service } from '../service.ts'

/**
 * How many heads of each bucket are read first: 1 for up to four seats, 8 for more, as when a shift begins. If no pair is found there, we
 * look eight times deeper: a youth who was read may avoid the free counsellor, or a youth who was not read may stand before it.
 */
const FEW_SEATS = 4
const DEPTH = 8
const DEEPEST = 4096

/**
 * Which youths to ring for at these free seats, in the order of the whole queue, although only its heads are read. `missed`: the pair of a
 * ring that was not accepted just now. The youth goes to another counsellor if there is one, otherwise to the same one again. `at`: a
 * counsellor whom a youth avoids at this moment is not proposed for that youth.
 */
export async function proposeSeats(
  service: Service,
  line: LineId,
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
