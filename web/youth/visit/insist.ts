import { type Outcome, passing, type Refusal } from '../../../shared/outcome.ts'

const AGAIN_MS = 2000
/** Nothing is known of what became of it; `not-yours` is a new connection that has not yet said who it is. */
const UNHEARD: ReadonlySet<Refusal> = new Set([...passing, 'not-yours', 'failed'])

export const pause = () => new Promise<void>((go) => setTimeout(go, AGAIN_MS))

/** Asks until it is known what became of it. Null: nobody wants it any more. */
export async function insist<V>(ask: () => Promise<Outcome<V>>, isWanted: () => boolean): Promise<Outcome<V> | null> {
  for (;;) {
    const outcome = await ask()
    if (outcome.ok || !UNHEARD.has(outcome.why)) return outcome
    await pause()
    if (!isWanted()) return null
  }
}
