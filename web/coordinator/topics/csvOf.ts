import { bandOf } from '../../../shared/band.ts'
import type { Publication } from '../../../shared/publication.ts'
import { cellCode, csvText, periodCode } from '../../../shared/spreadsheet.ts'

/** A table as a file for a spreadsheet. A band is two columns, because a spreadsheet reads "6-14" as a date. */
export function csvOf({ publisher, table, period, cells }: Pick<Publication, 'publisher' | 'table' | 'period' | 'cells'>): string {
  const of = [publisher, table, periodCode(period)]
  const rows = cells
    ? cells.map(([cell, bytes]) => [...of, cellCode(cell), String(bandOf(bytes).low), String(bandOf(bytes).high)])
    : [[...of, 'withheld', '', '']]
  return csvText([['publisher', 'table', 'period', 'cell', 'low', 'high'], ...rows])
}
