import { type Band, countsBehind, type SeenLine, type SeenTable, type SeenYear, seenAges, seenGroups } from './seen.ts'

export type Term = [factor: number, column: string]
/** The sum of the terms is at most `most`. */
export type Limit = { terms: Term[]; most: number }
export type SeenCell = { table: string; period: number | null; cell: string; column: string; band: Band; hidden: boolean }
export type WorldModel = { limits: Limit[]; equal: Limit[]; columns: Set<string>; cells: SeenCell[] }

export const formsOf = (period: number, age: number) => `n_${period}_${age}`
export const groupOf = (group: number, period: number, age: number) => `x_${group}_${period}_${age}`
/** The forms of a class whose primary topic is of this group. */
export const primaryOf = (group: number, period: number, age: number) => `p_${group}_${period}_${age}`
export const columnOf = (table: string, period: number | null, cell: number) => `${table}_${period ?? 'y'}_${cell}`
/** What the topics of a group need beyond one topic for each form of the group. */
export const extraOf = (group: number) => `e_${group}`
const formsOfLine = (line: number, period: number) => `nl_${line}_${period}`
/** So many forms of a line name this municipality, or this place. */
const namedBy = (line: number, column: string) => `by_${line}_${column}`
export const surveysOf = (period: number) => `s_${period}`

/**
 * All that must hold in any world, as limits on whole numbers. Forms stand by period and age; inside such a class the groups can be
 * dealt out to forms exactly when each group is in at most all forms and all groups together are one to three for each form. So for
 * everything but the details these limits are exact. For the details they are necessary; a world is then built to see that they suffice.
 */
