import { createClient } from 'redis'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { connectLedger } from '../../../server/ledger/connect.ts'
import { isLedgerDown } from '../../../server/ledger/down.ts'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { connectLive } from '../../../server/live/connect.ts'
import { isLiveDown } from '../../../server/live/down.ts'
import { liveKeys } from '../../../server/live/keys.ts'
import { openLive } from '../../../server/live/live.ts'
import { openRedisPair } from '../../support/servers/redis.ts'
import { full, pidOf, readOnly, short, stalled, withoutDisk } from '../../support/servers/stall.ts'

let redis: Awaited<ReturnType<typeof openRedisPair>>
beforeAll(async () => {
  redis = await openRedisPair()
})
afterAll(() => redis?.close())

const open = async () => {
  const client = await connectLedger(redis.ledgerUrl)
  onTestFinished(() => client.destroy())
  return client
}
const failing = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.fail('it was answered'),
    (error: unknown) => error,
  )
async function ms(work: Promise<unknown>): Promise<number> {
  const since = performance.now()
  await work
  return performance.now() - since
}

test('[FAU5] a call to a stopped ledger fails soon, the next ones at once, and its first word ends that', async () => {
  const client = await open()
  const ledger = openLedger(client, 'a')
  await client.set('known', 'this')
  await stalled(await pidOf(redis.ledgerUrl), async () => {
    const first = failing(client.get('known'))
    expect(await ms(first)).toBeLessThan(2500)
    expect(isLedgerDown(await first)).toBe(true)
    for (const call of [() => client.get('known'), () => client.multi().set('a', '1').exec(), () => ledger.sessions.find('r', 1)]) {
      const again = failing(call())
      expect(await ms(again)).toBeLessThan(100)
      expect(isLedgerDown(await again)).toBe(true)
    }
    expect(ledger.isThere()).toBe(false)
  })
  await expect.poll(() => ledger.isThere(), { timeout: 5000, interval: 10 }).toBe(true)
  expect(await client.get('known')).toBe('this')
})

test('[FAU5] a transaction begun while the ledger takes no connection fails soon too, and works when it is back', async () => {
  const ledger = openLedger(await open(), 'b')
  onTestFinished(() => ledger.close())
  const talk = { minutes: 1, messages: 1, handOvers: 0, endedBy: 'youth' } as const
  await stalled(await pidOf(redis.ledgerUrl), async () => {
    const first = failing(ledger.talks.addTalk('a', '2026-11', talk, 'one', 0))
    expect(await ms(first)).toBeLessThan(2500)
    expect(isLedgerDown(await first)).toBe(true)
  })
  await expect
    .poll(() => ledger.talks.addTalk('a', '2026-11', talk, 'one', 0).catch(() => null), { timeout: 8000 })
    .toMatch(/counted|again/)
  expect(await ledger.talks.addTalk('a', '2026-11', talk, 'one', 0)).toBe('again')
})

test('[FAU5] an answer that came while this process itself was stopped is taken, late as it is', async () => {
  const client = await open()
  await client.set('known', 'this')
  const answer = client.get('known')
  // Nothing is read in this process meanwhile, and every timer is due when it goes on.
  const until = performance.now() + 2500
  while (performance.now() < until);
  expect(await answer).toBe('this')
})

test.each([
  ['full', (meanwhile: () => Promise<void>) => full(redis.ledgerUrl, meanwhile)],
  ['without a disk', (meanwhile: () => Promise<void>) => withoutDisk(redis, meanwhile)],
  ['a copy', (meanwhile: () => Promise<void>) => readOnly(redis.ledgerUrl, meanwhile)],
] as const)('[FAU10] a ledger that is %s is a known fault, and it says that it takes nothing', async (_how, play) => {
  const client = await open()
  const ledger = openLedger(client, 'c')
  await ledger.ping()
  await play(async () => {
    expect(isLedgerDown(await failing(client.set('a', '1')))).toBe(true)
    expect(isLedgerDown(await failing(client.multi().set('a', '1').exec()))).toBe(true)
    await failing(ledger.ping())
  })
  await ledger.ping()
})

test.each([
  ['full', (meanwhile: () => Promise<void>) => full(redis.liveUrl, meanwhile)],
  ['a copy', (meanwhile: () => Promise<void>) => readOnly(redis.liveUrl, meanwhile)],
  ['short of copies', (meanwhile: () => Promise<void>) => short(redis.liveUrl, meanwhile)],
] as const)('[FAU10] a live Redis that is %s is a known fault, and it says that it takes nothing', async (_how, play) => {
  const client = await connectLive(redis.liveUrl)
  onTestFinished(() => client.disconnect())
  const live = openLive(client, liveKeys('d'))
  expect(await live.ping()).toBe(true)
  await play(async () => {
    for (const call of [
      () => client.set('a', '1'),
      () => client.multi().hset('h', 'a', '1').pexpire('h', 1000).exec(),
      () => live.birth('b', 1),
      () => live.presence.came('one', { id: 'y:a', page: 'p' }, 1),
      () => live.ping(),
    ])
      expect(isLiveDown(await failing(call()))).toBe(true)
  })
  await expect.poll(() => live.ping().catch(() => false), { timeout: 5000 }).toBe(true)
})

test('[FAU10] an error of ours is none of these', async () => {
  const plain = createClient({ url: redis.ledgerUrl })
  await plain.connect()
  onTestFinished(() => plain.destroy())
  expect(isLedgerDown(await failing(plain.sendCommand(['NONSENSE'])))).toBe(false)
  expect(isLedgerDown(new Error('LOADED'))).toBe(false)
  expect(isLiveDown(new Error('ERR wrong number of arguments'))).toBe(false)
})
