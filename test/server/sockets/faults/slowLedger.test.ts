import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CutLine, openCutLine } from '../../../support/servers/cutLine.ts'
import { openRedisPair } from '../../../support/servers/redis.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { askRedis } from '../../../support/servers/stall.ts'
import { answered, closeWires } from '../../../support/wire.ts'
import { LINE, talking, youthAt } from '../people.ts'

const AT_ONCE_MS = 2000
const soon = { timeout: 10_000, interval: 50 }

let redis: Awaited<ReturnType<typeof openRedisPair>>
let line: CutLine
let here: AppHere
beforeAll(async () => {
  redis = await openRedisPair()
  line = await openCutLine(redis.ledgerUrl)
  here = await openAppHere({ redis: { ...redis, ledgerUrl: line.url }, spans: { placesMs: 300 } })
})
beforeEach(async () => {
  await expect.poll(() => here.app.service.ledger.isThere(), soon).toBe(true)
})
afterEach(closeWires)
afterAll(async () => {
  await here?.app.close()
  await line?.close()
  await redis?.close()
})

const faults: [string, (meanwhile: () => Promise<void>) => Promise<void>][] = [
  ['takes a second for each answer', (meanwhile) => slowBy(1000, meanwhile)],
  ['takes a quarter of a second for each answer', (meanwhile) => slowBy(250, meanwhile)],
  ['is paused for four seconds', (meanwhile) => askRedis(redis.ledgerUrl, (client) => client.client('PAUSE', 4000, 'ALL')).then(meanwhile)],
]
async function slowBy(ms: number, meanwhile: () => Promise<void>) {
  line.slow(ms)
  await meanwhile().finally(() => line.slow(0))
}

test.each(faults)('[FAU3] a ledger that %s: youth, desk, form and next ring within two seconds of an end', async (_how, play) => {
  const staff = (await here.counsellors()).find((s) => s.roles[LINE]?.includes('counsellor'))!
  const { youth, counsellor, conv } = await talking({ youth: here.origin, counsellor: here.origin, cookie: await here.cookieOf(staff) })
  const next = await youthAt(here.origin)
  await next.join()
  await play(async () => {
    const since = performance.now()
    const ended = counsellor.wire().ask('conversation:end', { conv })
    await Promise.all([
      youth.phase('ended'),
      counsellor.wire().hears('desk:view', (view) => view.conversations.length === 0 && view.owed.some((o) => o.conv === conv)),
      counsellor.wire().hears('desk:view', (view) => view.rings.some((ring) => ring.conv === next.conv)),
    ])
    expect(performance.now() - since).toBeLessThan(AT_ONCE_MS)
    expect(answered(await ended)).toBeNull()
  })
  await expect.poll(() => here.app.service.ledger.isThere(), soon).toBe(true)
  await counsellor.wire().ask('duty:end', {})
  await next.wire().ask('queue:leave', {})
  expect(here.output()).not.toContain('"bug"')
})
