import { expect, test } from 'vitest'
import { attackedLine, habits, seenOf } from '../property/attacker/attackedLine.ts'
import { attackYear } from '../property/attacker/attackYear.ts'
import { tightLine } from '../property/attacker/tightLine.ts'
import { publishedYear } from '../support/disclosure/publishedYear.ts'
import { type SimulatedYear, seeded } from '../support/disclosure/simulatedYear.ts'

const YEARS = 10
const sizes = [
  [4, 'year'],
  [15, 'year'],
  [30, 'quarter'],
  [60, 'quarter'],
  [300, 'month'],
] as const

/** Draws that round all up, all down, or as they come. */
const draws = (seed: number) => {
  const random = seeded(seed + 99)
  return seed % 3 === 0 ? () => 0.003 : seed % 3 === 1 ? () => 0.999 : () => random()
}

async function found(simulated: SimulatedYear, draw: () => number): Promise<unknown[]> {
  const { narrowed, open } = await attackYear(seenOf(publishedYear(simulated, draw), simulated))
  return [...narrowed, ...open]
}

test.each(sizes)(
  '[DIS73] in ten years of three lines with %i conversations a month no value of a hidden cell is excluded',
  async (perMonth, kind) => {
    for (const line of ['usual', 'full', 'narrow'])
      for (let seed = 0; seed < YEARS; seed++) {
        const simulated = attackedLine(seeded(seed), perMonth, kind, habits[line]!, 2027 + seed)
        expect(await found(simulated, draws(seed)), `${line}, seed ${seed}`).toEqual([])
      }
  },
)

test('[DIS73] nor in ten years where nearly every band is one number', async () => {
  for (let seed = 0; seed < YEARS; seed++) {
    const simulated = tightLine(seeded(seed), { forms: 40 + 6 * seed, kind: 'year', spare: seed % 4 })
    expect(await found(simulated, () => 0.003), `seed ${seed}`).toEqual([])
  }
})
