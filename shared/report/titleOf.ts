import type { TopicsWords } from '../words/da/team/figures/topics.ts'
import { findingOf, type ShownCell } from './finding.ts'
import type { TablePart } from './published.ts'

/** The title of a table, from its published bytes alone, and whether it names several cells of which none is known to be the largest. */
export function titleOf(
  part: Pick<TablePart, 'subject'>,
  cells: ShownCell[],
  words: TopicsWords,
  nameOf: (cell: string) => string,
): { title: string; isUnsure: boolean } {
  const said = words.tables[part.subject]
  const finding = findingOf(cells)
  switch (finding.what) {
    case 'few':
      return { title: said.few, isUnsure: false }
    case 'one':
      return { title: words.one(nameOf(finding.cell.id), words.band(finding.cell.band.low, finding.cell.band.high)), isUnsure: false }
    case 'most': {
      const ids = finding.cells.map(({ id }) => id)
      return { title: said.most(ids.map(nameOf), ids), isUnsure: ids.length > 1 }
    }
    case 'level':
      return { title: finding.among.length > 0 ? words.among(finding.among.map(({ id }) => nameOf(id))) : said.level, isUnsure: false }
  }
}
