import { type Outcome, passing, type Refusal } from '../../../shared/outcome.ts'

const AGAIN_MS = 2000
/** No judgement of the request: the server did not hear it, or the connection is new and has not yet said who it is (`not-yours`). */
export const isUnheard = (why: Refusal): boolean => passing.has(why) || why === 'not-yours'

export const pause = () => new Promise<void>((go) => setTimeout(go, AGAIN_MS))

/** Repeats the request until its result is known; after `failed` it is not. Null: the result is not wanted any more. */
export async function askUntilAnswered<V>(ask: () => Promise<Outcome<V>>, isWanted: () => boolean): Promise<Outcome<V> | null> {
  for (;;) {
    const outcome = await ask()
    if (outcome.ok || !(isUnheard(outcome.why) || outcome.why === 'failed')) return outcome
    await pause()
    if (!isWanted()) return null
  }
}
