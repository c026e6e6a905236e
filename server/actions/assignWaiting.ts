import { pairUp } from '../domain/routing.ts'
import type { Desk } from './desk.ts'
import { ringOne } from './ringOne.ts'

/** Enough looks for two servers to settle a quarrel; whatever is left is seen again by the sweep. */
const LOOKS = 50

/**
 * Rings a free seat for as many waiting youths as there are seats that fit. Called after every change to either side.
 * It reads the heads of the queue only, so its cost does not grow with the queue.
 */
export async function assignWaiting(desk: Desk, line: string): Promise<void> {
  if ((await desk.ledger.lines.find(line))?.mode !== 'automatic') return
  for (let look = 0; look < LOOKS; look++) {
    const heads = await desk.live.tickets.heads(line)
    if (heads.length === 0) return
    const free = await desk.live.shifts.free(line)
    if (free.length === 0) return
    const pairs = pairUp(heads, free)
    if (pairs.length === 0) return
    // Another server may have moved first; whatever the answers, look at the desk again rather than trust the old picture.
    await Promise.all(pairs.map(({ conv, person }) => ringOne(desk, conv, person)))
  }
}
