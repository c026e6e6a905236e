import type { ResumeStore } from '../../cipher/resumeStore.ts'
import type { KeptState, YouthCipher } from '../../cipher/youthCipher.ts'
import { isUnheard, pause } from './askUntilAnswered.ts'
import type { Ask } from './world.ts'

const EVERY_MESSAGES = 10

export type Keeping = {
  now(): Promise<void>
  /**
   * Repeats until the server has answered. Called before something depends on this state, such as a new key. False: the server has not
   * answered, and this is not wanted any more.
   */
  surely(isWanted: () => boolean): Promise<boolean>
  /**
   * The same, and from then on only the newest state opens. Called before keys are given: an older state does not know who was given keys. The
   * older states stay until the server has answered, so that a reload meanwhile does not lose the talk. False: no keys may be given.
   */
  alone(isWanted: () => boolean): Promise<boolean>
  message(): void
}

/**
 * Seals the state that a reload needs. It stores the browser's half, then the server's half, and only then deletes older halves. Sealings
 * run one at a time. The two generations before the newest stay on both sides. A tab duplicated at this moment holds only those, while the
 * original tab may be in the middle of one sealing and begin another because it is hidden.
 */
export function keeping(cipher: Pick<YouthCipher, 'keep' | 'kept' | 'gen'>, store: ResumeStore, ask: Ask): Keeping {
  let turn: Promise<unknown> = Promise.resolve()
  let due: Promise<unknown> | null = null
  let messages = 0
  /** The oldest generation that stays once the server holds the next one. */
  let oldest = 0

  /** Answers what must be said again, because the server did not answer; else null. What has not changed since `before` is not sealed again. */
  async function keepOnce(before: KeptState | null, alone: boolean): Promise<KeptState | null> {
    const kept = before !== null && before.gen === cipher.gen ? before : await cipher.keep()
    if (!store.add(kept.share)) return null
    const outcome = await ask('resume:keep', { held: oldest, blob: kept.blob })
    if (outcome.ok) {
      cipher.kept(kept.gen)
      const held = alone ? kept.gen : oldest
      oldest = alone ? kept.gen : kept.held
      if (held > 0) await drop(held)
      return null
    }
    if (isUnheard(outcome.why)) return kept
    // Refused, for lack of room. A reload then loses the talk. That is better than a reload that does not know who was given keys.
    if (alone) store.settle(kept.gen)
    return null
  }

  /** Deletes what is older than `gen`, here and on the server. */
  async function drop(gen: number): Promise<void> {
    store.settle(gen)
    await ask('resume:held', { gen })
  }

  /** One sealing at a time. A wiped cipher throws: nothing is left to keep then. */
  function inTurn(work: () => Promise<KeptState | null>): Promise<KeptState | null> {
    const mine = turn.then(work).catch(() => null)
    turn = mine
    return mine
  }

  /** Between two tries the turn is free: a page that is connected again keeps its state before it goes on. */
  async function insist(isWanted: () => boolean, alone: boolean): Promise<boolean> {
    const once = (before: KeptState | null) => inTurn(() => keepOnce(before, alone))
    let unheard = store.durable ? await once(null) : null
    while (unheard !== null) {
      await pause()
      if (!isWanted()) return false
      unheard = await once(unheard)
    }
    return true
  }

  async function now(): Promise<void> {
    if (!store.durable) return
    due ??= inTurn(() => {
      due = null
      return keepOnce(null, false)
    })
    await due
  }
  return {
    now,
    surely: (isWanted) => insist(isWanted, false),
    alone: (isWanted) => insist(isWanted, true),
    message() {
      messages += 1
      if (messages % EVERY_MESSAGES === 0) void now()
    },
  }
}
