import type { PublisherId } from '../../../shared/ids.ts'
import { type CellGround, cellsOf } from '../../domain/disclosure/catalogue.ts'
import { type YearKind, yearKinds } from '../../domain/disclosure/periods.ts'
import { type SeenClock, seeClock } from '../../domain/time/trustedClock.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'

type FixedCells = { municipalities: string[]; offers: string[]; details: string[] }

/** How long the periods of a publisher are, year by year, since when it counts, and whether the clock says so. */
export function openPeriods(client: LedgerClient, keys: LedgerKeys) {
  async function cellsIn(publisher: PublisherId, year: number, today: CellGround): Promise<CellGround> {
    const row = await client.hGet(keys.cells, `${publisher} ${year}`)
    if (!row) return today
    const fixed: FixedCells = JSON.parse(row) // written by fixCells
    return {
      ...today,
      details: fixed.details,
      municipalities: [...new Set([...fixed.municipalities, ...today.municipalities])],
      offers: [...new Set([...fixed.offers, ...(today.offers ?? [])])],
    }
  }

  return {
    /** The kind for a year stands from before its start. A year for which none was set goes on with that of the year before. */
    async kindIn(publisher: PublisherId, year: number): Promise<YearKind> {
      const rows = await client.hGetAll(keys.period)
      const years = Object.entries(rows).flatMap(([field, kind]) => {
        const [of, from = '0'] = field.split(' ')
        return of === publisher && Number(from) <= year ? [{ from: Number(from), kind }] : []
      })
      const latest = years.sort((a, b) => a.from - b.from).at(-1)?.kind
      return yearKinds.find((kind) => kind === latest) ?? 'quarter'
    },
    /** Does nothing if a kind was set for this year before: counts of the year may stand under it. */
    async setKind(publisher: PublisherId, year: number, kind: YearKind): Promise<void> {
      await client.hSetNX(keys.period, `${publisher} ${year}`, kind)
    },
    async isKindSet(publisher: PublisherId, year: number): Promise<boolean> {
      return (await client.hExists(keys.period, `${publisher} ${year}`)) === 1
    },
    /**
     * What has a cell in the tables of a year. Before it is fixed it is what is there today; afterwards it only grows, by municipalities and
     * offers. A topic that is retired and a municipality that leaves the line keep their cells, with what is counted there, until the year ends.
     */
    cellsIn,
    /** Fixes the cells of a year. The service does so by the minute and no form does: a backup would show the first one. */
    async fixCells(publisher: PublisherId, year: number, today: CellGround): Promise<void> {
      const field = `${publisher} ${year}`
      const { municipalities, offers = [], details = cellsOf('Qd', today) } = await cellsIn(publisher, year, today)
      const fixed: FixedCells = { municipalities, offers, details }
      const row = JSON.stringify(fixed)
      if ((await client.hGet(keys.cells, field)) !== row) await client.hSet(keys.cells, field, row)
    },
    /**
     * When the publisher began to count, as far as publications are concerned. The first call says it. It was said by a wrong clock if it is
     * later than now; then it is now.
     */
    async since(publisher: PublisherId, now: number): Promise<number> {
      await client.hSetNX(keys.counting, publisher, String(now))
      const at = Number(await client.hGet(keys.counting, publisher))
      if (at <= now) return at
      await client.hSet(keys.counting, publisher, String(now))
      return now
    },
    /** Whether the clock may be trusted to freeze periods of this publisher. One that has counted before was seen before, in a ledger restored. */
    async isClockTrusted(publisher: PublisherId, now: number): Promise<boolean> {
      const [row, counting] = await Promise.all([client.hGet(keys.clock, publisher), client.hExists(keys.counting, publisher)])
      const before: SeenClock | null = row ? JSON.parse(row) : counting ? { trusted: 0, odd: null } : null // written here
      const { isTrusted, seen } = seeClock(before, now)
      const next = JSON.stringify(seen)
      if (seen && next !== row) await client.hSet(keys.clock, publisher, next)
      return isTrusted
    },
  }
}
