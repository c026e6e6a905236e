import type { ResumeStore } from '../../cipher/resumeStore.ts'
import type { KeptState, YouthCipher } from '../../cipher/youthCipher.ts'
import { isUnheard, pause } from './askUntilAnswered.ts'
import type { Ask } from './world.ts'

const EVERY_MESSAGES = 10

/**
 * What came of one sealing. A state: the server has not answered, and it must be said again. `kept-nowhere`: the storage or the server has no
 * room. `refused`: the server has no such talk for this page. `not-made`: sealing failed.
 */
type Kept = 'kept' | 'kept-nowhere' | 'refused' | 'not-made' | KeptState

export type Keeping = {
  now(): Promise<void>
  /**
   * Repeats until the server has answered. Called before something depends on this state, such as a new key. False: the server has not
   * answered, and this is not wanted any more.
   */
  surely(isWanted: () => boolean): Promise<boolean>
  /**
   * The same, and from then on only the newest state opens. Called before keys are given: an older state does not know who was given keys. The
   * older states stay until the server has answered, so that a reload meanwhile does not lose the talk. False: no keys may be given. A state
   * that cannot be made ends the keeping on this page: no older one opens, and from then on the page is one without storage.
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

  /** What has not changed since `before` is not sealed again. */
  async function keepOnce(before: KeptState | null, alone: boolean): Promise<Kept> {
    const kept = before !== null && before.gen === cipher.gen ? before : await cipher.keep()
    if (!store.add(kept.share)) return 'kept-nowhere'
    const outcome = await ask('resume:keep', { held: oldest, blob: kept.blob })
    if (outcome.ok) {
      cipher.kept(kept.gen)
      const held = alone ? kept.gen : oldest
      oldest = alone ? kept.gen : kept.held
      if (held > 0) await drop(held)
      return 'kept'
    }
    // After `failed` it is not known whether the server holds the state.
    if (isUnheard(outcome.why) || outcome.why === 'failed') return kept
    if (outcome.why !== 'no-room') return 'refused'
    // A reload then loses the talk. That is better than a reload that does not know who was given keys.
    if (alone) store.settle(kept.gen)
    return 'kept-nowhere'
  }

  /** Deletes what is older than `gen`, here and on the server. */
  async function drop(gen: number): Promise<void> {
    store.settle(gen)
    await ask('resume:held', { gen })
  }

  /** One sealing at a time. It throws for a wiped cipher, of which nothing is left to keep, and for a state that is too large. */
  function inTurn(work: () => Promise<Kept>): Promise<Kept> {
    const mine = turn.then(work).catch((): Kept => 'not-made')
    turn = mine
    return mine
  }

  /** Between two tries the turn is free: a page that is connected again keeps its state before it goes on. */
  async function insist(isWanted: () => boolean, alone: boolean): Promise<boolean> {
    const once = (before: KeptState | null) => inTurn(() => keepOnce(before, alone))
    if (!store.durable) return true
    let outcome = await once(null)
    while (typeof outcome !== 'string') {
      await pause()
      if (!isWanted()) return false
      outcome = await once(outcome)
    }
    if (alone && outcome === 'not-made' && isWanted()) await giveUp()
    return outcome === 'kept' || outcome === 'kept-nowhere'
  }

  /** No state can be made any more, so none of the older ones may open. The server's halves go first: a duplicated tab holds ours, too. */
  async function giveUp(): Promise<void> {
    if ((await ask('resume:held', { gen: cipher.gen + 1 })).ok) store.wipe()
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
