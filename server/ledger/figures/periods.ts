import type { LineId } from '../../../shared/ids.ts'
import { type CellGround, cellsOf } from '../../domain/disclosure/catalogue.ts'
import { type YearKind, yearKinds } from '../../domain/disclosure/periods.ts'
import { type SeenClock, seeClock } from '../../domain/time/trustedClock.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'

type FixedCells = { municipalities: string[]; offers: string[]; details: string[] }

/** How long the periods of a line are, year by year, since when it counts, and whether the clock says so. */
export function openPeriods(client: LedgerClient, keys: LedgerKeys) {
  async function cellsIn(line: LineId, year: number, today: CellGround): Promise<CellGround> {
    const row = await client.hGet(keys.cells, `${line} ${year}`)
    if (!row) return today
    const fixed: FixedCells = JSON.parse(row) // written by fixCells
    return {
      ...today,
      details: fixed.details,
      municipalities: [...new Set([...fixed.municipalities, ...today.municipalities])],
      offers: [...new Set([...fixed.offers, ...(today.offers ?? [])])],
    }
  }

  async function kindsIn(line: LineId, years: number[]): Promise<Map<number, YearKind>> {
    const set = Object.entries(await client.hGetAll(keys.period)).flatMap(([field, kind]) => {
      const [of, from = '0'] = field.split(' ')
      return of === line ? [{ from: Number(from), kind }] : []
    })
    set.sort((a, b) => a.from - b.from)
    return new Map(
      years.map((year) => {
        const latest = set.findLast(({ from }) => from <= year)?.kind
        return [year, yearKinds.find((kind) => kind === latest) ?? 'quarter']
      }),
    )
  }

  return {
    /** The kind for a year stands from before its start. A year for which none was set goes on with that of the year before. */
    kindIn: async (line: LineId, year: number): Promise<YearKind> => (await kindsIn(line, [year])).get(year) ?? 'quarter',
    /** The kinds of several years, read at one moment. */
    kindsIn,
    /** Does nothing if a kind was set for this year before: counts of the year may stand under it. */
    async setKind(line: LineId, year: number, kind: YearKind): Promise<void> {
      await client.hSetNX(keys.period, `${line} ${year}`, kind)
    },
    async isKindSet(line: LineId, year: number): Promise<boolean> {
      return (await client.hExists(keys.period, `${line} ${year}`)) === 1
    },
    /**
     * What has a cell in the tables of a year. Before it is fixed it is what is there today; afterwards it only grows, by municipalities and
     * offers. A topic that is retired and a municipality that leaves the line keep their cells, with what is counted there, until the year ends.
     */
    cellsIn,
    /** Fixes the cells of a year. The service does so by the minute and no form does: a backup would show the first one. */
    async fixCells(line: LineId, year: number, today: CellGround): Promise<void> {
      const field = `${line} ${year}`
      const { municipalities, offers = [], details = cellsOf('Qd', today) } = await cellsIn(line, year, today)
      const fixed: FixedCells = { municipalities, offers, details }
      const row = JSON.stringify(fixed)
      if ((await client.hGet(keys.cells, field)) !== row) await client.hSet(keys.cells, field, row)
    },
    /**
     * When the line began to count, as far as publications are concerned. The first call says it. It was said by a wrong clock if it is
     * later than now; then it is now.
     */
    async since(line: LineId, now: number): Promise<number> {
      await client.hSetNX(keys.counting, line, String(now))
      const at = Number(await client.hGet(keys.counting, line))
      if (at <= now) return at
      await client.hSet(keys.counting, line, String(now))
      return now
    },
    /** Whether the clock may be trusted to freeze periods of this line. A line that has counted before was seen before, in a ledger restored. */
    async isClockTrusted(line: LineId, now: number): Promise<boolean> {
      const [row, counting] = await Promise.all([client.hGet(keys.clock, line), client.hExists(keys.counting, line)])
      const before: SeenClock | null = row ? JSON.parse(row) : counting ? { trusted: 0, odd: null } : null // written here
      const { isTrusted, seen } = seeClock(before, now)
      const next = JSON.stringify(seen)
      if (seen && next !== row) await client.hSet(keys.clock, line, next)
      return isTrusted
    },
  }
}
