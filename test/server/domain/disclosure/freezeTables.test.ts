import { expect, test } from 'vitest'
import { topics } from '../../../../seeds/topics.ts'
import { freezeTables, WITHHELD_ONCE_IN } from '../../../../server/domain/disclosure/freezeTables.ts'
import { freezesOf, periodKindOf, yearKindFor } from '../../../../server/domain/disclosure/periods.ts'
import { candidateOf } from '../../../../server/domain/disclosure/publication.ts'
import type { Draw } from '../../../../server/domain/disclosure/rounding.ts'
import { finished, groundOf, publishedYear } from '../../../support/disclosure/publishedYear.ts'
import { countsOf, seeded, simulatedYear } from '../../../support/disclosure/simulatedYear.ts'

test('[DIS16] of the tables of ninety-six simulated years fewer than one in a hundred is withheld', () => {
  const random = seeded(11)
  // The gate alone is measured: no table is withheld by chance.
  const draw: Draw = (of) => (of.split(' ').length === 3 ? 1 : random())
  const years: [perMonth: number, years: number][] = [
    [4, 60],
    [15, 30],
    [40, 6],
  ]
  const tables = years.flatMap(([perMonth, length]) =>
    Array.from({ length }, () =>
      publishedYear(simulatedYear(random, { perMonth, kind: periodKindOf(yearKindFor(perMonth * 12)) }), draw),
    ).flat(),
  )
  expect(tables.length).toBeGreaterThan(1300)
  // One in five hundred: half-years would make it more, though fewer than one in a hundred.
  expect(tables.filter(({ cells }) => cells === null).length / tables.length).toBeLessThan(1 / 500)
})

const year = simulatedYear(seeded(5), { perMonth: 10, kind: 'year' })
/** The draw for a table is told from the draw for a cell by its name. */
const drawing =
  (forTable: (table: string) => number): Draw =>
  (of) =>
    of.split(' ').length === 3 ? forTable(of.split(' ')[1]!) : 0.7

test('[DIS17] a table that chance withholds is withheld, and every other table keeps its bytes', () => {
  const all = publishedYear(
    year,
    drawing(() => 1),
  )
  const one = publishedYear(
    year,
    drawing((table) => (table === 'A' ? 0.999 / WITHHELD_ONCE_IN : 1 / WITHHELD_ONCE_IN)),
  )
  expect(one.find(({ table }) => table === 'A')?.cells).toBe(null)
  expect(one.filter(({ table }) => table !== 'A')).toEqual(all.filter(({ table }) => table !== 'A'))
})

test('[DIS17] a table that the gate withholds does not take the tables beside it along', () => {
  const counts = countsOf(year)
  const candidates = freezesOf('year', year.year)[0]!.tables.map(({ table, period }) => {
    const of = { publisher: 'a', table, period }
    const candidate = candidateOf(
      of,
      { topics, municipalities: year.municipalities, offers: year.offers },
      counts.get(`${table} ${period}`) ?? {},
      () => 0.7,
    )
    // More felt better than there were conversations: nothing gives these bytes.
    return table === 'F' ? { ...candidate, cells: candidate.cells.map(([cell]): [string, string] => [cell, '900']) } : candidate
  })
  const frozen = finished(
    freezeTables(
      [],
      candidates,
      groundOf(year),
      drawing(() => 1),
    ),
  )
  expect(frozen.filter(({ cells }) => cells === null).map(({ table }) => table)).toEqual(['F'])
})

test('[DIS14] a table that narrows a cell published before is withheld, and the earlier one stays', () => {
  const published = [1, 2].map((half) => ({
    publisher: 'a',
    table: 'Q' as const,
    period: `2027-H${half}`,
    cells: [['addiction', '0-4'] as [string, string], ['mental', '60'] as [string, string]],
  }))
  const details = { publisher: 'a', table: 'Qd' as const, period: '2027' }
  const ground = {
    ...groundOf({ ...year, kind: 'half' }),
    lines: [{ conversations: { '2027-H1': 100, '2027-H2': 100 }, municipalities: [], offers: [] }],
  }
  const frozen = (shown: string) =>
    finished(
      freezeTables(
        published,
        [{ ...details, cells: [['addiction.gaming', shown]] }],
        ground,
        drawing(() => 1),
      ),
    )
  expect(frozen('0-4')).toEqual([{ ...details, cells: [['addiction.gaming', '0-4']] }])
  expect(frozen('5')).toEqual([{ ...details, cells: null }])
})
