/** A byte order mark: without it Excel reads the bytes of a CSV file as another alphabet. */
const BOM = '\ufeff'

/**
 * A spreadsheet runs a text that begins with one of these as a formula, some also with the wide ones, or after spaces and signs that nobody
 * sees. An apostrophe in front makes it text.
 */
export const harmless = (text: string): string => (/^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u.test(text) ? `'${text}` : text)

/** The code of a cell in a file. A spreadsheet would read the ages 12-14 as a date. */
export const cellCode = (cell: string): string => cell.replace(/^(\d+)-(\d+)$/, '$1_$2')

/** The code of a period in a file: `2026`, `2026-Q1`, `2026-M01`. A spreadsheet would read the month 2026-01 as a date. */
export const periodCode = (period: string): string => period.replace(/-(\d\d)$/, '-M$1')

/** Rows as CSV (RFC 4180), in which no cell is run as a formula. */
export function csvText(rows: string[][]): string {
  return BOM + rows.map(csvRow).join('')
}

/** One row of such a file. */
export const csvRow = (row: string[]): string => `${row.map(csvCell).join(',')}\r\n`

/** Where a spreadsheet parts cells at a semicolon or a tab, as in Denmark, what stands behind one is a cell of its own. */
const inParts = (text: string): string =>
  text
    .split(/([;\t])/)
    .map((part, i) => (i % 2 === 0 ? harmless(part) : part))
    .join('')

function csvCell(text: string): string {
  const safe = inParts(harmless(text))
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
