import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { foldCounts } from '../../../../server/actions/figures/foldCounts.ts'
import { lineView } from '../../../../server/actions/lines/lineView.ts'
import { operatingEvents } from '../../../../shared/figures.ts'
import { aYouth } from '../../../support/actors.ts'
import { proofFrom } from '../../../support/proof.ts'
import { openRedisPair } from '../../../support/servers/redis.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { answered, closeWires, wireTo } from '../../../support/wire.ts'
import { LINE, talking } from '../people.ts'

const BALLAST = 64_000_000

let redis: Awaited<ReturnType<typeof openRedisPair>>
let here: AppHere
let live: Redis
beforeAll(async () => {
  redis = await openRedisPair()
  live = new Redis(redis.liveUrl)
  // Beside so much, the buffers of connections that come and go are less than a hundredth of the memory.
  // Redis makes it: for a value that is sent it keeps as much again as a buffer, and gives that back half a second later.
  await live.setrange('ballast', BALLAST - 1, '.')
  here = await openAppHere({ redis, spans: { foldMs: 3_600_000 } })
})
afterEach(closeWires)
afterAll(async () => {
  await here?.app.close()
  live?.disconnect()
  await redis?.close()
})

const field = async (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(await live.info('memory'))?.[1])
/** So much of the memory is taken: 1 and more is full. */
const taken = async (share: number) => live.config('SET', 'maxmemory', Math.round((await field('used_memory')) / share))
const ready = async () => {
  const answer = await fetch(`${here.origin}/health/ready`)
  return { status: answer.status, ...((await answer.json()) as object) }
}
const state = async () => answered(await lineView(here.app.service, LINE)).state
const join = async (urgent = false) => {
  const proof = await proofFrom(here.origin, urgent)
  return (await wireTo(here.origin, '/youth')).ask('queue:join', { ...aYouth({ line: LINE, urgent }).asked, proof })
}
const figures = async () => {
  const rows = await here.app.service.live.counters.takeFold(`fold-${Math.random()}`)
  if (rows) await here.app.service.live.counters.dropFold(rows.foldId)
  const of = (event: string) => rows?.rows.filter((row) => row.event === event).reduce((sum, row) => sum + row.count, 0) ?? 0
  return Object.fromEntries(operatingEvents.map((event) => [event, of(event)]))
}

test('[FAU12] a live Redis that is nearly full: not ready, the page says full, joining says full and is counted so; talks and urgent youths go on', async () => {
  const [mette] = await here.counsellors()
  const { youth, counsellor, conv } = await talking({ youth: here.origin, counsellor: here.origin, cookie: await here.cookieOf(mette!) })
  expect(await ready()).toMatchObject({ status: 200, ok: true })
  expect(await state()).toBe('queue-only')
  await figures()

  await taken(0.95)
  await expect.poll(ready).toMatchObject({ status: 503, ok: false, live: false, ledger: true })
  await expect.poll(state).toBe('full')
  expect(await (await fetch(`${here.origin}/u`)).text()).toContain('data-state="full"')
  for (let i = 0; i < 3; i++) expect(await join()).toEqual({ ok: false, why: 'full' })
  await youth.say('kan du høre mig?')
  await counsellor.readOn(conv)
  expect(counsellor.read(conv).texts()).toEqual(['kan du høre mig?'])
  expect(await join(true)).toMatchObject({ ok: true })
  expect(await figures()).toMatchObject({ 'turned-away-full': 3, arrived: 1 })

  await live.config('SET', 'maxmemory', 0)
  await expect.poll(ready).toMatchObject({ status: 200, ok: true })
  expect(await join()).toMatchObject({ ok: true })
  answered(await counsellor.wire().ask('conversation:end', { conv }))
  expect(here.output()).not.toContain('"bug"')
})

test('[FAU12] one that takes nothing at all: still full and not failed, nothing half done, and counted once there is room', async () => {
  const before = await here.app.service.live.tickets.waiting(LINE)
  await figures()
  await taken(2)
  await expect.poll(ready).toMatchObject({ status: 503, live: false })
  for (const urgent of [false, true, true]) expect(await join(urgent)).toEqual({ ok: false, why: 'full' })
  await expect.poll(state).toBe('full')
  expect(await here.app.service.live.tickets.waiting(LINE)).toBe(before)
  await live.config('SET', 'maxmemory', 0)
  await expect.poll(async () => (await ready()).status).toBe(200)
  expect(await figures()).toMatchObject({ 'turned-away-full': 3, arrived: 0 })
  await foldCounts(here.app.service)
  expect(here.output()).not.toContain('"bug"')
})
