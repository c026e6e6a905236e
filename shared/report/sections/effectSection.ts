import type { Subject } from '../../words/da/team/figures/topics.ts'
import { cellsOfYear } from '../cellsOfYear.ts'
import { findingOf } from '../finding.ts'
import type { ReportSection, ReportTable } from '../reportDoc.ts'
import type { Telling } from '../reportSource.ts'
import { noTopicsBecause } from './topicSections.ts'
import { yearsWith } from './yearsWith.ts'

const rows: [Subject, string][] = [
  ['F', 'better'],
  ['F', 'worse'],
  ['V|got', 'got|yes'],
  ['V|got', 'got|no'],
  ['V|back', 'back|yes'],
  ['V|back', 'back|no'],
]

/** How youths felt and what they answered afterwards, a column for each year: what the report of 2013 wished to ask, and had not. */
export function effectSection(telling: Telling): ReportSection {
  const { annual } = telling.words
  const because = noTopicsBecause(telling)
  const paragraphs = because === null ? [annual.effects.asked] : [annual.effects.asked, because]
  return { id: 'effect', heading: annual.effect, paragraphs, tables: because === null ? [effectTable(telling)] : [] }
}

function effectTable(telling: Telling): ReportTable {
  const { topics, words } = telling
  const { effects, notPublished } = words.annual
  const years = [...new Set([...yearsWith(telling, 'F'), ...yearsWith(telling, 'V|got')])].sort((a, b) => a - b)
  const names: Record<string, string> = effects.rows
  const bandIn = (year: number, subject: Subject, cell: string) =>
    cellsOfYear(topics, subject, year)?.find(({ id }) => id === cell)?.band ?? null
  return {
    id: 'effect',
    title: years.length === 0 ? effects.name : title(telling, years),
    note: effects.note,
    columns: [effects.name, ...years.map(String)],
    rows:
      years.length === 0
        ? []
        : rows.map(([subject, cell]) => ({
            name: names[`${subject} ${cell}`] ?? cell,
            spans: years.map((year) => bandIn(year, subject, cell)),
          })),
    instead: years.length === 0 ? notPublished : null,
  }
}

/** The years in which it is certain that more felt better, or else worse. */
function title({ topics, words }: Telling, years: number[]): string {
  const { effects } = words.annual
  const withMost = (cell: string) =>
    years
      .filter((year) => {
        const finding = findingOf(cellsOfYear(topics, 'F', year) ?? [])
        return finding.what === 'most' && finding.cells.every(({ id }) => id === cell)
      })
      .map(String)
  const [better, worse] = [withMost('better'), withMost('worse')]
  const said = [...(better.length > 0 ? [effects.better(better)] : []), ...(worse.length > 0 ? [effects.worse(worse)] : [])]
  return said.length > 0 ? said.join('. ') : effects.level
}
