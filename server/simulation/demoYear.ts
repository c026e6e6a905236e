import { setTimeout as wait } from 'node:timers/promises'
import { isRedisDown } from '../actions/down.ts'
import { faultFields } from '../actions/faultFields.ts'
import type { Log } from '../domain/loggedEvents.ts'
import { connectLedger } from '../ledger/connect.ts'
import { simulateYears } from './simulateYears.ts'

/** Lines of four sizes, so that the demo shows full pages, sparse ones, and what is hidden. */
const PER_MONTH = [30, 15, 4, 15]
const SEED = 1
/** The first pages that somebody opens come before the figures. */
const BEGINS_AFTER_MS = 5000

/**
 * Gives a demo that has counted nothing yet last year and this year until now, made up, while its pages are in use. Nothing is done a second
 * time. `close` stops it; then the next start begins anew.
 */
export function openDemoYear({ ledgerUrl, prefix, now, log }: { ledgerUrl: string; prefix: string; now: number; log: Log }): {
  close(): Promise<void>
} {
  const leaving = new AbortController()
  const fill = async () => {
    await wait(BEGINS_AFTER_MS, null, { signal: leaving.signal })
    const since = performance.now()
    const client = await connectLedger(ledgerUrl)
    try {
      const filled = await simulateYears(client, prefix, {
        perMonth: PER_MONTH,
        seed: SEED,
        years: 1,
        now,
        isStopped: () => leaving.signal.aborted,
      })
      if (filled === 'adopted') log('figures-made-up', { ms: Math.round(performance.now() - since) })
    } finally {
      await client.close()
    }
  }
  const filling = fill().catch((error: unknown) => {
    if (!leaving.signal.aborted && !isRedisDown(error)) log('bug', { where: 'demo-year', ...faultFields(error) })
  })
  return {
    async close() {
      leaving.abort()
      await filling
    },
  }
}
