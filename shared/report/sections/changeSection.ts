import type { Subject } from '../../words/da/team/figures/topics.ts'
import { cellsOfYear } from '../cellsOfYear.ts'
import { changesOf, type ShownCell } from '../finding.ts'
import { tableOf, titled } from '../publishedTable.ts'
import type { ReportSection } from '../reportDoc.ts'
import type { Telling } from '../reportSource.ts'
import { rowOf } from './operatingTables.ts'
import { yearsWith } from './yearsWith.ts'

/** The subjects that are compared, year by year. */
const compared: Subject[] = ['Q', 'P', 'Qd', 'A', 'O', 'S', 'C', 'G', 'L', 'H']

/** What changed since the year before: exact for operating figures, and for published ones only where two bands do not overlap. */
export function changeSection(telling: Telling): ReportSection {
  const { topics, year, words } = telling
  const { annual } = words
  const years = yearsWith(telling, 'Q')
  const columns = years.map((one) => ({ name: String(one), cells: cellsOfYear(topics, 'Q', one) }))
  const cells = cellsOfYear(topics, 'Q', year)
  const table =
    cells && columns.length > 1
      ? [
          {
            ...tableOf(telling, 'Q', {
              title: annual.from(String(year), titled(telling, 'Q', cells, true).title),
              columns,
              notes: [annual.changed.topicsNote],
            }),
            id: 'Q-years',
          },
        ]
      : []
  return {
    id: 'change',
    heading: annual.change,
    paragraphs: [...operatingChanges(telling), ...publishedChanges(telling)],
    tables: table,
  }
}

function operatingChanges(telling: Telling): string[] {
  const { year, words } = telling
  const { changed } = words.annual
  const [now, then] = [rowOf(telling), rowOf(telling, year - 1)]
  if (now && !now.closed) return [changed.running]
  if (!now || !then) return [changed.first]
  return [
    changed.came(year, now.figures.arrived, year - 1, then.figures.arrived),
    changed.seated(year, now.figures.seated, year - 1, then.figures.seated),
  ]
}

function publishedChanges(telling: Telling): string[] {
  const { topics, year, words, nameOf } = telling
  const { changed } = words.annual
  const than = String(year - 1)
  const both = compared.flatMap((subject) => {
    const [now, then] = [cellsOfYear(topics, subject, year), cellsOfYear(topics, subject, year - 1)]
    return now && then ? [{ subject, ...changesOf(then, now) }] : []
  })
  if (both.length === 0) return []
  const said = both.flatMap(({ subject, more, fewer }) => {
    const { name } = words.topics.tables[subject]
    const names = (cells: ShownCell[]) => cells.map(({ id }) => nameOf(subject, id))
    return [
      ...(more.length > 0 ? [changed.more(name, names(more), than)] : []),
      ...(fewer.length > 0 ? [changed.fewer(name, names(fewer), than)] : []),
    ]
  })
  return said.length > 0 ? said : [changed.none(than)]
}