export function worldModel(seen: SeenYear): WorldModel {
  const model: WorldModel = { limits: [], equal: [], columns: new Set(), cells: [] }
  const unknown = [...seen.periods.map(({ tables }) => tables), seen.year].flatMap(Object.keys).filter((table) => !known.includes(table))
  if (unknown.length > 0) throw new Error(`the attacker does not know ${unknown[0]}: add its cells and relations`)
  const periods = seen.periods.map((_, period) => period)
  const ages = seenAges.map((_, age) => age)
  const groups = seenGroups.map((_, group) => group)
  const cellsOfTable = (table: string, tables: Record<string, SeenTable>, period: number | null, names: string[]) => {
    const bytes = tables[table] ?? 'withheld'
    names.forEach((cell, at) => {
      const column = columnOf(table, period, at)
      model.columns.add(column)
      if (bytes === 'withheld') return
      const shown = bytes.get(cell)
      if (shown === undefined) throw new Error(`${table} has no cell ${cell}`)
      model.cells.push({ table, period, cell, column, band: countsBehind(shown), hidden: shown === '0-4' })
    })
    if (bytes !== 'withheld' && bytes.size !== names.length)
      throw new Error(`${table} has a cell that is not in docs/statistics.md: ${[...bytes.keys()].find((cell) => !names.includes(cell))}`)
    return names.map((_, at) => columnOf(table, period, at))
  }
  const limit = (terms: Term[], most = 0) => {
    for (const [, column] of terms) model.columns.add(column)
    model.limits.push({ terms, most })
  }
  const same = (terms: Term[]) => {
    for (const [, column] of terms) model.columns.add(column)
    model.equal.push({ terms, most: 0 })
  }
  const plus = (columns: string[], factor = 1): Term[] => columns.map((column) => [factor, column])
  const formsIn = (period: number) => ages.map((age) => formsOf(period, age))
  const allForms = periods.flatMap(formsIn)

  for (const period of periods) {
    const { tables } = seen.periods[period]!
    const forms = formsIn(period)
    for (const [line, { conversations, withoutForm }] of seen.lines.entries())
      limit([[1, formsOfLine(line, period)]], conversations[period]! - withoutForm[period]!)
    same([
      ...plus(forms),
      ...plus(
        seen.lines.map((_, line) => formsOfLine(line, period)),
        -1,
      ),
    ])
    const topicGroups = cellsOfTable('Q', tables, period, seenGroups)
    for (const group of groups) {
      same([
        [1, topicGroups[group]!],
        ...plus(
          ages.map((age) => groupOf(group, period, age)),
          -1,
        ),
      ])
      for (const age of ages)
        limit([
          [1, groupOf(group, period, age)],
          [-1, formsOf(period, age)],
        ])
    }
    for (const age of ages) {
      const inClass = groups.map((group) => groupOf(group, period, age))
      limit([...plus(inClass), [-3, formsOf(period, age)]])
      limit([[1, formsOf(period, age)], ...plus(inClass, -1)])
    }
    if (isShown(seen.year.P))
      for (const age of ages) {
        for (const group of groups)
          limit([
            [1, primaryOf(group, period, age)],
            [-1, groupOf(group, period, age)],
          ])
        limit([...plus(groups.map((group) => primaryOf(group, period, age))), [-1, formsOf(period, age)]])
      }
    const outcomes = cellsOfTable('O', tables, period, namesOf.O)
    for (const outcome of outcomes) limit([[1, outcome], ...plus(forms, -1)])
    limit([...plus(outcomes), ...plus(forms, -3)])
    for (const concern of cellsOfTable('S', tables, period, namesOf.S)) limit([[1, concern], ...plus(forms, -1)])
    limit(
      [[1, surveysOf(period)]],
      seen.lines.reduce((sum, { conversations }) => sum + conversations[period]!, 0),
    )
    limit([...plus(cellsOfTable('F', tables, period, namesOf.F)), [-1, surveysOf(period)]])
    const answers = cellsOfTable('V', tables, period, namesOf.V)
    limit([...plus(answers.slice(0, 2)), [-1, surveysOf(period)]])
    limit([...plus(answers.slice(2)), [-1, surveysOf(period)]])
  }

  const byAge = cellsOfTable('A', seen.year, null, seenAges.slice(0, -1))
  byAge.forEach((column, age) => {
    same([
      [1, column],
      ...plus(
        periods.map((period) => formsOf(period, age)),
        -1,
      ),
    ])
  })
  const primaries = cellsOfTable('P', seen.year, null, seenGroups)
  if (isShown(seen.year.P))
    primaries.forEach((column, group) => {
      same([
        [1, column],
        ...plus(
          periods.flatMap((period) => ages.map((age) => primaryOf(group, period, age))),
          -1,
        ),
      ])
    })
  const crossed = seenGroups.flatMap((group) => seenAges.slice(0, -1).map((age) => `${group}|${age}`))
  cellsOfTable('TA', seen.year, null, crossed).forEach((column, at) => {
    const group = Math.floor(at / 5)
    same([
      [1, column],
      ...plus(
        periods.map((period) => groupOf(group, period, at % 5)),
        -1,
      ),
    ])
  })
  const details = cellsOfTable(
    'Qd',
    seen.year,
    null,
    seen.details.map(({ id }) => id),
  )
  for (const group of groups) {
    const incidences = periods.map((period) => columnOf('Q', period, group))
    const ofGroup = details.filter((_, at) => seen.details[at]!.group === seenGroups[group])
    for (const detail of ofGroup) limit([[1, detail], ...plus(incidences, -1)])
    limit([...plus(ofGroup), ...plus(incidences, -1), [-1, extraOf(group)]])
    limit([[1, extraOf(group)], ...plus(incidences, -2)])
  }
  const slots = groups.flatMap((group) => [...periods.map((period) => columnOf('Q', period, group)), extraOf(group)])
  limit([...plus(slots), ...plus(allForms, -3)])
  for (const contact of cellsOfTable('C', seen.year, null, namesOf.C)) limit([[1, contact], ...plus(allForms, -1)])
  // A form names municipalities and places of its own line only, and is of any topic and age otherwise.
  const named = [
    { table: 'L', most: 1, has: ({ municipalities }: SeenLine) => municipalities },
    { table: 'G', most: 3, has: ({ offers }: SeenLine) => offers },
  ]
  for (const { table, most, has } of named) {
    const names = shownCells(seen.year[table])
    const columns = cellsOfTable(table, seen.year, null, names)
    const having = (cell: number) => seen.lines.flatMap((line, at) => (has(line).includes(names[cell]!) ? [at] : []))
    columns.forEach((column, cell) => {
      same([
        [1, column],
        ...plus(
          having(cell).map((line) => namedBy(line, column)),
          -1,
        ),
      ])
    })
    for (const [line] of seen.lines.entries()) {
      const own = columns.flatMap((column, cell) => (having(cell).includes(line) ? [namedBy(line, column)] : []))
      const formsOfIt = periods.map((period) => formsOfLine(line, period))
      for (const column of own) limit([[1, column], ...plus(formsOfIt, -1)])
      if (own.length > 0) limit([...plus(own), ...plus(formsOfIt, -most)])
    }
  }
  limit([...plus(cellsOfTable('H', seen.year, null, namesOf.H)), ...plus(periods.map(surveysOf), -1)])
  return model
}

const isShown = (bytes: SeenTable | undefined) => bytes !== undefined && bytes !== 'withheld'
/** The municipalities and the places differ from line to line, so their names are read from the bytes. */
const shownCells = (bytes: SeenTable | undefined) => (bytes === undefined || bytes === 'withheld' ? [] : [...bytes.keys()])
const known = ['Q', 'O', 'S', 'F', 'V', 'Qd', 'P', 'A', 'TA', 'C', 'G', 'L', 'H']
/** The cells of the small tables, from the table in docs/statistics.md. */
const namesOf = {
  O: ['listened', 'information', 'self_help', 'local_offer', 'bridged', 'emergency_112', 'underretning'],
  S: ['concern_or_acute'],
  C: ['yes'],
  F: ['better', 'worse'],
  V: ['got|yes', 'got|no', 'back|yes', 'back|no'],
  H: ['school', 'internet', 'friend', 'counsellor_or_teacher', 'ssp', 'poster'],
}
