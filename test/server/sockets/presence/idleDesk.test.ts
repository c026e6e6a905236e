import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { isByItself } from '../../../../server/sockets/byItself.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { closeWires, wireTo } from '../../../support/wire.ts'
import { counsellorAt, LINE, youthAt } from '../people.ts'

const min = 60_000
let here: AppHere
let ahead = 0
beforeAll(async () => {
  // Nobody lapses because the clock is turned.
  here = await openAppHere({ spans: { placesMs: 100, presenceLapseMs: 10 * 3600_000 }, now: () => Date.now() + ahead })
})
afterEach(closeWires)
afterAll(() => here?.app.close())

/** Time goes by for the app. */
const pass = (ms: number) => {
  ahead += ms
}

test('[STA26] a desk left open off duty hears the queue for 15 minutes and is then cut off, though its connection came and went', async () => {
  const [mette] = await here.counsellors()
  const cookie = await here.cookieOf(mette!)
  const counsellor = await counsellorAt(here.origin, cookie)
  await counsellor.open()
  for (let i = 0; i < 2; i++) {
    pass(7 * min)
    // A page that connects again by itself, and takes its desk again, is nobody sitting there.
    await counsellor.reconnect(here.origin)
    await counsellor.open()
  }
  const youth = await youthAt(here.origin)
  await youth.join()
  await counsellor.wire().hears('queue:view', ({ lines }) => lines.some((l) => l.line === LINE && l.waiting > 0))
  expect(counsellor.wire().socket.connected).toBe(true)
  pass(min)
  expect(await counsellor.wire().closed).toBe('io server disconnect')
  await expect(wireTo(here.origin, '/counsellor', { cookie })).rejects.toThrow('not-allowed')
  await youth.wire().ask('queue:leave', {})
})

test('[STA26] one who asks for something within 15 minutes stays, and so does one on duty who only watches, until set away for missed rings', async () => {
  const [, jonas, amira] = await here.counsellors()
  const cookie = await here.cookieOf(jonas!)
  const busy = await counsellorAt(here.origin, cookie)
  const onDuty = await counsellorAt(here.origin, await here.cookieOf(amira!))
  const unusedMs = async () => {
    const session = await here.app.service.ledger.sessions.find(cookie.split('=')[1]!, here.app.service.now())
    return here.app.service.now() - (session?.seenAt ?? 0)
  }
  await busy.open()
  await onDuty.onDuty(1)
  await here.app.service.live.shifts.setState(amira!.person, 'paused')
  for (let i = 0; i < 4; i++) {
    pass(10 * min)
    // The trust in a session is looked up anew every two seconds: only a request that asks is a use.
    const used = async () => {
      await busy.wire().ask('duty:resume', {})
      expect(await unusedMs()).toBeLessThan(5 * min)
    }
    await vi.waitFor(used, { timeout: 8000, interval: 500 })
  }
  expect([busy, onDuty].map(({ wire }) => wire().socket.connected)).toEqual([true, true])
  await here.app.service.live.shifts.setState(amira!.person, 'away')
  expect(await onDuty.wire().closed).toBe('io server disconnect')
  expect(await here.app.service.live.shifts.find(amira!.person)).toBe(null)
})

test('[STA26] a coordinator who watches the live figures is not idle', async () => {
  const wire = await wireTo(here.origin, '/coordinator', { cookie: await here.cookieOf(await here.coordinator()) })
  await wire.raw('now:watch', { protocol: PROTOCOL })
  pass(40 * min)
  wire.heard.length = 0
  const youth = await youthAt(here.origin)
  await youth.join()
  await wire.hears('now:view', ({ lines }) => lines.some((l) => l.line === LINE && l.waiting > 0))
  expect(wire.socket.connected).toBe(true)
})

/** Asks by itself, while fifteen minutes go by, as an open page does. */
async function askingAlone(ask: () => Promise<unknown>, isOver: () => Promise<void>) {
  const step = async () => {
    pass(min)
    await ask()
    await isOver()
  }
  await vi.waitFor(step, { timeout: 25_000, interval: 400 })
}

test('[STA62] a desk whose counsellor left three rings unanswered and that asks by itself who is leader on call is signed out like any unused desk', async () => {
  const [mette] = await here.counsellors()
  const cookie = await here.cookieOf(mette!)
  const desk = await counsellorAt(here.origin, cookie)
  await desk.onDuty(1)
  const { live, spans } = here.app.service
  await live.shifts.patch(mette!.person, { missed: spans.missedRings })
  await live.shifts.setState(mette!.person, 'away')
  await askingAlone(
    async () => desk.wire().socket.connected && (await desk.wire().ask('leaders:read', { convs: [] })),
    async () => expect(desk.wire().socket.connected).toBe(false),
  )
  expect(await here.app.service.ledger.sessions.find(cookie.split('=')[1]!, here.app.service.now())).toBe(null)
})

test("[STA62] what a coordinator's page reads again by itself is no use of the session; what the coordinator opens is one", async () => {
  const cookie = await here.cookieOf(await here.coordinator())
  const wire = await wireTo(here.origin, '/coordinator', { cookie })
  const from = here.app.service.now()
  const seenAt = async () => (await here.app.service.ledger.sessions.find(cookie.split('=')[1]!, here.app.service.now()))?.seenAt
  const before = await seenAt()
  await askingAlone(
    async () => {
      await wire.raw('now:watch', { protocol: PROTOCOL })
      await wire.raw('numbers:read', { line: LINE, again: true })
      await wire.raw('line:read', { line: LINE, again: true })
      await wire.raw('texts:read', { line: LINE, again: true })
    },
    async () => expect(here.app.service.now() - from).toBeGreaterThan(12 * min),
  )
  expect(await seenAt()).toBe(before)
  const opened = async () => {
    expect((await wire.raw('numbers:read', { line: LINE })) as { ok: boolean }).toMatchObject({ ok: true })
    expect(await seenAt()).toBeGreaterThan(before!)
  }
  await vi.waitFor(opened, { timeout: 8000, interval: 500 })
})

test('[STA62] a desk reads its texts by itself; a coordinator who opens those of a line has done something, and a page that reads them anew has not', () => {
  expect(isByItself('counsellor', 'texts:read', {})).toBe(true)
  expect(isByItself('coordinator', 'texts:read', { line: LINE })).toBe(false)
  expect(isByItself('coordinator', 'texts:read', { line: LINE, again: true })).toBe(true)
})
