import type { Table } from '../../../../shared/published/publication.ts'
import { catalogue, questionsOf } from '../catalogue.ts'

/** The sum of some counts, each times a number, is at most so much. */
export type Row = { relation: string; terms: [count: string, times: number][]; atMost: number }

/** The counts of one linked year: which cells are published, and the exact operating figures that everybody knows. */
export type LinkedYear = {
  year: string
  /** The periods in order. While a year runs, its periods are not linked, and each is looked at alone. */
  periods: string[]
  /** The cells of a published table; none, if the table is not published. */
  cells(table: Table, period: string): string[]
  groupOf(detail: string): string
  /**
   * The lines that publish together: for each, the conversations of each period, how many of them owed no form, and the municipalities and
   * offers that its forms may name.
   */
  lines: { conversations: Record<string, number>; withoutForm?: Record<string, number>; municipalities: string[]; offers: string[] }[]
}

/** How a count is named in these relations. */
export const cellCount = (table: Table, period: string, cell: string): string => `${table} ${period} ${cell}`
export const formsOf = (period: string): string => `forms ${period}`
const surveysOf = (period: string): string => `surveys ${period}`
export const conversationsIn = ({ lines }: LinkedYear, period: string): number =>
  lines.reduce((sum, { conversations }) => sum + (conversations[period] ?? 0), 0)

/** A talk that ended between two counsellors owes no form, and whoever watches the queue can count such ends. */
export const formsAtMost = ({ conversations, withoutForm }: LinkedYear['lines'][number], period: string): number =>
  Math.max(0, (conversations[period] ?? 0) - (withoutForm?.[period] ?? 0))
/** So many conversations of a period can have had a form. */
export const owingIn = ({ lines }: LinkedYear, period: string): number => lines.reduce((sum, line) => sum + formsAtMost(line, period), 0)

type Relation = { id: string; says: string; rows(year: LinkedYear): Omit<Row, 'relation'>[] }
const sum = (counts: string[], times = 1): [string, number][] => counts.map((count) => [count, times])
const periodTables: Table[] = ['Q', 'O', 'S']
const yearTables: Table[] = ['A', 'C', 'L', 'P', 'G', 'TA', 'Qd']

/** The cells of Q of one group in all periods. */
const groupIn = (year: LinkedYear, group: string): string[] | null =>
  year.periods.every((period) => year.cells('Q', period).includes(group))
    ? year.periods.map((period) => cellCount('Q', period, group))
    : null
const within = (year: LinkedYear, parts: string[], group: string, times: number): Omit<Row, 'relation'>[] => {
  const whole = groupIn(year, group)
  return whole && parts.length > 0 ? [{ terms: [...sum(parts), ...sum(whole, -times)], atMost: 0 }] : []
}
const cellsAt = (year: LinkedYear, table: Table): string[] => year.cells(table, year.year)
const count = (year: LinkedYear, table: Table, cell: string) => cellCount(table, year.year, cell)
const hasAllGroups = (year: LinkedYear, groups: string[]) =>
  year.periods.every((period) => year.cells('Q', period).every((group) => groups.includes(group)))
const allForms = (year: LinkedYear): string[] => year.periods.map(formsOf)
const named = (cells: string[], at: 0 | 1, name: string) => cells.filter((cell) => cell.split('|')[at] === name)

/**
 * Every linear relation that holds between published cells and operating figures because of how a form is made. The gate looks here first
 * whether a hidden cell is narrowed. That no relation is missing does not rest on this list: the worlds that the gate exhibits are lists of
 * forms, so each relation that follows from a form holds in them.
 */
