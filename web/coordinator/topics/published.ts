import type { Publication, Table, TopicFigures } from '../../../shared/publication.ts'
import type { Subject } from '../../../shared/words/da/team/topics.ts'
import { cellOf, type ShownCell } from './finding.ts'
import { isSameCount } from './together.ts'

/** One part of the screen. `cells` null: withheld. `before`: the same cells one period earlier, if they were published then. */
export type TablePart = {
  subject: Subject
  publication: Publication
  cells: ShownCell[] | null
  before: { period: string; cells: ShownCell[] } | null
}

/** The order of the parts on the screen: what it was about, who, what came of it, and how they found the way here. */
export const subjects: { subject: Subject; table: Table; cells?: string }[] = [
  { subject: 'Q', table: 'Q' },
  { subject: 'P', table: 'P' },
  { subject: 'Qd', table: 'Qd' },
  { subject: 'S', table: 'S' },
  { subject: 'O', table: 'O' },
  { subject: 'F', table: 'F' },
  { subject: 'V|got', table: 'V', cells: 'got|' },
  { subject: 'V|back', table: 'V', cells: 'back|' },
  { subject: 'A', table: 'A' },
  { subject: 'TA', table: 'TA' },
  { subject: 'C', table: 'C' },
  { subject: 'G', table: 'G' },
  { subject: 'L', table: 'L' },
  { subject: 'H', table: 'H' },
]

/** The published periods, newest first. Where a year and a part of it end together, the part stands first. */
export const periodsIn = ({ publications }: { publications: { period: string }[] }): string[] =>
  [...new Set(publications.map(({ period }) => period))].sort((a, b) => sortedAs(b).localeCompare(sortedAs(a)))

/** A whole year stands before its parts in time, so that the last part of a year comes first in the list. */
const sortedAs = (period: string) => (period.length === 4 ? `${period}-` : period)

/** What a period has. A table without a row, such as the municipalities of a line that has none, is left out. */
export function partsOf(figures: TopicFigures, period: string): TablePart[] {
  const { publications } = figures
  return subjects.flatMap(({ subject, table, cells: prefix = '' }) => {
    const publication = publications.find((one) => one.table === table && one.period === period)
    if (!publication || publication.cells?.length === 0) return []
    const cells = cellsIn(publication, prefix)
    const earlier = publications.findLast(
      (one) => one.table === table && one.period < period && one.period.length === period.length && isSameCount(figures, one, publication),
    )
    const then = earlier ? cellsIn(earlier, prefix) : null
    return [{ subject, publication, cells, before: earlier && then ? { period: earlier.period, cells: then } : null }]
  })
}

const cellsIn = ({ cells }: Publication, prefix: string): ShownCell[] | null =>
  cells?.filter(([id]) => id.startsWith(prefix)).map(cellOf) ?? null
