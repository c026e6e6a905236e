import type { Table, TopicFigures } from '../../../shared/published/publication.ts'
import { cellNames } from '../../../shared/report/cellNames.ts'
import type { FileWords } from '../fileWords.ts'

export const nameOfTable = (table: Table, { files, topics }: FileWords): string =>
  table === 'V' ? files.survey : topics.tables[table].name

/** What a cell is called. A cell of the survey is called after its question, too: `got|yes`. */
export function cellNamesOf(table: Table, figures: TopicFigures, words: FileWords): (cell: string) => string {
  const named = cellNames(words, figures)
  const questions: Record<string, { name: string }> = words.topics.tables
  return (cell) => {
    const name = named(table, cell)
    const question = table === 'V' ? questions[`V|${cell.split('|')[0]}`]?.name : undefined
    return question === undefined ? name : `${question} ${name}`
  }
}
