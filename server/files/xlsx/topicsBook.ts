import { bandOf } from '../../../shared/published/band.ts'
import { yearOfPeriod } from '../../../shared/published/period.ts'
import type { Table, TopicFigures } from '../../../shared/published/publication.ts'
import { periodInWords } from '../../../shared/report/periodInWords.ts'
import { cellCode, periodCode } from '../../../shared/spreadsheet.ts'
import type { FileWords } from '../fileWords.ts'
import type { Book, BookCell, BookSheet } from './book.ts'
import { dictionaryOf, publishedTables } from './dictionaryOf.ts'
import { cellNamesOf, nameOfTable } from './tableNames.ts'

/** All that a line has published: one sheet for each table, and the data dictionary. `name`: that of the line. */
export function topicsBook(figures: TopicFigures, name: string, madeUp: boolean, words: FileWords): Book {
  const { columns, dictionary, workbook } = words.files
  const years = figures.publications.map(({ period }) => yearOfPeriod(period))
  return {
    title: madeUp ? `${workbook(name)} – ${words.coordinator.madeUp}` : workbook(name),
    // A line that has published nothing has no year: the first year of its kind stands for it.
    year: Math.max(FIRST_YEAR, ...figures.tooFewIn, ...years),
    sheets: [
      ...publishedTables(figures).map((table) => sheetOf(table, figures, { name, madeUp }, words)),
      { name: dictionary.name, head: dictionary.head, rows: dictionaryOf(figures, madeUp, words, columns) },
    ],
  }
}
const FIRST_YEAR = 2000

function sheetOf(table: Table, figures: TopicFigures, line: { name: string; madeUp: boolean }, words: FileWords): BookSheet {
  const { period, name, low, high, state, periodCode: ofPeriod, cellCode: ofCell, of: ofWhom } = words.files.columns
  const { shown, withheld, invented, withheldInvented } = words.files.state
  const nameOf = cellNamesOf(table, figures, words)
  const rows = figures.publications
    .filter((one) => one.table === table)
    .flatMap(({ period: of, cells }): BookCell[][] => {
      const [said, code] = [periodInWords(of, words.topics, words.lang), periodCode(of)]
      // A number of a pool is not one of the line.
      const pool = figures.together.find(({ year }) => year === Number(of.slice(0, 4)))?.pool[words.lang]
      const whose = pool === undefined ? line.name : words.topics.together.inPool(pool)
      if (cells === null) return [[said, null, null, null, line.madeUp ? withheldInvented : withheld, code, null, whose]]
      return cells.map(([cell, bytes]) => {
        const band = bandOf(bytes)
        return [said, nameOf(cell), band.low, band.high, line.madeUp ? invented : shown, code, cellCode(cell), whose]
      })
    })
  return { name: nameOfTable(table, words), head: [period, name, low, high, state, ofPeriod, ofCell, ofWhom], rows }
}
