import { expect, test } from 'vitest'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const row = (count: number) => ({ line: 'a', event: 'arrived', slotStart: 900_000, count })

test('[FIG18] takeFold takes all counts under one name; unfinished it comes again, whoever asks, and new counts wait for the next', async () => {
  const { live } = await own.open()
  expect(await live.counters.takeFold('f0')).toBeNull()
  await live.counters.count('a', 'arrived', 900_000)
  await live.counters.count('a', 'arrived', 900_000)
  expect(await live.counters.takeFold('f1')).toEqual({ foldId: 'f1', rows: [row(2)] })
  await live.counters.count('a', 'arrived', 900_000)
  await live.counters.count('line-b', 'turned-away-full', 0)
  expect(await live.counters.takeFold('f2')).toEqual({ foldId: 'f1', rows: [row(2)] })
  await live.counters.dropFold('f1')
  const next = await live.counters.takeFold('f2')
  expect(next?.foldId).toBe('f2')
  expect(next?.rows).toHaveLength(2)
  expect(next?.rows).toEqual(expect.arrayContaining([row(1), { line: 'line-b', event: 'turned-away-full', slotStart: 0, count: 1 }]))
})

test("[FIG19] dropFold answers 'dropped' to the fold's own name once, then 'gone', and to any other", async () => {
  const { live } = await own.open()
  await live.counters.count('a', 'seated', 0)
  await live.counters.takeFold('f1')
  expect(await live.counters.dropFold('f0')).toBe('gone')
  expect(await live.counters.dropFold('f1')).toBe('dropped')
  expect(await live.counters.dropFold('f1')).toBe('gone')
  expect(await live.counters.takeFold('f2')).toBeNull()
})