export const relations: Relation[] = [
  {
    id: 'forms-conversations',
    says: 'A period has at most as many surveys as conversations, and as many forms as conversations that owed one.',
    rows: (year) =>
      year.periods.flatMap((period) => [
        { terms: sum([formsOf(period)]), atMost: owingIn(year, period) },
        { terms: sum([surveysOf(period)]), atMost: conversationsIn(year, period) },
      ]),
  },
  {
    id: 'once',
    says: 'A form raises each cell at most once, and of the cells of a table at most as many as the catalogue says.',
    rows: (year) => [
      ...year.periods.flatMap((period) =>
        periodTables.flatMap((table) => once(table, year.cells(table, period), period, [formsOf(period)])),
      ),
      ...yearTables.flatMap((table) => once(table, cellsAt(year, table), year.year, allForms(year))),
      ...year.periods.flatMap((period) =>
        (['F', 'V'] as Table[]).flatMap((table) => once(table, year.cells(table, period), period, [surveysOf(period)])),
      ),
      ...once('H', cellsAt(year, 'H'), year.year, year.periods.map(surveysOf)),
    ],
  },
  {
    id: 'a-group-each',
    says: 'Each counted form has at least one published group.',
    rows: (year) =>
      year.periods.flatMap((period) => {
        const groups = year.cells('Q', period).map((group) => cellCount('Q', period, group))
        return groups.length > 0 ? [{ terms: [[formsOf(period), 1] as [string, number], ...sum(groups, -1)], atMost: 0 }] : []
      }),
  },
  {
    id: 'detail-group',
    says: 'A form with a detailed topic has its group, and at most three topics of it.',
    rows: (year) => {
      const details = cellsAt(year, 'Qd')
      const groups = [...new Set(details.map(year.groupOf))]
      return [
        ...details.flatMap((detail) => within(year, [count(year, 'Qd', detail)], year.groupOf(detail), 1)),
        ...groups.flatMap((group) => {
          const of = details.filter((detail) => year.groupOf(detail) === group)
          return within(
            year,
            of.map((detail) => count(year, 'Qd', detail)),
            group,
            catalogue.Qd.most,
          )
        }),
      ]
    },
  },
  {
    id: 'primary-group',
    says: 'The primary topic is one of the topics of the form.',
    rows: (year) => cellsAt(year, 'P').flatMap((group) => within(year, [count(year, 'P', group)], group, 1)),
  },
  {
    id: 'ages-of-a-group',
    says: 'A form has at most one age band, so the ages of a group are at most the group.',
    rows: (year) => {
      const cells = cellsAt(year, 'TA')
      const groups = [...new Set(cells.map((cell) => cell.split('|')[0] ?? ''))]
      return groups.flatMap((group) =>
        within(
          year,
          named(cells, 0, group).map((cell) => count(year, 'TA', cell)),
          group,
          1,
        ),
      )
    },
  },
  {
    id: 'groups-of-an-age',
    says: 'A form with an age band has one to three groups, each once.',
    rows: (year) =>
      cellsAt(year, 'A').flatMap((age) => {
        const cells = named(cellsAt(year, 'TA'), 1, age).map((cell) => count(year, 'TA', cell))
        const whole = count(year, 'A', age)
        if (cells.length === 0) return []
        return [
          ...cells.map((cell) => ({ terms: [...sum([cell]), ...sum([whole], -1)], atMost: 0 })),
          { terms: [...sum(cells), ...sum([whole], -catalogue.TA.most)], atMost: 0 },
          { terms: [...sum([whole]), ...sum(cells, -1)], atMost: 0 },
        ]
      }),
  },
  {
    id: 'unknown-ages',
    says: 'What a group has beyond its ages are forms without an age band.',
    rows: (year) => {
      const ages = cellsAt(year, 'A').map((age) => count(year, 'A', age))
      const groups = [...new Set(cellsAt(year, 'TA').map((cell) => cell.split('|')[0] ?? ''))]
      if (ages.length === 0) return []
      return groups.flatMap((group) => {
        const whole = groupIn(year, group)
        const parts = named(cellsAt(year, 'TA'), 0, group).map((cell) => count(year, 'TA', cell))
        return whole ? [{ terms: [...sum(whole), ...sum(parts, -1), ...sum(ages), ...sum(allForms(year), -1)], atMost: 0 }] : []
      })
    },
  },
  {
    id: 'groups-without-age',
    says: 'A form without an age band has one to three groups: so many have all groups beyond their ages.',
    rows: (year) => {
      const ages = cellsAt(year, 'A').map((age) => count(year, 'A', age))
      const crossed = cellsAt(year, 'TA')
      const groups = [...new Set(crossed.map((cell) => cell.split('|')[0] ?? ''))]
      const wholes = groups.flatMap((group) => groupIn(year, group) ?? [])
      if (ages.length === 0 || wholes.length !== groups.length * year.periods.length || !hasAllGroups(year, groups)) return []
      const beyond = (times: number) => [
        ...sum(wholes, times),
        ...sum(
          crossed.map((cell) => count(year, 'TA', cell)),
          -times,
        ),
      ]
      const withoutAge = (times: number) => [...sum(allForms(year), times), ...sum(ages, -times)]
      return [
        { terms: [...beyond(1), ...withoutAge(-catalogue.Q.most)], atMost: 0 },
        { terms: [...withoutAge(1), ...beyond(-1)], atMost: 0 },
      ]
    },
  },
  {
    id: 'topics-in-all',
    says: 'A form has at most three topics: the details of one group and all other groups together are at most three for each form.',
    rows: (year) => {
      const details = cellsAt(year, 'Qd')
      const groups = [...new Set(year.periods.flatMap((period) => year.cells('Q', period)))]
      return groups.flatMap((group) => {
        const of = details.filter((detail) => year.groupOf(detail) === group).map((detail) => count(year, 'Qd', detail))
        const others = groups.filter((other) => other !== group).flatMap((other) => groupIn(year, other) ?? [])
        return of.length > 0 ? [{ terms: [...sum(of), ...sum(others), ...sum(allForms(year), -catalogue.Qd.most)], atMost: 0 }] : []
      })
    },
  },
  {
    id: 'municipality-line',
    says: 'A municipality is named only in forms of the lines that have it.',
    rows: (year) => ofLines(year, 'L', ({ municipalities }) => municipalities),
  },
  {
    id: 'offer-line',
    says: 'An offer is named only in forms of the lines that have it.',
    rows: (year) => ofLines(year, 'G', ({ offers }) => offers),
  },
]

