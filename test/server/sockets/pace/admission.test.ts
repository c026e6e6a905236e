import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { signOut } from '../../../../server/actions/staff/signOut.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { bytes } from '../../../support/service.ts'
import { closeWires, wireTo } from '../../../support/wire.ts'
import { counsellorAt, youthAt } from '../people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere({ spans: { placesMs: 100 } })
})
afterEach(closeWires)
afterAll(() => here?.app.close())

const port = () => new URL(here.origin).port

test.each([
  ['none at all', () => null],
  ['null', () => 'null'],
  ['another site', () => 'https://example.com'],
  ['another port', () => `http://localhost:${Number(port()) + 1}`],
  ['https for http', () => `https://localhost:${port()}`],
  ['a longer name', () => `http://localhost:${port()}.example.com`],
  ['a name before it', () => `http://evil-localhost:${port()}`],
  ['one with a user', () => `http://localhost:${port()}@example.com`],
  ['one with a path', () => `http://localhost:${port()}/`],
  ['one in capitals', () => `HTTP://LOCALHOST:${port()}`],
  ['two at once', () => `http://localhost:${port()}, https://example.com`],
])('[DOO2] an Origin that is %s opens nothing, at any door', async (_what, origin) => {
  for (const door of ['/youth', '/counsellor', '/coordinator'] as const) {
    const cookie = await here.cookieOf((await here.counsellors())[0]!)
    await expect(wireTo(here.origin, door, { cookie, origin: origin() })).rejects.toThrow('websocket error')
  }
})

test("[DOO3] without a cookie, with a made-up one, an expired one, or somebody else's kind, the staff doors stay shut", async () => {
  const { app, origin } = here
  const [mette] = await here.counsellors()
  const expired = await here.cookieOf(mette!)
  const real = await here.cookieOf(mette!)
  await app.service.ledger.sessions.drop(expired.split('=')[1]!)
  const forged = [
    undefined,
    '',
    'ungechat=',
    `ungechat=${bytes(32)}`,
    expired,
    real.slice(0, -1) + (real.endsWith('x') ? 'y' : 'x'),
    real.replace('ungechat', '__Host-ungechat'),
    'ungechat=../../etc',
  ]
  for (const cookie of forged)
    for (const door of ['/counsellor', '/coordinator'] as const)
      await expect(wireTo(origin, door, cookie === undefined ? {} : { cookie })).rejects.toThrow('not-allowed')
  await expect(wireTo(origin, '/coordinator', { cookie: real })).rejects.toThrow('not-allowed')
  await expect(wireTo(origin, '/counsellor', { cookie: await here.cookieOf(await here.coordinator()) })).rejects.toThrow('not-allowed')
  expect((await wireTo(origin, '/counsellor', { cookie: real })).socket.connected).toBe(true)
})

test.each(['signed out', 'switched off'])(
  '[STA36] a counsellor who is %s is cut off within seconds, also if the page only listens, and the seats are free',
  async (how) => {
    const { service } = here.app
    const staff = (await here.counsellors())[how === 'signed out' ? 1 : 2]!
    const cookie = await here.cookieOf(staff)
    const counsellor = await counsellorAt(here.origin, cookie)
    await counsellor.onDuty(1)
    const youth = await youthAt(here.origin)
    await youth.join()
    await counsellor.accept(youth.conv)
    await youth.letIn()
    if (how === 'signed out') await signOut(service, cookie.split('=')[1]!)
    else await service.ledger.staff.put({ ...staff, active: false })
    await counsellor.wire().closed
    await youth.phase('waiting')
    expect(await service.live.shifts.find(staff.person)).toBeNull()
    expect(await service.live.seats.held(staff.person)).toEqual([])
    await expect(wireTo(here.origin, '/counsellor', { cookie })).rejects.toThrow('not-allowed')
    await service.ledger.staff.put(staff)
  },
)

test('[STA36] a coordinator who is signed out is cut off within seconds', async () => {
  const cookie = await here.cookieOf(await here.coordinator())
  const wire = await wireTo(here.origin, '/coordinator', { cookie })
  await signOut(here.app.service, cookie.split('=')[1]!)
  expect(await wire.closed).toBe('io server disconnect')
})

test('[DOO4] where no door is named nobody is let in, also with a good Origin and a session, and nothing of it is logged', async () => {
  const cookie = await here.cookieOf((await here.counsellors())[0]!)
  for (const name of ['', '/']) await expect(wireTo(here.origin, name, { cookie })).rejects.toThrow('not-allowed')
  for (const name of ['/nowhere', '/youth/', '/YOUTH', '/__proto__']) await expect(wireTo(here.origin, name, { cookie })).rejects.toThrow()
  expect((await wireTo(here.origin, '/youth')).socket.connected).toBe(true)
  expect(here.output()).not.toContain('"bug"')
})
