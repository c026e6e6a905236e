import { setTimeout as wait } from 'node:timers/promises'

/** A Redis that does not answer keeps nobody from stopping for longer than this. */
const PATIENCE_MS = 1000

export type InHand = { hold<V>(work: Promise<V>): Promise<V>; finished(): Promise<void> }

/** What has begun, so that stopping can let it finish before both Redis are closed under it. */
export function openInHand(): InHand {
  let count = 0
  let onNone = () => {}
  const end = () => {
    count -= 1
    if (count === 0) onNone()
  }
  return {
    hold(work) {
      count += 1
      work.then(end, end)
      return work
    },
    async finished() {
      if (count === 0) return
      const none = Promise.withResolvers<void>()
      onNone = none.resolve
      const enough = new AbortController()
      const late = wait(PATIENCE_MS, undefined, { signal: enough.signal })
      late.catch(() => {}) // called off once all is done
      await Promise.race([none.promise, late]).finally(() => enough.abort())
    },
  }
}
