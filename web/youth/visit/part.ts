import type { YouthView } from '../../../shared/doors/youthView.ts'
import { pause } from './askUntilAnswered.ts'
import type { Running, Visit } from './visit.ts'

/** How often the transcript is read again if its end was not reached. After that the page goes on with what it has. */
const READINGS = 5
/**
 * How often the state with the new key is sent if no answer comes. The youth's messages wait for 12 seconds then, at most: two tries of 5, and
 * 2 between them. Then the page goes on: a new connection waits for this, and keeps again.
 */
const KEEPINGS = 2

/**
 * Back in the queue: until a counsellor is let in, the youth's messages are sealed under a key that no counsellor has. Nothing is sent
 * while this key is made. The transcript is read to its end first, so that messages which the last counsellor wrote in time are not refused
 * as late. The new key is kept before anything is sealed under it, so that no reload loses it. A second call while the first one runs
 * answers the same promise.
 */
export function part(visit: Visit, { epoch }: Extract<YouthView, { phase: 'waiting' }>, running: Running): Promise<void> {
  if (running.parting) return running.parting
  // While wraps are on their way the page does not know the next epoch. It looks again afterwards.
  if (running.giving || !running.cipher.isLeft(epoch)) return Promise.resolve()
  running.parting = standAlone(visit, epoch, running).finally(() => {
    running.parting = null
  })
  return running.parting
}

async function standAlone(visit: Visit, held: number | null | undefined, running: Running): Promise<void> {
  const { cipher, keeper } = running
  const isStill = () => visit.running === running
  keeper.setOpen(false)
  await keeper.catchUp()
  for (let left = READINGS; left > 0 && isStill() && !keeper.isWhole(); left--) {
    await pause()
    await keeper.catchUp()
  }
  if (!isStill()) return
  const first = await cipher.standAlone(held).catch(() => null)
  let tries = KEEPINGS
  if (first) await running.keeping.surely(() => isStill() && --tries > 0)
  if (!isStill()) return
  if (first) keeper.postFirst(first)
  keeper.setOpen(true)
}
