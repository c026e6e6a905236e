import type { LineId, PageId } from '../../../shared/ids.ts'
import type { Table } from '../../../shared/published/publication.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import { type Cell, inTens, SETTLE_EVERY } from '../../domain/tallies.ts'

/** A page repeats its request for some minutes. No line closes more forms than this in that time. */
const LOOK_BACK = 200

/** The ten of a form that would be counted now, and the tens before it, back to LOOK_BACK forms. */
export function tensUpTo(counted: number): number[] {
  const tens: number[] = []
  for (let n = inTens(counted); n >= 0 && n >= counted - LOOK_BACK; n -= SETTLE_EVERY) tens.push(n)
  return tens
}

/**
 * The value under a form number while the form may be mended: a hash of its cells and of the ten in which its line counted it. Nobody
 * can find the cells by guessing: the salt is the random name of the page, which the ledger does not store. A prank's hash looks like any other.
 */
export function heldOpen(line: LineId, counted: number, page: PageId, cells: Cell[], period: (table: Table) => string): string {
  const named = cells.map(({ table, cell }) => `${table}:${period(table)}:${cell}`).sort()
  return sha256OfText([page, line, cells.length > 0 ? inTens(counted) : 0, ...named].join('\n'))
}
