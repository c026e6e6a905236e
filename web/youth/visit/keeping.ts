import type { ResumeStore } from '../../cipher/resumeStore.ts'
import type { YouthCipher } from '../../cipher/youthCipher.ts'
import type { Ask } from './world.ts'

const EVERY_MESSAGES = 10

export type Keeping = {
  now(): Promise<void>
  /**
   * From here on only the newest state opens, even if the server does not take it. Called before keys are given: an older state does not
   * know who was given keys.
   */
  alone(): Promise<void>
  message(): void
}

/**
 * Seals the state that a reload needs. It stores the browser's half, then the server's half, and only then deletes older halves. Sealings
 * run one at a time. The two generations before the newest stay on both sides. A tab duplicated at this moment holds only those, while the
 * original tab may be in the middle of one sealing and begin another because it is hidden.
 */
export function keeping(cipher: Pick<YouthCipher, 'keep' | 'kept'>, store: ResumeStore, ask: Ask): Keeping {
  let turn: Promise<void> = Promise.resolve()
  let due = false
  let onlyNewest = false
  let messages = 0
  /** The oldest generation that stays once the server holds the next one. */
  let oldest = 0

  async function keepOnce(): Promise<void> {
    due = false
    const alone = onlyNewest
    onlyNewest = false
    const kept = await cipher.keep()
    if (!store.add(kept.share)) return
    const outcome = await ask('resume:keep', { held: oldest, blob: kept.blob })
    if (!outcome.ok) {
      // A reload then loses the talk. That is better than a reload that does not know who was given keys.
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
      // A wiped cipher throws: nothing is left to keep then.
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
