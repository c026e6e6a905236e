import { expect, test } from 'vitest'
import { liveKeys } from '../../../../server/live/keys.ts'
import { openLive } from '../../../../server/live/live.ts'
import { aTicket, wide } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()

test('[FAU37] of what several processes remember from before a loss the latest moment counts, and an end for good', async () => {
  const { live: one, redis, keys } = await own.open('two')
  const two = openLive(redis, liveKeys('two'))
  one.stood.given('mira', 100, 'a')
  two.stood.given('mira', 200, 'a')
  one.stood.given('noor', 100, 'a')
  two.stood.over('noor')
  one.stood.given('lea', 50, 'a')
  await redis.flushdb()
  for (const live of [two, one]) await live.stood.share('b')
  expect(await one.stood.of('mira', 'b')).toEqual({ givenAt: 200 })
  expect(await one.stood.of('noor', 'b')).toBe('over')
  expect(await two.stood.of('lea', 'b')).toEqual({ givenAt: 50 })
  expect(await two.stood.of('nobody', 'b')).toBeNull()
  expect(await redis.pttl(keys.stood)).toBeGreaterThan(0)
})

test('[FAU37] while the Redis that gave a pass lives nothing is shared, and what came after a loss is not taken for what was before', async () => {
  const { live, redis, keys } = await own.open()
  live.stood.given('mira', 100, 'a')
  await live.stood.share('a')
  expect(await redis.exists(keys.stood)).toBe(0)
  live.stood.given('noor', 300, 'b')
  expect(await live.stood.of('noor', 'b')).toBeNull()
  expect(await live.stood.of('mira', 'b')).toEqual({ givenAt: 100 })
})

test('[FAU37] every end is remembered, and a ticket that is over is not given a pass again', async () => {
  const { live } = await own.open()
  await live.tickets.join(aTicket('mira'), wide)
  live.stood.given('mira', 100, 'a')
  await live.seats.end('mira', { endedBy: 'youth', endedAt: 9, survey: null, talked: false })
  live.stood.given('mira', 200, 'a')
  expect(await live.stood.of('mira', 'b')).toBe('over')
})
