import type { LineId, PublisherId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Pool } from '../../../shared/published/pool.ts'
import { monthKey, yearOf } from '../time/calendar.ts'

type Row = Pool['lines'][number]

const holds = ({ from, until }: Row, year: number) => from <= year && (until === null || year < until)

/** The lines that belong to a pool in a year. */
export const linesIn = (pool: Pool, year: number): LineId[] => pool.lines.filter((row) => holds(row, year)).map(({ line }) => line)

/** The pool that a line belongs to in a year. */
export const poolOf = (line: LineId, pools: Pool[], year: number): Pool | null =>
  pools.find((pool) => linesIn(pool, year).includes(line)) ?? null

/** Who publishes what a line counts in a year. */
export const publisherOf = (line: LineId, pools: Pool[], year: number): PublisherId => poolOf(line, pools, year)?.id ?? line

/** The first year for which a change that is made now holds. In December the lines of the next year are fixed: they say how long its periods are. */
export const changesFrom = (now: number, timeZone: string): number =>
  yearOf(now, timeZone) + (monthKey(now, timeZone).endsWith('-12') ? 2 : 1)

/** The pool with this line in it from a year on. `full`: it belongs to a pool then. `out-of-order`: the time zones differ. */
export function withLine(pool: Pool, line: { id: LineId; timeZone: string }, pools: Pool[], from: number): Outcome<Pool> {
  if (line.timeZone !== pool.timeZone) return refuse('out-of-order')
  if (poolOf(line.id, pools, from)) return refuse('full')
  // A line that was to leave in that year, and now does not, stays all the time.
  const leaving = pool.lines.find((row) => row.line === line.id && row.until === from)
  const rows = leaving
    ? pool.lines.map((row) => (row === leaving ? { ...row, until: null } : row))
    : [...pool.lines, { line: line.id, from, until: null }]
  return done({ ...pool, lines: rows })
}

/** The pool without this line from a year on; null: the line is not in it then. */
export function withoutLine(pool: Pool, line: LineId, from: number): Pool | null {
  const going = pool.lines.find((row) => row.line === line && holds(row, from))
  if (!going) return null
  const rows = pool.lines.flatMap((row) => (row !== going ? [row] : row.from === from ? [] : [{ ...row, until: from }]))
  return { ...pool, lines: rows }
}
