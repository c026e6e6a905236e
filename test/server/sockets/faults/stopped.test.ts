import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { DeskView } from '../../../../shared/doors/counsellorView.ts'
import { openRedisPair } from '../../../support/servers/redis.ts'
import { newInstallation, startServer, type TestServer } from '../../../support/servers/server.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { pidOf, stalled } from '../../../support/servers/stall.ts'
import { emptyPages } from '../../../support/web.ts'
import { answered, closeWires } from '../../../support/wire.ts'
import { counsellorAt, LINE, youthAt } from '../people.ts'

let redis: Awaited<ReturnType<typeof openRedisPair>>
/** A process of its own, which is stopped, and one in this process, so that a test may look behind the doors. */
let stopped: TestServer
let here: AppHere
/** Gone after a second and a half of silence, and the place after two more: a stop of four would lose everybody. */
const spans = {
  ...{ presenceBeatMs: 300, presenceLapseMs: 1500, ticketAwayComputerMs: 2000, placesMs: 300 },
  ...{ hearingMs: 200, deafMs: 800, ringAnswerMs: 2000, ringAcceptMs: 6000 },
}
const STOP_MS = 4500

beforeAll(async () => {
  redis = await openRedisPair()
  const wish = { installation: newInstallation(), redis, spans }
  stopped = await startServer({ ...wish, dist: emptyPages() })
  here = await openAppHere(wish)
})
afterEach(closeWires)
afterAll(async () => {
  await here?.app.close()
  await stopped?.stop()
  await redis?.close()
})

async function cookieAt(nth: number) {
  const staff = (await here.counsellors()).filter((s) => s.roles[LINE]?.includes('counsellor'))[nth]
  if (!staff) throw new Error('the seeds have too few counsellors')
  return here.cookieOf(staff)
}
const later = (ms: number) => new Promise((on) => setTimeout(on, ms))
const shiftOf = (person: string) => here.app.service.live.shifts.find(person)
const soon = { timeout: 10_000, interval: 50 }
type Page = Awaited<ReturnType<typeof counsellorAt>>
const desksOf = (page: Page) => page.wire().heard.flatMap(({ notice, payload }) => (notice === 'desk:view' ? [payload as DeskView] : []))
const leaveAll = async (page: Page, ...youths: Awaited<ReturnType<typeof youthAt>>[]) => {
  for (const youth of youths) await youth.wire().ask('queue:leave', {})
  await page.wire().ask('duty:end', {})
}

test('[PRE22] a counsellor whose process is stopped is neither rung nor set away, and is rung when it goes on', async () => {
  const counsellor = await counsellorAt(stopped.origin, await cookieAt(0))
  await counsellor.onDuty(1)
  const { person } = (await counsellor.open()).me
  const youth = await youthAt(here.origin)
  const rings: number[] = []
  await stalled(stopped.process.pid!, async () => {
    await youth.join()
    // The first ring may have gone out before anybody could know.
    const until = performance.now() + STOP_MS
    while (performance.now() < until) {
      await later(100)
      const shift = await shiftOf(person)
      expect(shift).toMatchObject({ state: 'on', missed: 0 })
      rings.push(shift?.taken ?? 0)
    }
  })
  expect(rings.at(-1)).toBe(0)
  // It has been given up meanwhile, and comes back by itself, as every page does.
  await counsellor.wire().closed
  await counsellor.reconnect(stopped.origin)
  await counsellor.open()
  await expect.poll(async () => (await here.app.service.live.tickets.find(youth.conv))?.phase, soon).toBe('ringing')
  await leaveAll(counsellor, youth)
})

test('[PRE30] after its process was stopped nobody is taken for gone, by it or by another', async () => {
  const counsellor = await counsellorAt(here.origin, await cookieAt(0))
  await counsellor.onDuty(1)
  const { person } = (await counsellor.open()).me
  const youth = await youthAt(stopped.origin)
  await youth.join()
  await counsellor.accept(youth.conv)
  await youth.letIn()
  await stalled(stopped.process.pid!, () => later(1200))
  await later(2500)
  expect(desksOf(counsellor).flatMap(({ conversations }) => conversations.map((c) => c.youthPresence))).not.toContain('away')
  expect(await shiftOf(person)).toMatchObject({ state: 'on', awayAt: null })
  answered(await youth.wire().ask('conversation:end', {}))
  await leaveAll(counsellor)
})

