import { expect, test } from 'vitest'
import { shownFor } from '../../../../server/domain/disclosure/rounding.ts'
import { bandOf, HIDDEN, isShown } from '../../../../shared/published/band.ts'
import { seeded } from '../../../support/disclosure/simulatedYear.ts'

test('[DIS1] counts from 0 to 4 are the same bytes, whatever is drawn', () => {
  for (const count of [0, 1, 2, 3, 4]) for (const drawn of [0, 0.3, 0.999]) expect(shownFor(count, drawn)).toBe('0-4')
  expect(bandOf(HIDDEN)).toEqual({ low: 0, high: 4 })
})

test('[DIS1] the smallest counts that are shown never look like a hidden one', () => {
  expect([5, 6, 9, 10].map((count) => shownFor(count, 0.999))).toEqual(['5', '5', '5', '10'])
  expect([6, 9].map((count) => shownFor(count, 0))).toEqual(['10', '10'])
  expect([bandOf('5'), bandOf('10'), bandOf('15')]).toEqual([
    { low: 5, high: 9 },
    { low: 6, high: 14 },
    { low: 11, high: 19 },
  ])
  expect(['0-4', '5', '40', '0', '7', '05', '1', '-5'].map(isShown)).toEqual([true, true, true, false, false, false, false, false])
})

test('[DIS2] the mean of twenty thousand roundings is the count', () => {
  const random = seeded(7)
  for (const count of [5, 6, 8, 11, 14, 27, 140]) {
    const sum = Array.from({ length: 20_000 }, () => Number(shownFor(count, random()))).reduce((a, b) => a + b, 0)
    expect(Math.abs(sum / 20_000 - count)).toBeLessThan(0.08)
  }
})
