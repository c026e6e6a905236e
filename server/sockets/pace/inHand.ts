import { setTimeout as wait } from 'node:timers/promises'

/** A Redis that does not answer delays the stop of this process by at most this long. */
const PATIENCE_MS = 1000

export type InHand = { hold<V>(work: Promise<V>): Promise<V>; finished(): Promise<void> }

/** Work that has begun. A stopping process lets it finish before it closes both Redis connections. */
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
      late.catch(() => {}) // the timer is aborted when all work is done
      await Promise.race([none.promise, late]).finally(() => enough.abort())
    },
  }
}
