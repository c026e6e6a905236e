import { setTimeout as wait } from 'node:timers/promises'
import { isRedisDown } from '../actions/down.ts'
import { faultFields } from '../actions/faultFields.ts'
import type { Log } from '../domain/loggedEvents.ts'
import { connectLedger } from '../ledger/connect.ts'
import { simulateYears } from './simulateYears.ts'

/** Lines of four sizes, so that the demo shows full pages, sparse ones, and what is hidden. */
const PER_MONTH = [40, 15, 4, 15]
const SEED = 1
/** The first pages that somebody opens come before the figures. So long it also waits after the ledger was lost. */
const BEGINS_AFTER_MS = 5000

type Asked = { ledgerUrl: string; prefix: string; now: number; log: Log; perMonth?: number[]; afterMs?: number }

/**
 * Gives a demo that has counted nothing yet last year and this year until now, made up, while its pages are in use. Nothing is done a second
 * time. If the ledger is lost meanwhile, it begins anew a little later. `close` stops it; then the next start begins anew.
 */
export function openDemoYear({ ledgerUrl, prefix, now, log, perMonth = PER_MONTH, afterMs = BEGINS_AFTER_MS }: Asked): {
  close(): Promise<void>
} {
  const leaving = new AbortController()
  const fill = async (): Promise<void> => {
    await wait(afterMs, null, { signal: leaving.signal })
    const since = performance.now()
    const client = await connectLedger(ledgerUrl)
    try {
      const filled = await simulateYears(client, prefix, {
        perMonth,
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
  const fillAtLast = (): Promise<void> =>
    fill().catch((error: unknown) => {
      if (leaving.signal.aborted) return
      if (isRedisDown(error)) return fillAtLast()
      log('bug', { where: 'demo-year', ...faultFields(error) })
    })
  const filling = fillAtLast()
  return {
    async close() {
      leaving.abort()
      await filling
    },
  }
}
