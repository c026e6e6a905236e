import { yearOfPeriod } from '../../../../shared/published/period.ts'
import type { Table, TopicFigures } from '../../../../shared/published/publication.ts'
import { changesOf, type ShownCell } from '../../../../shared/report/finding.ts'
import { cellsShown } from '../../../../shared/report/published.ts'
import { isSameInYears } from '../../../../shared/report/together.ts'
import type { Subject } from '../../../../shared/words/da/team/figures/topics.ts'
import { aYearBefore, type TrendSpan } from './trendSpans.ts'

/** One period of a table. `cells` null: the table shows nothing, and `why` says the reason. */
export type TrendColumn =
  | { period: string; cells: ShownCell[]; why: null }
  | { period: string; cells: null; why: 'withheld' | 'too-few' | 'other-kind' | 'other-lines' }
type ShownColumn = Extract<TrendColumn, { why: null }>

/** What can be said of a cell from one period to a later one, if its two bands do not overlap. */
export type Moved = 'more' | 'fewer'

/** How a table moved over the periods of a span. `from` and `to`: the two periods that the words compare; null: there are not two. */
export type Trend = {
  subject: Subject
  table: Table
  columns: TrendColumn[]
  /** The cells, in the order of the newest table. */
  ids: string[]
  compared: { from: ShownColumn; to: ShownColumn; isFirst: boolean } | null
}

/** Null: the table has no publication in these periods, or never a row. */
export function trendOf(
  figures: Pick<TopicFigures, 'publications' | 'together' | 'tooFewIn'>,
  { subject, table }: { subject: Subject; table: Table },
  { kind, periods }: TrendSpan,
): Trend | null {
  const { publications, tooFewIn } = figures
  const newest = yearOfPeriod(periods.at(-1) ?? '')
  const own = publications.filter((one) => one.table === table)
  if (!own.some(({ period }) => periods.includes(period)) || own.every(({ cells }) => cells?.length === 0)) return null
  const columns = periods.map((period): TrendColumn => {
    if (!isSameInYears(figures, yearOfPeriod(period), newest)) return { period, cells: null, why: 'other-lines' }
    if (tooFewIn.includes(yearOfPeriod(period))) return { period, cells: null, why: 'too-few' }
    const publication = own.find((one) => one.period === period)
    if (!publication) return { period, cells: null, why: 'other-kind' }
    const cells = cellsShown(publication, subject)
    return cells === null ? { period, cells, why: 'withheld' } : { period, cells, why: null }
  })
  const shown = columns.filter((column) => column.why === null)
  const ids = [...new Set(shown.toReversed().flatMap(({ cells }) => cells.map(({ id }) => id)))]
  const to = shown.at(-1)
  // A season is like itself: the same quarter a year before says more than the quarter before. Years have no season.
  const from = to && (shown.find(({ period }) => kind !== 'year' && period === aYearBefore(to.period)) ?? shown[0])
  const compared = to && from && from !== to ? { from, to, isFirst: own[0]?.period === from.period } : null
  return { subject, table, columns, ids, compared }
}

export function movedIn({ compared }: Trend): Map<string, Moved> {
  if (compared === null) return new Map()
  const { more, fewer } = changesOf(compared.from.cells, compared.to.cells)
  return new Map([...more.map(({ id }) => [id, 'more'] as const), ...fewer.map(({ id }) => [id, 'fewer'] as const)])
}

/** The cell in a period. Undefined: there is no such cell, as of an offer that came later. */
export const cellIn = ({ cells }: TrendColumn, id: string): ShownCell | undefined => cells?.find((cell) => cell.id === id)

/** Cells that were 0 to 4 whenever they were published. They are named, not drawn: there is nothing to see in them. */
export const isAlwaysFew = ({ columns }: Trend, id: string): boolean => columns.every((column) => cellIn(column, id)?.isHidden !== false)

/** The height of every drawing of a table, so that they can be compared with each other. */
export const topOf = ({ columns }: Trend): number =>
  Math.max(1, ...columns.flatMap(({ cells }) => cells?.map(({ band }) => band.high) ?? []))

/** More than two drawings do not fit into half the page. */
export const isWide = (trend: Trend): boolean => trend.ids.filter((id) => !isAlwaysFew(trend, id)).length > 2
