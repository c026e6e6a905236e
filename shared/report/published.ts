import type { Publication, Table, TopicFigures } from '../publication.ts'
import type { Subject } from '../words/da/team/topics.ts'
import { cellOf, type ShownCell } from './finding.ts'
import { kindOfPeriod } from './periodKind.ts'

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
export const periodsIn = ({ publications }: TopicFigures): string[] =>
  [...new Set(publications.map(({ period }) => period))].sort((a, b) => sortedAs(b).localeCompare(sortedAs(a)))

/** A whole year stands before its parts in time, so that the last part of a year comes first in the list. */
const sortedAs = (period: string) => (period.length === 4 ? `${period}-` : period)

/** What a period has. A table without a row, such as the municipalities of a line that has none, is left out. */
export function partsOf({ publications }: TopicFigures, period: string): TablePart[] {
  return subjects.flatMap(({ subject, table }): TablePart[] => {
    const publication = publications.find((one) => one.table === table && one.period === period)
    if (!publication || publication.cells?.length === 0) return []
    const cells = cellsShown(publication, subject)
    // In the order in which they were published, which is that of time.
    const earlier = publications.slice(0, publications.indexOf(publication)).findLast((one) => one.table === table)
    if (!earlier) return [{ subject, publication, cells, before: null }]
    const isAlike = kindOfPeriod(earlier.period) === kindOfPeriod(period)
    return [
      { subject, publication, cells, before: { period: earlier.period, cells: isAlike ? cellsShown(earlier, subject) : null, isAlike } },
    ]
  })
}
