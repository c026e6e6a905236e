import type { YouthView } from '../../../shared/doors/youthView.ts'
import { pause } from './insist.ts'
import type { Running, Visit } from './visit.ts'

/** So often the transcript is read once more where its end did not come; then what was read is taken for all. */
const READINGS = 5

/**
 * Back in the queue: from here on what the youth writes is sealed for nobody, until somebody is let in. Nothing goes out meanwhile. The
 * transcript is read to its end first, so that nothing the one before wrote in time is refused as late; and the new key is kept before
 * anything lies under it, so that no reload loses it. Asked again while it goes on, it is the same parting.
 */
export function part(visit: Visit, { epoch }: Extract<YouthView, { phase: 'waiting' }>, running: Running): Promise<void> {
  if (running.parting) return running.parting
  // While wraps are on their way it is not known under which epoch they will talk; it is looked at again then.
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
  if (first) await running.keeping.now()
  if (!isStill()) return
  if (first) keeper.postFirst(first)
  keeper.setOpen(true)
}
