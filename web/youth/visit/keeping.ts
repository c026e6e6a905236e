import type { ResumeStore } from '../../cipher/resumeStore.ts'
import type { YouthCipher } from '../../cipher/youthCipher.ts'
import type { Ask } from './world.ts'

const EVERY_MESSAGES = 10

export type Keeping = {
  now(): Promise<void>
  /** The newest alone opens from here on, whether or not the server takes it. Before keys are given: an older state knows nothing of whom they were given to. */
  alone(): Promise<void>
  message(): void
}

/**
 * Seals what a reload needs anew: the browser's half first, then the server's, and only then the older halves go. One at a time.
 * The two generations before the newest stay on both sides: a tab that was duplicated this moment holds only those, while the tab it came
 * from may be in the middle of one sealing and begins another because it is hidden.
 */
export function keeping(cipher: Pick<YouthCipher, 'keep' | 'kept'>, store: ResumeStore, ask: Ask): Keeping {
  let turn: Promise<void> = Promise.resolve()
  let due = false
  let onlyNewest = false
  let messages = 0
  /** The oldest generation that is to stay when the next one is held. */
  let oldest = 0

  async function keepOnce(): Promise<void> {
    due = false
    const alone = onlyNewest
    onlyNewest = false
    const kept = await cipher.keep()
    if (!store.add(kept.share)) return
    const outcome = await ask('resume:keep', { held: oldest, blob: kept.blob })
    if (!outcome.ok) {
      // Better a reload that has lost the talk than one that knows nothing of somebody who was given keys.
      if (alone) store.settle(kept.gen)
      return
    }
    cipher.kept(kept.gen)
    const held = alone ? kept.gen : oldest
    oldest = alone ? kept.gen : kept.held
    if (held === 0) return
    store.settle(held)
    await ask('resume:held', { gen: held })
  }

  const now = (): Promise<void> => {
    if (!store.durable) return Promise.resolve()
    if (!due) {
      due = true
      // A wiped cipher throws: then there is nothing left to keep.
      turn = turn.then(keepOnce).catch(() => undefined)
    }
    return turn
  }
  return {
    now,
    alone() {
      onlyNewest = true
      return now()
    },
    message() {
      messages += 1
      if (messages % EVERY_MESSAGES === 0) void now()
    },
  }
}
