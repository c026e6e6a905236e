import type { Lang } from '../lang.ts'
import type { Table, TopicFigures } from '../published/publication.ts'
import type { ClosingFormWords } from '../words/da/team/closingForm.ts'
import type { TopicsWords } from '../words/da/team/figures/topics.ts'

/** The words that name cells. */
export type CellWords = { lang: Lang; topics: TopicsWords; closingForm: ClosingFormWords }

/** What a cell of a table is called on the page. A name that is not known is shown as the id that was published. */
export function cellNames(
  { topics, closingForm, lang }: CellWords,
  figures: Pick<TopicFigures, 'topics' | 'municipalities' | 'offers'>,
): (table: Table, cell: string) => string {
  const group = (id: string) => closingForm.groups[id] ?? id
  const age = (id: string) => topics.ages[id] ?? id
  const outcomes: Record<string, string> = closingForm.outcomeNames
  return (table, cell) => {
    switch (table) {
      case 'Q':
      case 'P':
        return group(cell)
      case 'Qd':
        return figures.topics.find(({ id }) => id === cell)?.name[lang] ?? cell
      case 'A':
        return age(cell)
      case 'TA': {
        const [of = '', at = ''] = cell.split('|')
        return `${group(of)}, ${age(at)}`
      }
      case 'O':
        return outcomes[cell] ?? cell
      case 'L':
        return figures.municipalities.find(({ id }) => id === cell)?.name ?? cell
      case 'G':
        return figures.offers.find(({ id }) => id === cell)?.name ?? cell
      case 'S':
      case 'C':
      case 'F':
      case 'V':
      case 'H':
        return topics.cells[cell] ?? cell
    }
  }
}
