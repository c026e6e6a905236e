import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { harmless } from '../../../shared/spreadsheet.ts'
import { dayOfYear } from '../dayOfYear.ts'
import type { Book, BookCell, BookSheet } from './book.ts'
import { sheetNames } from './sheetNames.ts'

/** In characters. A longer text goes on in the next line of its cell. */
const [NARROWEST, WIDEST] = [8, 60]
const head = { font: { bold: true }, alignment: { vertical: 'top' as const, wrapText: true } }
const text = { alignment: { vertical: 'top' as const, wrapText: true } }

/**
 * A workbook as an XLSX file: the same book gives the same bytes. No cell is a formula, numbers are numbers, the first row of each sheet
 * stays in view, and nothing says who asked for the file, or when.
 */
export async function bookBytes({ title, year, sheets }: Book): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name))
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet, i) => ({
      name: names[i]!, // one name for each sheet
      columns: widthsOf(sheet).map((width) => ({ width, style: text })),
      rows: [sheet.head, ...sheet.rows].map((row) => row.map(written)),
      cells: new Map(sheet.head.map((_, column) => [`0,${column}`, { style: head }])),
      freezePane: { rows: 1 },
    })),
    properties: { title, modified: dayOfYear(year) },
  })
  return bytes
}

/** A text without signs that XML cannot hold, and no formula. */
const written = (cell: BookCell): CellValue =>
  typeof cell === 'string'
    ? harmless(cell.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')).replaceAll(/\r\n?/g, '\n')
    : cell

/** As wide as the longest text of a column, within bounds. */
const widthsOf = ({ head: titles, rows }: BookSheet): number[] =>
  titles.map((title, i) => {
    const longest = rows.reduce((most, row) => Math.max(most, String(row[i] ?? '').length), title.length)
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
  })
