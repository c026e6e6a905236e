import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { YouthView } from '../../../../shared/doors/youthView.ts'
import { openRedisPair } from '../../../support/servers/redis.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { askRedis } from '../../../support/servers/stall.ts'
import { answered, closeWires } from '../../../support/wire.ts'
import { type CounsellorPage, LINE, talking, type YouthPage } from '../people.ts'

let redis: Awaited<ReturnType<typeof openRedisPair>>
let other: Awaited<ReturnType<typeof openRedisPair>>
let here: AppHere
const spans = { gatheringMs: 1500, placesMs: 300, presenceBeatMs: 300, presenceLapseMs: 2000, hearingMs: 200, deafMs: 800 }
beforeAll(async () => {
  redis = await openRedisPair()
  other = await openRedisPair()
  here = await openAppHere({ redis, spans })
})
beforeEach(async () => {
  await expect.poll(isReady, soon).toBe(true)
})
afterEach(closeWires)
afterAll(async () => {
  await here?.app.close()
  await redis?.close()
  await other?.close()
})

const soon = { timeout: 15_000, interval: 50 }
const later = (ms: number) => new Promise((on) => setTimeout(on, ms))
const isReady = async () => (await fetch(`${here.origin}/health/ready`)).status === 200
async function talk() {
  const staff = (await here.counsellors()).find((s) => s.roles[LINE]?.includes('counsellor'))
  if (!staff) throw new Error('the seeds have no counsellor for this line')
  return { ...(await talking({ youth: here.origin, counsellor: here.origin, cookie: await here.cookieOf(staff) })), person: staff.person }
}
/** Becomes the copy of this master, as an old one does after a failover, and is made the master again. */
async function copies(master: { host: string; port: number; password: string }, meanwhile: () => Promise<void>) {
  await askRedis(redis.liveUrl, async (live) => {
    await live.config('SET', 'masterauth', master.password)
    await live.replicaof(master.host, master.port)
  })
  try {
    await meanwhile()
  } finally {
    await askRedis(redis.liveUrl, (live) => live.replicaof('NO', 'ONE'))
  }
}
const nobody = { host: '127.0.0.1', port: 1, password: 'x' }
const empty = () => {
  const { port, password } = new URL(other.liveUrl)
  return { host: '127.0.0.1', port: Number(port), password }
}

test('[FAU11] a live Redis that is read-only for a while is not ready at once; then everybody goes on where they were', async () => {
  const { youth, counsellor, conv, person } = await talk()
  await copies(nobody, async () => {
    await expect.poll(isReady, { timeout: 1500, interval: 50 }).toBe(false)
    expect(await youth.wire().raw('envelope:send', await youth.cipher.seal({ kind: 'text', text: 'hører du mig' }))).toEqual({
      ok: false,
      why: 'down',
    })
    await later(3000)
  })
  await expect.poll(isReady, { timeout: 5000, interval: 50 }).toBe(true)
  await expect
    .poll(
      () =>
        counsellor.say(conv, 'ja').then(
          () => true,
          () => false,
        ),
      soon,
    )
    .toBe(true)
  await later(1500)
  expect(await here.app.service.live.tickets.find(conv)).toMatchObject({ phase: 'chat', person, youthAwayAt: null })
  expect(await here.app.service.live.shifts.find(person)).toMatchObject({ state: 'on', awayAt: null })
  answered(await youth.wire().ask('conversation:end', {}))
  await counsellor.wire().ask('duty:end', {})
  expect(here.output()).not.toContain('"bug"')
})

test('[FAU11] one that comes back empty is a loss: every page is let go at once and is back in the talk within half a minute', {
  timeout: 60_000,
}, async () => {
  const { youth, counsellor, conv } = await talk()
  const { pass } = (await youth.phase('chat')) as Extract<YouthView, { phase: 'chat' }>
  const closed = [youth, counsellor].map((page) => page.wire().closed)
  await copies(empty(), async () => {
    await expect.poll(isReady, { timeout: 1500, interval: 50 }).toBe(false)
    await expect.poll(() => askRedis(redis.liveUrl, (live) => live.dbsize()), soon).toBe(0)
  })
  const since = performance.now()
  await Promise.all(closed)
  await comesBack(counsellor)
  expect(await rebuilds(youth, pass)).toMatchObject({ phase: 'chat', counsellor: counsellor.identity.kid })
  expect(performance.now() - since).toBeLessThan(30_000)
  await youth.readOn()
  await counsellor.say(conv, 'så er vi her igen')
  // The alarm's own scheduler went with the rest, though its connection stood: it is made again.
  const schedulers = () => askRedis(redis.liveUrl, async (live) => (await live.keys('*bull*repeat*')).length)
  await expect.poll(schedulers, soon).toBeGreaterThan(0)
  answered(await youth.wire().ask('conversation:end', {}))
  await counsellor.wire().ask('duty:end', {})
  expect(here.output()).not.toContain('"bug"')
})

async function comesBack(counsellor: CounsellorPage) {
  const opened = async () => {
    await counsellor.reconnect(here.origin)
    await counsellor.open()
    return (await counsellor.wire().ask('duty:start', { seats: 1, lines: [LINE] })).ok
  }
  await expect.poll(() => opened().catch(() => false), { timeout: 20_000, interval: 200 }).toBe(true)
}

async function rebuilds(youth: YouthPage, pass: string): Promise<YouthView> {
  let view: YouthView | undefined
  const back = async () => {
    await youth.reconnect(here.origin)
    const answer = await youth.rebuild(pass)
    if (answer.ok) view = answer.value
    return answer.ok
  }
  await expect.poll(() => back().catch(() => false), { timeout: 20_000, interval: 200 }).toBe(true)
  return view!
}
