import { isWholeYear, kindOfPeriod } from '../published/period.ts'
import type { Publication, Table, TopicFigures } from '../published/publication.ts'
import type { Subject } from '../words/da/team/figures/topics.ts'
import { cellOf, type ShownCell } from './finding.ts'
import { isSameCount } from './together.ts'

/**
 * One part of the screen. `cells` null: withheld. `before`: the same cells one period earlier; its `cells` are null where there is nothing to
 * compare with: the table was withheld then, or the period was of another kind.
 */
export type TablePart = {
  subject: Subject
  publication: Publication
  cells: ShownCell[] | null
  before: { period: string; cells: ShownCell[] | null; isAlike: boolean } | null
}

/** The order of the parts on the screen: what it was about, who, what came of it, and how they found the way here. */
export const subjects: { subject: Subject; table: Table; cells?: string }[] = [
  { subject: 'Q', table: 'Q' },
  { subject: 'P', table: 'P' },
  { subject: 'A', table: 'A' },
  { subject: 'Qd', table: 'Qd' },
  { subject: 'S', table: 'S' },
  { subject: 'O', table: 'O' },
  { subject: 'F', table: 'F' },
  { subject: 'V|got', table: 'V', cells: 'got|' },
  { subject: 'V|back', table: 'V', cells: 'back|' },
  { subject: 'TA', table: 'TA' },
  { subject: 'C', table: 'C' },
  { subject: 'G', table: 'G' },
  { subject: 'L', table: 'L' },
  { subject: 'H', table: 'H' },
]

/** The table that a subject is a part of. */
export const tableOfSubject = (of: Subject): Table => subjects.find(({ subject }) => subject === of)?.table ?? 'Q'

/** What a publication holds of a subject of its table. Null: withheld. */
export const cellsShown = ({ cells }: Publication, of: Subject): ShownCell[] | null => {
  const prefix = subjects.find(({ subject }) => subject === of)?.cells ?? ''
  return cells?.filter(([id]) => id.startsWith(prefix)).map(cellOf) ?? null
}

/** The published periods, newest first. Where a year and a part of it end together, the part stands first. */
export const periodsIn = ({ publications }: { publications: { period: string }[] }): string[] =>
  [...new Set(publications.map(({ period }) => period))].sort((a, b) => sortedAs(b).localeCompare(sortedAs(a)))

/** A whole year stands before its parts in time, so that the last part of a year comes first in the list. */
const sortedAs = (period: string) => (isWholeYear(period) ? `${period}-` : period)

/** What a period has. A table without a row, such as the municipalities of a line that has none, is left out. */
export function partsOf(figures: TopicFigures, period: string): TablePart[] {
  const { publications } = figures
  const isBefore = (one: string) => sortedAs(one).localeCompare(sortedAs(period)) < 0
  const newestFirst = publications.toSorted((a, b) => sortedAs(b.period).localeCompare(sortedAs(a.period)))
  return subjects.flatMap(({ subject, table }): TablePart[] => {
    const publication = publications.find((one) => one.table === table && one.period === period)
    if (!publication || publication.cells?.length === 0) return []
    const cells = cellsShown(publication, subject)
    const earlier = newestFirst.find((one) => one.table === table && isBefore(one.period))
    // A sum over other lines is another number.
    if (!earlier || !isSameCount(figures, earlier, publication)) return [{ subject, publication, cells, before: null }]
    const isAlike = kindOfPeriod(earlier.period) === kindOfPeriod(period)
    return [
      { subject, publication, cells, before: { period: earlier.period, cells: isAlike ? cellsShown(earlier, subject) : null, isAlike } },
    ]
  })
}
