import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
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
