import { expect, test, vi } from 'vitest'
import { ownRedis } from './openRedis.ts'

const own = ownRedis()

async function twoProcesses() {
  const { live, redis, keys } = await own.open()
  const heard: unknown[] = []
  const ear = await own.connection()
  const two = await live.mailbox.open(ear, 'two', (mail) => heard.push(mail))
  const one = await live.mailbox.open(await own.connection(), 'one', () => {})
  return { one, two, heard, ear, redis, keys }
}

test('[LIV17] mail reaches the process it is for, in order, what was posted in one tick as one message', async () => {
  const { one, heard, ear } = await twoProcesses()
  let messages = 0
  ear.on('smessage', () => messages++)
  for (const n of [1, 2, 3]) one.post('two', { n })
  one.post('three', { n: 9 })
  await vi.waitFor(() => expect(heard).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]))
  expect(messages).toBe(1)
})

test('[LIV18] a closed mailbox sends what it still has and hears nothing more', async () => {
  const { one, two, heard, redis, keys } = await twoProcesses()
  one.post('two', 'last')
  await one.close()
  await vi.waitFor(() => expect(heard).toEqual(['last']))
  await two.close()
  expect(await redis.spublish(keys.mailbox('two'), '["late"]')).toBe(0)
})

test('[LIV19] after Redis was lost the mailbox hears again by itself', async () => {
  const { one, heard, redis, keys } = await twoProcesses()
  await own.lose()
  await vi.waitFor(async () => expect(await redis.pubsub('SHARDNUMSUB', keys.mailbox('two'))).toEqual([keys.mailbox('two'), 1]), 3000)
  one.post('two', 'again')
  await vi.waitFor(() => expect(heard).toEqual(['again']))
})
