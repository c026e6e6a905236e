import { pairUp } from '../domain/routing.ts'
import type { Desk } from './desk.ts'
import { ringOne } from './ringOne.ts'

/** Enough looks for two servers to settle a quarrel; whatever is left is seen again by the sweep. */
const LOOKS = 50
/** The first few of each kind are enough to see, unless all of them avoid the very person who is free: then look deeper. */
const DEPTH = 8
const DEEPEST = 4096

/**
 * Rings a free seat for as many waiting youths as there are seats that fit. Called after every change to either side.
 * It reads the heads of the queue only, so its cost does not grow with the queue.
 */
export async function assignWaiting(desk: Desk, line: string): Promise<void> {
  if ((await desk.ledger.lines.find(line))?.mode !== 'automatic') return
  for (let look = 0, depth = DEPTH; look < LOOKS; look++) {
    const heads = await desk.live.tickets.heads(line, depth)
    if (heads.length === 0) return
    const free = await desk.live.shifts.free(line)
    if (free.length === 0) return
    const pairs = pairUp(heads, free)
    if (pairs.length === 0) {
      if (depth >= DEEPEST || !heads.some((head) => head.avoid.length > 0)) return
      depth *= 8
      continue
    }
    // Another server may have moved first; whatever the answers, look at the desk again rather than trust the old picture.
    await Promise.all(pairs.map(({ conv, person }) => ringOne(desk, conv, person)))
  }
}
