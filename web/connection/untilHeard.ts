import { type Outcome, passing } from '../../shared/outcome.ts'

const AGAIN_MS = 2000

/**
 * Asks, tells every answer, and asks again while the answer is a passing refusal. Answers a function that stops it; after that it tells
 * nothing more.
 */
export function untilHeard<V>(ask: () => Promise<Outcome<V>>, tell: (said: Outcome<V>) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  const once = async () => {
    const said = await ask()
    if (isStopped) return
    tell(said)
    if (!said.ok && passing.has(said.why)) timer = setTimeout(() => void once(), AGAIN_MS)
  }
  void once()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
