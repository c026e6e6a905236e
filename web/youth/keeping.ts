import type { ResumeStore } from '../cipher/resumeStore.ts'
import type { YouthCipher } from '../cipher/youthCipher.ts'
import type { Ask } from './world.ts'

const EVERY_MESSAGES = 10

export type Keeping = {
  now(): Promise<void>
  /** The newest alone opens from here on. Before keys are given: an older state knows nothing of whom they were given to. */
  alone(): Promise<void>
  message(): void
}

/**
 * Seals what a reload needs anew: the browser's half first, then the server's, and only then the older halves go. One at a time.
 * The halves before the newest stay on both sides until the next time: a tab that was duplicated this moment holds only those.
 */
export function keeping(cipher: Pick<YouthCipher, 'keep' | 'kept'>, store: ResumeStore, ask: Ask): Keeping {
  let turn: Promise<void> = Promise.resolve()
  let due = false
  let onlyNewest = false
  let messages = 0

  async function keepOnce(): Promise<void> {
    due = false
    const alone = onlyNewest
    onlyNewest = false
    const kept = await cipher.keep()
    if (!store.add(kept.share)) return
    const outcome = await ask('resume:keep', { held: kept.held, blob: kept.blob })
    if (!outcome.ok) return
    cipher.kept(kept.gen)
    const held = alone ? kept.gen : kept.held
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
