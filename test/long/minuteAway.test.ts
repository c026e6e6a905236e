import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeskView } from '../../shared/doors/counsellorView.ts'
import { counsellorAt, LINE, talking, youthAt } from '../server/sockets/people.ts'
import { openRedisPair } from '../support/servers/redis.ts'
import { newInstallation, startServer, type TestServer } from '../support/servers/server.ts'
import { type AppHere, openAppHere } from '../support/servers/serverPair.ts'
import { pidOf, stalled } from '../support/servers/stall.ts'
import { emptyPages } from '../support/web.ts'
import { answered, closeWires } from '../support/wire.ts'

/** The spans as they are: a fault of a minute, or as long as the engine lets a page wait. */
let redis: Awaited<ReturnType<typeof openRedisPair>>
let there: TestServer
let here: AppHere
beforeEach(async () => {
  redis = await openRedisPair()
  const wish = { installation: newInstallation(), redis, limits: { envelopesPerMin: 500 } }
  there = await startServer({ ...wish, dist: emptyPages() })
  here = await openAppHere(wish)
})
afterEach(async () => {
  closeWires()
  await here?.app.close()
  await there?.stop()
  await redis?.close()
})

const later = (ms: number) => new Promise((on) => setTimeout(on, ms))
async function within<V>(ms: number, work: Promise<V>): Promise<V> {
  const since = performance.now()
  const value = await work
  expect(performance.now() - since).toBeLessThan(ms)
  return value
}
async function cookieOf(nth: number) {
  const staff = (await here.counsellors()).filter((s) => s.roles[LINE]?.includes('counsellor'))[nth]
  if (!staff) throw new Error('the seeds have too few counsellors')
  return { cookie: await here.cookieOf(staff), person: staff.person }
}

test('[FAU1] a ledger that is stopped for a whole minute ends no talk, holds up no message, and lets the end be told', async () => {
  const { cookie } = await cookieOf(0)
  const { youth, counsellor, conv } = await talking({ youth: there.origin, counsellor: here.origin, cookie })
  const next = await youthAt(there.origin)
  await stalled(await pidOf(redis.ledgerUrl), async () => {
    const until = performance.now() + 58_000
    for (let i = 0; performance.now() < until; i++) {
      await within(2000, counsellor.say(conv, `rådgiver ${i}`))
      await within(2000, youth.say(`ung ${i}`))
      await later(1000)
    }
    answered(await within(2000, counsellor.wire().ask('conversation:end', { conv })))
    await within(2000, youth.phase('ended'))
    await within(2000, next.join())
    await within(2000, counsellor.accept(next.conv))
  })
  await next.letIn()
  expect(here.output()).not.toContain('"bug"')
})

test('[PRE22] a process that is stopped for half a minute sets nobody away: its counsellor comes back and is rung', async () => {
  const { cookie, person } = await cookieOf(0)
  const counsellor = await counsellorAt(there.origin, cookie)
  await counsellor.onDuty(1)
  const youth = await youthAt(here.origin)
  await stalled(there.process.pid!, async () => {
    await youth.join()
    const until = performance.now() + 35_000
    while (performance.now() < until) {
      await later(500)
      expect(await here.app.service.live.shifts.find(person)).toMatchObject({ state: 'on', missed: 0 })
    }
  })
  await counsellor.wire().closed
  await counsellor.reconnect(there.origin)
  await counsellor.open()
  await within(5000, counsellor.accept(youth.conv))
  await youth.letIn()
})

test('[PRE30] a live Redis that is stopped for half a minute loses nobody a talk or a place', async () => {
  const [one, two] = [await cookieOf(0), await cookieOf(1)]
  const { youth, counsellor, conv } = await talking({ youth: there.origin, counsellor: here.origin, cookie: one.cookie })
  const free = await counsellorAt(there.origin, two.cookie)
  await free.onDuty(1)
  const rung = await youthAt(here.origin)
  await rung.join()
  await free.wire().hears('desk:view', ({ rings }) => rings.some((r) => r.conv === rung.conv))
  await stalled(await pidOf(redis.liveUrl), () => later(30_000))
  // That ring is over, and whoever was to take it is rung anew; what was told before is of no use.
  free.wire().heard.length = 0
  await expect
    .poll(
      () =>
        counsellor.say(conv, 'ja').then(
          () => true,
          () => false,
        ),
      { timeout: 20_000, interval: 200 },
    )
    .toBe(true)
  await expect
    .poll(
      () =>
        free.accept(rung.conv).then(
          () => true,
          () => false,
        ),
      { timeout: 20_000, interval: 200 },
    )
    .toBe(true)
  await rung.letIn()
  await later(25_000)
  await youth.say('stadig her')
  for (const { person } of [one, two]) expect(await here.app.service.live.shifts.find(person)).toMatchObject({ state: 'on', missed: 0 })
  const desks = counsellor.wire().heard.flatMap(({ notice, payload }) => (notice === 'desk:view' ? [payload as DeskView] : []))
  expect(desks.flatMap(({ conversations }) => conversations.map((c) => c.youthPresence))).not.toContain('away')
})
