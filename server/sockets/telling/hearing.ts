import { setTimeout as wait } from 'node:timers/promises'
import type { Service } from '../../actions/service.ts'

export type Hears = { since(): number; close(): Promise<void> }

/**
 * Since when this process hears what people say: it was not stopped, and the live Redis took what it was told. A break is noticed by
 * how long a word that is said every second took, by this machine's own clock, and also in the very moment after one.
 */
export function openHearing({ live, now, spans }: Pick<Service, 'live' | 'now' | 'spans'>, processId: string): Hears {
  let since = now()
  let saidAt = performance.now()
  let said: Promise<void> = Promise.resolve()
  const isDeaf = () => performance.now() - saidAt > spans.deafMs
  const stopped = new AbortController()

  async function round(): Promise<void> {
    while (!stopped.signal.aborted) {
      const isSaid = await live.hearing.say(processId, since).then(
        () => true,
        () => false, // said where it was lost
      )
      if (isSaid) {
        if (isDeaf()) since = now()
        saidAt = performance.now()
      }
      await wait(spans.hearingMs, undefined, { signal: stopped.signal }).catch(() => {}) // closing
    }
  }
  said = round()
  return {
    since: () => (isDeaf() ? now() : since),
    async close() {
      stopped.abort()
      await said
    },
  }
}
