import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { bytes } from '../../support/service.ts'
import { closeWires, wireTo } from '../../support/wire.ts'
import { anIdentity, openingOf, talking, youthAt } from './people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(() => here?.app.close())

/** What a page says that was loaded before a new kind of sealed message came. */
const before = { protocol: '0'.repeat(16) }
const refused = { ok: false, why: 'old-page' }

test('[DOO35] a page of another protocol is told to load anew at every door, and nothing of what it asks is done', async () => {
  const [mette] = await here.counsellors()
  const cookie = await here.cookieOf(mette!)
  const youth = await youthAt(here.origin)
  expect(await youth.wire().ask('queue:join', { ...youth.joining(), ...before })).toEqual(refused)
  expect(await here.app.service.live.tickets.find(youth.conv)).toBeNull()

  const desk = await wireTo(here.origin, '/counsellor', { cookie })
  expect(await desk.ask('desk:open', { ...(await openingOf(desk, await anIdentity())), ...before })).toEqual(refused)
  expect(await desk.ask('duty:end', {})).toEqual({ ok: false, why: 'not-allowed' })

  const figures = await wireTo(here.origin, '/coordinator', { cookie: await here.cookieOf(await here.coordinator()) })
  expect(await figures.ask('now:watch', before)).toEqual(refused)
})

test('[DOO35] so is a youth in the middle of a talk, who gets no place in it before', async () => {
  const [mette] = await here.counsellors()
  const { youth, conv } = await talking({ youth: here.origin, counsellor: here.origin, cookie: await here.cookieOf(mette!) })
  const wire = await youth.reconnect(here.origin)
  const asked = { ...before, conv, token: youth.token, page: bytes(16) }
  expect(await wire.ask('youth:resume', { ...asked, gen: 0 })).toEqual(refused)
  expect(await wire.ask('youth:rebuild', { ...asked, pass: 'p', challenge: bytes(16), last: 0 })).toEqual(refused)
  expect(await wire.ask('transcript:read', { after: 0 })).toEqual({ ok: false, why: 'not-yours' })
  expect(await youth.resume()).toMatchObject({ ok: true, value: { view: { phase: 'chat' } } })
})
