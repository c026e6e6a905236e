import { type Table, type TopicFigures, tables } from '../../../shared/published/publication.ts'
import { periodInSentence } from '../../../shared/report/periodInWords.ts'
import { togetherInWords } from '../../../shared/report/together.ts'
import type { Subject } from '../../../shared/words/da/team/figures/topics.ts'
import { catalogue } from '../../domain/disclosure/catalogue.ts'
import type { FileWords } from '../fileWords.ts'
import { nameOfTable } from './tableNames.ts'

export type DictionaryRow = [where: string, what: string, meaning: string]
/** What the columns are called in a file. A CSV file has no column for the state and none for names. */
type Columns = { period: string; name: string; low: string; high: string; state: string; periodCode: string; cellCode: string; of: string }

/** The tables of which a line has published something, in the order of the catalogue. */
export const publishedTables = ({ publications }: TopicFigures): Table[] =>
  tables.filter((table) => publications.some((one) => one.table === table))

/** What each column and each table means: what is counted, what is not, and what a band and "held back" stand for. */
export function dictionaryOf(figures: TopicFigures, madeUp: boolean, words: FileWords, columns: Columns): DictionaryRow[] {
  const say = words.files.dictionary
  const shown = publishedTables(figures)
  const all = (what: string, meanings: string[]): DictionaryRow[] => meanings.map((meaning) => [say.everywhere, what, meaning])
  const years = new Set(figures.publications.map(({ period }) => Number(period.slice(0, 4))))
  const pooled = figures.together.filter(({ year }) => years.has(year)).map((one) => togetherInWords(one, figures.line, words))
  const lost = figures.lostIn.map((period) => words.topics.lost(periodInSentence(period, words.topics, words.lang)))
  return [
    ...all(columns.state, madeUp ? [words.coordinator.madeUp] : []),
    ...all(columns.period, [...(shown.length === 0 ? [say.nothingYet] : []), ...figures.tooFewIn.map(say.tooFew), say.period]),
    ...all(columns.name, [say.named]),
    ...all(columns.low, [say.low]),
    ...all(columns.high, [say.high]),
    ...all(`${columns.low}, ${columns.high}`, [say.band, say.hidden, say.rounded]),
    ...all(columns.state, [say.shown, say.withheld, ...lost, say.frozen]),
    ...all(columns.periodCode, [say.periodCode]),
    ...all(columns.cellCode, [say.cellCode]),
    ...all(columns.of, [say.ofWhom, ...pooled]),
    ...all('', [say.escaped]),
    ...shown.flatMap((table) => rowsOf(table, words)),
  ]
}

function rowsOf(table: Table, words: FileWords): DictionaryRow[] {
  const { files, topics } = words
  const say = files.dictionary
  const where = say.of(nameOfTable(table, words), table)
  const { family, per } = catalogue[table]
  const subjects: Subject[] = table === 'V' ? ['V|got', 'V|back'] : [table]
  return [
    [where, files.columns.period, per === 'year' ? say.perYear : say.perPeriod],
    [where, say.source, family === 'form' ? say.fromForm : say.fromSurvey],
    ...subjects.flatMap((subject): DictionaryRow[] => {
      const { name, whole, left } = topics.tables[subject]
      const of = subjects.length > 1 ? `${name} ` : ''
      return [
        [where, `${of}${say.counted}`, whole],
        [where, `${of}${say.left}`, left],
      ]
    }),
  ]
}