test('[PRE30] after the live Redis was stopped nobody is taken for gone, set away, or loses a place', { timeout: 40_000 }, async () => {
  const counsellor = await counsellorAt(here.origin, await cookieAt(1))
  await counsellor.onDuty(1)
  const { person } = (await counsellor.open()).me
  const [first, second] = [await youthAt(stopped.origin), await youthAt(here.origin)]
  await first.join()
  await second.join()
  const ring = await counsellor.wire().hears('desk:view', ({ rings }) => rings.length > 0)
  // Stopped before the browser has answered: what it answers meanwhile is lost with the connection.
  await stalled(await pidOf(redis.liveUrl), () => later(STOP_MS))
  // Told again until it is answered; the first answer may meet a connection that is just being made anew.
  await expect
    .poll(
      () =>
        counsellor.accept(ring.rings[0]!.conv).then(
          () => true,
          () => false,
        ),
      soon,
    )
    .toBe(true)
  await later(2500)
  expect(await shiftOf(person)).toMatchObject({ state: 'on', missed: 0, awayAt: null })
  for (const { conv } of [first, second]) expect(await here.app.service.live.tickets.find(conv)).toMatchObject({ youthAwayAt: null })
  await leaveAll(counsellor, first, second)
})

test('[PRE23] a page that was silent is set away, and any word of it brings its person back', async () => {
  const counsellor = await counsellorAt(here.origin, await cookieAt(1))
  await counsellor.onDuty(1)
  const { person } = (await counsellor.open()).me
  const youth = await youthAt(here.origin)
  await youth.join()
  const first = await counsellor.wire().hears('desk:view', ({ rings }) => rings.some((r) => r.conv === youth.conv))
  await counsellor.wire().hears('desk:view', ({ shift }) => shift?.state === 'away')
  await counsellor.wire().ask('transcript:read', { conv: youth.conv, after: 0 })
  await expect.poll(async () => (await shiftOf(person))?.state, soon).toBe('on')
  await counsellor.wire().hears('desk:view', ({ rings }) => rings.some((r) => r.conv === youth.conv && r.ring !== first.rings[0]!.ring))
  await leaveAll(counsellor, youth)
})

test('[CON9] what nobody told is told within some rounds: to the desk that it is away, to both that the talk is over', async () => {
  const counsellor = await counsellorAt(stopped.origin, await cookieAt(0))
  await counsellor.onDuty(1)
  const { person } = (await counsellor.open()).me
  const youth = await youthAt(here.origin)
  await youth.join()
  await counsellor.accept(youth.conv)
  await youth.letIn()
  const { live, now } = here.app.service
  // As a process does it that dies between the step and the word.
  await live.shifts.setState(person, 'away')
  await counsellor.wire().hears('desk:view', ({ shift }) => shift?.state === 'away')
  await live.seats.end(youth.conv, { endedBy: 'timeout', endedAt: now(), survey: null, talked: true })
  expect(await youth.phase('ended')).toMatchObject({ endedBy: 'timeout' })
  await counsellor.wire().hears('desk:view', ({ shift, conversations }) => shift?.state === 'away' && conversations.length === 0)
  await leaveAll(counsellor)
})

test('[CON9] a ring that the browser has not answered is told again, and nothing else is told twice', async () => {
  const counsellor = await counsellorAt(here.origin, await cookieAt(0))
  await counsellor.onDuty(1)
  const youth = await youthAt(here.origin)
  await youth.join()
  const told = () => desksOf(counsellor).filter(({ rings }) => rings.some((r) => r.conv === youth.conv && r.offered === null)).length
  await expect.poll(told, soon).toBeGreaterThan(2)
  await counsellor.accept(youth.conv)
  await counsellor.wire().hears('desk:view', ({ rings }) => rings.some((r) => r.conv === youth.conv && r.accepted))
  const before = desksOf(counsellor).length
  await later(1500)
  expect(desksOf(counsellor).length).toBe(before)
  await leaveAll(counsellor, youth)
})
