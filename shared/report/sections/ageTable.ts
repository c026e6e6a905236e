import { periodsOf } from '../cellsOfYear.ts'
import { publishedTable, titled } from '../publishedTable.ts'
import type { ReportTable } from '../reportDoc.ts'
import type { Telling } from '../reportSource.ts'

/** Each group of topics by each age, of the report's year: a row for a group, a column for an age. */
export function ageTable(telling: Telling): ReportTable | null {
  const { words, topics, year } = telling
  const table = publishedTable(telling, 'TA')
  const cells = periodsOf(topics, 'TA', year)[0]?.cells
  if (!cells || table === null) return table
  const partsIn = (at: 0 | 1) => [...new Set(cells.map(({ id }) => id.split('|')[at] ?? ''))]
  const [groups, ages] = [partsIn(0), partsIn(1)]
  return {
    ...table,
    title: titled(telling, 'TA', cells, false).title,
    columns: [words.topics.tables.Q.name, ...ages.map((age) => words.topics.ages[age] ?? age)],
    rows: groups.map((group) => ({
      name: words.closingForm.groups[group] ?? group,
      spans: ages.map((age) => cells.find(({ id }) => id === `${group}|${age}`)?.band ?? null),
    })),
    instead: null,
  }
}
