import type { PublisherId } from '../../../shared/ids.ts'
import { type CellGround, cellsLeft, type FixedCells } from '../../domain/disclosure/catalogue.ts'
import { kindSetFor, type YearKind } from '../../domain/disclosure/periods.ts'
import { type SeenClock, seeClock } from '../../domain/time/trustedClock.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'

/** How long the periods of a publisher are, year by year, since when it counts, and whether the clock says so. */
export function openPeriods(client: LedgerClient, keys: LedgerKeys) {
  async function cellsIn(publisher: PublisherId, year: number, today: CellGround): Promise<CellGround> {
    const fixed = fixedIn(await client.hGet(keys.cells, `${publisher} ${year}`))
    return fixed ? { ...today, municipalities: fixed.L ?? [], offers: fixed.G ?? [], fixed } : today
  }

  return {
    /** The kind for a year stands from before its start. */
    async kindIn(publisher: PublisherId, year: number): Promise<YearKind> {
      return kindSetFor(await client.hGetAll(keys.period), publisher, year)
    },
    /** The same for several years, read at one moment. From year to year the publisher may be another one. */
    async kindsIn(publisherIn: (year: number) => PublisherId, years: number[]): Promise<Map<number, YearKind>> {
      const set = await client.hGetAll(keys.period)
      return new Map(years.map((year) => [year, kindSetFor(set, publisherIn(year), year)]))
    },
    /** The periods that are withheld because a restore lost whether they were published. */
    async lostIn(publisher: PublisherId): Promise<string[]> {
      return lostIn(await client.hGet(keys.lost, publisher))
    },
    /** Does nothing if a kind was set for this year before: counts of the year may stand under it. */
    async setKind(publisher: PublisherId, year: number, kind: YearKind): Promise<void> {
      await client.hSetNX(keys.period, `${publisher} ${year}`, kind)
    },
    async isKindSet(publisher: PublisherId, year: number): Promise<boolean> {
      return (await client.hExists(keys.period, `${publisher} ${year}`)) === 1
    },
    /** What has a cell in the tables of a year. Before it is fixed it is what is there today. Afterwards it only loses what is gone. */
    cellsIn,
    /** Fixes the cells of a year. The service does so by the minute and no form does: a backup would show the first one. */
    async fixCells(publisher: PublisherId, year: number, today: CellGround): Promise<void> {
      const field = `${publisher} ${year}`
      const before = await client.hGet(keys.cells, field)
      const row = JSON.stringify(cellsLeft(fixedIn(before), today))
      if (before === row) return
      await client.hSetNX(keys.cells, `${field} first`, before ?? row)
      await client.hSet(keys.cells, field, row)
    },
    /** The cells that a publisher had in the first minute of a year; null: they are not fixed yet. */
    async firstCellsIn(publisher: PublisherId, year: number): Promise<FixedCells | null> {
      const [first, now] = await client.hmGet(keys.cells, [`${publisher} ${year} first`, `${publisher} ${year}`])
      return fixedIn(first ?? now ?? null)
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
    /** The same, and a look says nothing. Null: the publisher has not begun. */
    async beganAt(publisher: PublisherId): Promise<number | null> {
      const at = await client.hGet(keys.counting, publisher)
      return at === null ? null : Number(at)
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

/** The row says it: it was written by a restore. */
export const lostIn = (row: string | null | undefined): string[] => (row ? row.split(' ') : [])

/** Null also for a row of an older program, which named some of the tables only: then the cells are fixed anew. */
function fixedIn(row: string | null | undefined): FixedCells | null {
  const fixed: FixedCells | null = row ? JSON.parse(row) : null // written by fixCells
  return fixed?.Q ? fixed : null
}
