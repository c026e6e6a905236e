import type { LedgerClient } from '../connect.ts'
import type { Multi } from '../transactions.ts'

/** The copies of the sums of one table. `left`: what its carried sums never have, because a shorter period ended. */
type TableKeys = { running: string; settled: string; carried: string; left: string }
type Sums = Record<string, string>

/** Running minus carried sums of a table, for each cell, zeros included. */
export async function notCarried(look: LedgerClient, { running, carried }: TableKeys): Promise<[string, string][]> {
  const [now, then]: [Sums, Sums] = await Promise.all([look.hGetAll(running), look.hGetAll(carried)])
  return Object.entries(now).map(([cell, n]) => [cell, String(Number(n) - Number(then[cell] ?? 0))])
}

/** The last ten settles back: a backup would carry it next. */
export const leave =
  ({ settled, carried, left }: TableKeys, cells: [string, string][]) =>
  (multi: Multi) => {
    if (cells.length > 0) multi.hSet(left, cells)
    multi.del(settled).copy(carried, settled)
  }

/** What had settled is carried from now on, one ten late: so a table as it is published differs from each backup by ten forms or more. */
export const takeOver =
  ({ running, settled, carried }: TableKeys, before: Sums) =>
  (multi: Multi) => {
    multi.copy(settled, carried, { REPLACE: true })
    multi.copy(running, settled, { REPLACE: true })
    for (const [cell, n] of Object.entries(before)) if (Number(n) > 0) multi.hIncrBy(settled, cell, -Number(n))
  }
