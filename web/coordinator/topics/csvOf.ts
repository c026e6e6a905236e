import { bandOf } from '../../../shared/published/band.ts'
import type { Publication } from '../../../shared/published/publication.ts'
import { cellCode, csvText, periodCode } from '../../../shared/spreadsheet.ts'

type Bytes = Pick<Publication, 'publisher' | 'table' | 'period' | 'cells'>

/** A table as a file for a spreadsheet. A band is two columns, because a spreadsheet reads "6-14" as a date. `madeUp`: each row says so. */
export function csvOf({ publisher, table, period, cells }: Bytes, madeUp: boolean): string {
  const of = [publisher, table, periodCode(period)]
  const rows = cells
    ? cells.map(([cell, bytes]) => [...of, cellCode(cell), String(bandOf(bytes).low), String(bandOf(bytes).high)])
    : [[...of, 'withheld', '', '']]
  const all = [['publisher', 'table', 'period', 'cell', 'low', 'high'], ...rows]
  return csvText(madeUp ? all.map((row, i) => [...row, i === 0 ? 'note' : 'invented']) : all)
}

export const csvNameOf = ({ publisher, table, period }: Bytes, madeUp: boolean): string =>
  `${madeUp ? 'invented-' : ''}${publisher}-${table}-${period}.csv`
