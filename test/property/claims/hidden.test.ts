import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishedYear } from '../../support/disclosure/publishedYear.ts'
import { countsOf, type SimulatedYear, seeded } from '../../support/disclosure/simulatedYear.ts'
import { attackedLine, habits } from '../attacker/attackedLine.ts'

/** One draw for each name, as if each cell had its own dice. Now and then a table is withheld by chance. */
const drawsByName =
  (seed: number) =>
  (of = ''): number =>
    seeded(seed + [...of].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7))()

/** Half-years are of no line (decision 062): there the gate withholds much, so that this is asked about as well. */
const years = [
  [4, 'year'],
  [12, 'half'],
  [25, 'half'],
  [30, 'quarter'],
] as const

test('[DIS98] with the same draws a count that changes within 0 to 4 changes nothing that is published, also not what the gate withholds', () => {
  let withheld = 0
  fc.assert(
    fc.property(fc.nat(1000), fc.constantFrom(...years), fc.nat(), fc.nat(4), (seed, [perMonth, kind], which, value) => {
      const simulated: SimulatedYear = attackedLine(seeded(seed), perMonth, kind, habits.narrow!)
      const counts = countsOf(simulated)
      const before = publishedYear(simulated, drawsByName(seed), counts)
      withheld += before.filter(({ cells }) => cells === null).length
      // Any cell that is hidden, or would be if its table were not withheld.
      const small = [...counts].flatMap(([table, cells]) => Object.entries(cells).flatMap(([cell, n]) => (n <= 4 ? [{ table, cell }] : [])))
      const { table, cell } = small[which % small.length]!
      const changed = new Map(counts).set(table, { ...counts.get(table), [cell]: value })
      expect(publishedYear(simulated, drawsByName(seed), changed)).toEqual(before)
    }),
    // Of these two years the gate withholds tables.
    {
      numRuns: 8,
      examples: [
        [6, years[2], 0, 3],
        [4, years[2], 5, 4],
      ],
    },
  )
  expect(withheld).toBeGreaterThan(0)
})
