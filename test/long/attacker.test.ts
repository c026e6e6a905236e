import { expect, test } from 'vitest'
import type { Draw } from '../../server/domain/disclosure/rounding.ts'
import { attackedLine, attackedPool, habits, seenOf } from '../property/attacker/attackedLine.ts'
import { attackYear } from '../property/attacker/attackYear.ts'
import { drawsOf, poolOfThree, sizes, threeLines } from '../property/attacker/lines.ts'
import { tightLine } from '../property/attacker/tightLine.ts'
import { publishedYear } from '../support/disclosure/publishedYear.ts'
import { type SimulatedYear, seeded } from '../support/disclosure/simulatedYear.ts'

const YEARS = 10
/** Where most cells are hidden and there are many periods, a year takes the solver half a minute. */
const narrowYears = (perMonth: number) => (perMonth >= 300 ? 1 : perMonth >= 60 ? 2 : perMonth >= 30 ? 3 : YEARS)

async function found(simulated: SimulatedYear, draw: Draw, lines = [simulated]): Promise<unknown[]> {
  const { narrowed, open } = await attackYear(seenOf(publishedYear(simulated, draw, undefined, lines), simulated, lines))
  return [...narrowed, ...open]
}

test.each(sizes)(
  '[DIS73] in ten years of lines with %i conversations a month no value of a hidden cell is excluded',
  async (perMonth, kind) => {
    for (const line of threeLines)
      for (let seed = 0; seed < (line === 'narrow' ? narrowYears(perMonth) : YEARS); seed++) {
        const simulated = attackedLine(seeded(seed), perMonth, kind, habits[line]!, 2027 + seed)
        expect(await found(simulated, drawsOf(seed)), `${line}, seed ${seed}`).toEqual([])
      }
  },
)

test('[DIS73] nor in ten years of a pool', async () => {
  for (const habit of threeLines)
    for (let seed = 0; seed < YEARS; seed++) {
      const { together, lines } = attackedPool(seeded(seed), poolOfThree, 'year', habits[habit]!, 2027 + seed)
      expect(await found(together, drawsOf(seed), lines), `${habit}, seed ${seed}`).toEqual([])
    }
})

test('[DIS73] nor in ten years where nearly every band is one number', async () => {
  for (let seed = 0; seed < YEARS; seed++) {
    const simulated = tightLine(seeded(seed), { forms: 40 + 6 * seed, kind: 'year', spare: seed % 4 })
    expect(await found(simulated, () => 0.003), `seed ${seed}`).toEqual([])
  }
})
