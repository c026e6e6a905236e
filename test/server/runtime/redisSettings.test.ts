import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { CannotServe } from '../../../server/cannotServe.ts'
import { openRedisPair } from '../../support/servers/redis.ts'
import { openAppHere } from '../../support/servers/serverPair.ts'

async function pair() {
  const redis = await openRedisPair()
  onTestFinished(redis.close)
  const [live, ledger] = [redis.liveUrl, redis.ledgerUrl].map((url) => {
    const client = new Redis(url)
    onTestFinished(() => client.disconnect())
    return client
  })
  await live!.config('SET', 'maxmemory', '100mb')
  return { redis, live: live!, ledger: ledger! }
}
const start = async (redis: { liveUrl: string; ledgerUrl: string }) => {
  const { app } = await openAppHere({ redis, production: true, checksRedis: true })
  await app.close()
}

test('[INS16] two real Redis with wrong settings are named with every line to set, and nothing serves', async () => {
  const { redis, live, ledger } = await pair()
  await live.config('SET', 'save', '60 1')
  await ledger.config('SET', 'slowlog-log-slower-than', '10000')
  await ledger.config('SET', 'save', '')
  const refused = await start(redis).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(CannotServe)
  const { message } = refused as CannotServe
  for (const line of ['REDIS_LIVE_URL needs this line in its redis.conf: save ""', 'save 1 1', 'slowlog-log-slower-than -1'])
    expect(message).toContain(line)
  expect(message.split('\n')).toHaveLength(4)
})

test('[INS16] with the settings of the documentation it starts', async () => {
  const { redis } = await pair()
  await start(redis)
})
