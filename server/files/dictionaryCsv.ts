import type { TopicFigures } from '../../shared/published/publication.ts'
import { cellCode, csvText } from '../../shared/spreadsheet.ts'
import type { FileWords } from './fileWords.ts'
import { type DictionaryRow, dictionaryOf, publishedTables } from './xlsx/dictionaryOf.ts'
import { cellNamesOf, nameOfTable } from './xlsx/tableNames.ts'

/** The columns of the CSV files (`web/coordinator/topics/csvOf.ts`). */
const columns = {
  period: 'period',
  name: 'cell',
  low: 'low',
  high: 'high',
  state: 'cell',
  periodCode: 'period',
  cellCode: 'cell',
  of: 'publisher',
}

/** The data dictionary of the CSV files: what the columns mean, and the name of each code that stands in them. */
export function dictionaryCsv(figures: TopicFigures, madeUp: boolean, words: FileWords): string {
  const say = words.files.dictionary
  const codes = publishedTables(figures).flatMap((table): DictionaryRow[] => {
    const nameOf = cellNamesOf(table, figures, words)
    const published = figures.publications.filter((one) => one.table === table).flatMap(({ cells }) => cells?.map(([id]) => id) ?? [])
    return [...new Set(published)].map((id) => [say.of(nameOfTable(table, words), table), cellCode(id), nameOf(id)])
  })
  const first: DictionaryRow[] = [
    [say.everywhere, 'publisher', say.csvPublisher],
    [say.everywhere, 'table', say.csvTable],
    ...(madeUp ? [[say.everywhere, 'note', say.csvNote] satisfies DictionaryRow] : []),
  ]
  return csvText([say.head, ...first, ...dictionaryOf(figures, madeUp, words, columns), ...codes])
}
