import type { Guard } from '../serve.ts'

/**
 * Trusts the answer of `look` for `ms`, then looks again. All callers share one look: with a look each, a later message could pass
 * while an earlier one of the same connection still waits. It starts trusted, because the person was looked up at admission. While
 * `stands` is true, no look is needed.
 */
export function trustFor(ms: number, look: () => Promise<boolean>, stands: () => boolean = () => false): () => true | Promise<boolean> {
  let until = performance.now() + ms
  let looking: Promise<boolean> | null = null
  const again = async () => {
    try {
      const found = await look()
      if (found) until = performance.now() + ms
      return found
    } finally {
      looking = null
    }
  }
  return () => {
    const now = performance.now()
    if (now < until) return true
    if (stands()) {
      until = now + ms
      return true
    }
    looking ??= again()
    return looking
  }
}

/** No request overtakes an earlier one that still waits for its look. */
export function inOrder(guard: Guard): Guard {
  let earlier: Promise<unknown> | null = null
  return (request, payload) => {
    const trusted = guard(request, payload)
    if (earlier === null && typeof trusted === 'boolean') return trusted
    const mine = Promise.all([trusted, earlier]).then(([isTrusted]) => isTrusted)
    const over = mine.then(noWait, noWait)
    function noWait() {
      if (earlier === over) earlier = null
    }
    earlier = over
    return mine
  }
}
