import { type Outcome, passing, type Refusal } from '../../../shared/outcome.ts'

const AGAIN_MS = 2000
/** Refusals that do not say what became of the request. `not-yours`: the connection is new and has not yet said who it is. */
const UNHEARD: ReadonlySet<Refusal> = new Set([...passing, 'not-yours', 'failed'])

export const pause = () => new Promise<void>((go) => setTimeout(go, AGAIN_MS))

/** Repeats the request until its result is known. Null: the result is not wanted any more. */
export async function insist<V>(ask: () => Promise<Outcome<V>>, isWanted: () => boolean): Promise<Outcome<V> | null> {
  for (;;) {
    const outcome = await ask()
    if (outcome.ok || !UNHEARD.has(outcome.why)) return outcome
    await pause()
    if (!isWanted()) return null
  }
}
