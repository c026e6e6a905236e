import { waitAtMost } from '../../../shared/waitAtMost.ts'

/** A Redis that does not answer delays the stop of this process by at most this long. */
const PATIENCE_MS = 1000

export type RunningWork = { hold<V>(work: Promise<V>): Promise<V>; finished(): Promise<void> }

/** Work that has begun. A stopping process lets it finish before it closes both Redis connections. */
export function openRunningWork(): RunningWork {
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
      await waitAtMost(PATIENCE_MS, none.promise, () => {})
    },
  }
}
