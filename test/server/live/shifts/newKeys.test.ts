import { expect, test } from 'vitest'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()

test("[ROS28] takeNewKey answers 'taken', the same key again too, and 'full' for one more; the day begins with the first", async () => {
  const { live, redis, keys } = await own.open()
  const take = (kid: string) => live.newKeys.take('sam', kid, 2)
  expect(await Promise.all([take('a'), take('a'), take('b'), take('c'), take('d')])).toEqual(['taken', 'taken', 'taken', 'full', 'full'])
  await redis.pexpire(keys.newKeys('sam'), 1000)
  await live.newKeys.giveBack('sam', 'b')
  expect([await take('c'), await take('d'), await take('a')]).toEqual(['taken', 'full', 'taken'])
  expect(await redis.pttl(keys.newKeys('sam'))).toBeLessThanOrEqual(1000)
  expect(await live.newKeys.take('jo', 'd', 2)).toBe('taken')
})
