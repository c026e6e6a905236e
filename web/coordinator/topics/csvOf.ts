import { bandOf } from '../../../shared/band.ts'
import type { Publication } from '../../../shared/publication.ts'

/** A table as a file for a spreadsheet. A band is two columns, because a spreadsheet reads "6-14" as a date. */
export function csvOf({ publisher, table, period, cells }: Pick<Publication, 'publisher' | 'table' | 'period' | 'cells'>): string {
  const rows = cells
    ? cells.map(([cell, bytes]) => [publisher, table, period, cell, String(bandOf(bytes).low), String(bandOf(bytes).high)])
    : [[publisher, table, period, 'withheld', '', '']]
  return [['publisher', 'table', 'period', 'cell', 'low', 'high'], ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** A spreadsheet runs a cell that begins with one of these as a formula. A quote mark in front makes it text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
