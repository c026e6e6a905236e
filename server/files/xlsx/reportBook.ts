import type { ReportDoc, ReportTable } from '../../../shared/report/reportDoc.ts'
import type { FileWords } from '../fileWords.ts'
import type { Book, BookCell, BookSheet } from './book.ts'

/** The annual report as a workbook: its text, one sheet for each of its tables, and the data dictionary. */
export function reportBook(report: ReportDoc, words: FileWords): Book {
  const { files } = words
  const { dictionary, text } = files
  const nameOf = (table: ReportTable) => nameOfPart(table, words)
  const parts = report.sections.flatMap(({ tables }) => tables)
  const drawn = parts.filter(({ instead }) => instead === null)
  const meanings = drawn.flatMap((table): BookCell[][] => [
    [nameOf(table), dictionary.says, table.title],
    ...(table.note === '' ? [] : [[nameOf(table), dictionary.counted, table.note]]),
  ])
  const missing = parts.filter(({ instead }) => instead !== null).map((table) => [nameOf(table), dictionary.says, table.instead])
  const everywhere = [dictionary.band, dictionary.hidden, dictionary.exact, dictionary.empty, dictionary.escaped]
  return {
    title: [report.title, report.madeUp].filter(Boolean).join(' – '),
    year: report.year,
    sheets: [
      { name: text.name, head: text.head, rows: textOf(report, files.text.state) },
      ...drawn.map((table) => sheetOf(nameOf(table), table, files, report.madeUp !== null)),
      {
        name: dictionary.name,
        head: dictionary.head,
        rows: [...everywhere.map((meaning) => [dictionary.everywhere, '', meaning]), ...meanings, ...missing],
      },
    ],
  }
}

/** What a part of the report is called, as on the other pages. Its title is a sentence, and too long for the name of a sheet. */
function nameOfPart({ id, columns }: ReportTable, { files, topics }: FileWords): string {
  const named: Record<string, { name: string }> = topics.tables
  return files.parts[id] ?? named[id.replace('-', '|')]?.name ?? columns[0] ?? id
}

function textOf({ title, line, state, madeUp, sections }: ReportDoc, status: string): BookCell[][] {
  const written = sections.flatMap(({ heading, paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.split(/\n+/).filter(Boolean)).map((paragraph) => [heading, paragraph]),
  )
  return [[title, line], [status, [state, madeUp].filter(Boolean).join(' – ')], ...written]
}

/** A sheet is passed on without the others, so each says that its figures are invented. */
function sheetOf(name: string, table: ReportTable, { low, high, state }: FileWords['files'], madeUp: boolean): BookSheet {
  const [first = '', ...others] = table.columns
  return {
    name,
    head: [madeUp ? `${first} (${state.invented})` : first, ...others.flatMap((column) => [low(column), high(column)])],
    rows: table.rows.map(({ name: row, spans }) => [
      row,
      ...others.flatMap((_, i) => {
        const span = spans[i] ?? null
        return span === null ? [null, null] : [span.low, span.high]
      }),
    ]),
  }
}
