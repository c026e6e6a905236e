import { expect, test } from 'vitest'
import { poolsAreApart, publisherOf, sumOfAll } from '../../../../server/domain/disclosure/pools.ts'

test('[DC8] a line in a pool publishes nothing by itself', () => {
  const pools = [{ id: 'south', lines: ['aabenraa', 'faxe'] }]
  expect(['aabenraa', 'faxe', 'ishoej'].map((line) => publisherOf(line, pools))).toEqual(['south', 'south', 'ishoej'])
  expect(poolsAreApart(pools)).toBe(true)
  expect(poolsAreApart([...pools, { id: 'more', lines: ['faxe'] }])).toBe(false)
})

test('[DC9] the sum over all lines adds bands, and counts what is withheld as missing', () => {
  expect(sumOfAll(['0-4', '15', null, '5'])).toEqual({ low: 16, high: 32, of: 3, withheld: 1 })
  expect(sumOfAll([])).toEqual({ low: 0, high: 0, of: 0, withheld: 0 })
})
