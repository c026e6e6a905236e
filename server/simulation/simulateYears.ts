import type { LedgerClient } from '../ledger/connect.ts'
import { type Adopted, adoptable, adoptFigures, forgetAll } from '../ledger/figures/adoptFigures.ts'
import { openLedger } from '../ledger/ledger.ts'
import { playYears } from './playYears.ts'

type Asked = {
  /** Of the first line by its path, the second, and so on; after the last the first again. */
  perMonth: number[]
  seed: number
  years: number
  now: number
  isStopped?: () => boolean
}

/**
 * Fills the figures of every line with made-up years. They are played into keys of their own, beside the ledger, and adopted in one step: the
 * app may run meanwhile, nobody sees half a year, and a simulation that was cut off has changed nothing. An installation that has talks,
 * forms or publications of its own is left as it is.
 */
export async function simulateYears(client: LedgerClient, prefix: string, asked: Asked): Promise<Adopted | 'stopped'> {
  const { perMonth, seed, years, now, isStopped = () => false } = asked
  const may = await adoptable(client, prefix)
  if (may !== 'adopted') return may
  const beside = `${prefix}-simulated`
  await forgetAll(client, beside)
  const real = openLedger(client, prefix)
  const ledger = openLedger(client, beside)
  try {
    const [lines, topics, offers] = await Promise.all([real.lines.all(), real.topics.all(), real.offers.all()])
    if (lines.length === 0) return 'stopped'
    await Promise.all([ledger.lines.put(...lines), ledger.topics.put(topics), ledger.offers.put(offers)])
    // Each line waits for its own answers, so the lines together take little longer than the largest.
    const played = await Promise.allSettled(
      lines.map(async (line, i) => {
        const own = openLedger(client, beside)
        const simulation = { seed, years, now, perMonth: perMonth[i % perMonth.length] ?? 0 }
        return playYears(own, line, simulation, isStopped).finally(own.close)
      }),
    )
    for (const one of played) if (one.status === 'rejected') throw one.reason
    if (played.some((one) => one.status === 'fulfilled' && !one.value)) return 'stopped'
    return await adoptFigures(client, beside, prefix, Object.fromEntries(lines.map(({ id }) => [id, String(seed)])), now)
  } finally {
    await Promise.all([real.close(), ledger.close()])
  }
}