/** Each cell is at most the conversations of its lines, and so are all cells together that only one line has, times what a form may name. */
function ofLines(year: LinkedYear, table: Table, named: (line: LinkedYear['lines'][number]) => string[]): Omit<Row, 'relation'>[] {
  const cells = cellsAt(year, table)
  const lines = (cell: string) => year.lines.filter((line) => named(line).includes(cell))
  const had = (some: LinkedYear['lines']) => year.periods.reduce((all, period) => all + owingIn({ ...year, lines: some }, period), 0)
  return [
    ...cells.map((cell) => ({ terms: sum([count(year, table, cell)]), atMost: had(lines(cell)) })),
    ...year.lines.map((line) => ({
      terms: sum(cells.filter((cell) => lines(cell).every((one) => one === line)).map((cell) => count(year, table, cell))),
      atMost: catalogue[table].most * had([line]),
    })),
  ]
}

function once(table: Table, cells: string[], period: string, wholes: string[]): Omit<Row, 'relation'>[] {
  return questionsOf(table, cells).flatMap((question) => {
    const counts = question.map((cell) => cellCount(table, period, cell))
    if (counts.length === 0) return []
    return [
      ...counts.map((one) => ({ terms: [...sum([one]), ...sum(wholes, -1)], atMost: 0 })),
      { terms: [...sum(counts), ...sum(wholes, -catalogue[table].most)], atMost: 0 },
    ]
  })
}

export const rowsOf = (year: LinkedYear): Row[] => relations.flatMap(({ id, rows }) => rows(year).map((row) => ({ relation: id, ...row })))
