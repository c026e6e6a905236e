import { setTimeout as wait } from 'node:timers/promises'
import { type Hearer, sayHearing } from '../../actions/presence/sayHearing.ts'

export type Hears = { since(): number; close(): Promise<void> }

/**
 * Since when this process hears its people without a break: it was not stopped, and the live Redis took its reports. The process reports
 * every second. If the last report is older than `deafMs` by this machine's own clock, there is or was a break. `since` shows a break
 * even before the next report.
 */
export function openHearing(service: Hearer, processId: string): Hears {
  const { now, spans } = service
  let since = now()
  let saidAt = performance.now()
  let said: Promise<void> = Promise.resolve()
  const isDeaf = () => performance.now() - saidAt > spans.deafMs
  const stopped = new AbortController()

  async function round(): Promise<void> {
    while (!stopped.signal.aborted) {
      const isSaid = await sayHearing(service, processId, since).then(
        () => true,
        () => false, // the loss of Redis is logged elsewhere
      )
      if (isSaid) {
        if (isDeaf()) since = now()
        saidAt = performance.now()
      }
      await wait(spans.hearingMs, undefined, { signal: stopped.signal }).catch(() => {}) // aborted by `close`
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
