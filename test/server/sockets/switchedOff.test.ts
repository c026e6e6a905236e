import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import type { Service } from '../../../server/actions/service.ts'
import { changeRoles } from '../../../server/actions/staff/changeRoles.ts'
import { switchOff } from '../../../server/actions/staff/switchOff.ts'
import { openConsoleService } from '../../../server/console/consoleService.ts'
import { startPair, type TestServer } from '../../support/servers/server.ts'
import { emptyPages } from '../../support/web.ts'
import { closeWires, wireTo } from '../../support/wire.ts'
import { counsellorAt, LINE, talking } from './people.ts'

/** Two real processes, and a command beside them, as an operator's is. */
let pair: [TestServer, TestServer]
let beside: { service: Service; close(): Promise<void> }
beforeAll(async () => {
  // Looked after seldom: what is cut off here is cut off because it was said.
  pair = await startPair({ dist: emptyPages(), spans: { placesMs: 60_000 }, limits: { envelopesPerMin: 5000, requestsPerMin: 10_000 } })
  const { prefix, secret } = pair[0].installation
  const redis = { liveUrl: inject('liveUrl'), ledgerUrl: inject('ledgerUrl') }
  beside = await openConsoleService({ redis, secret, prefix, log: () => {} })
})
afterEach(closeWires)
afterAll(async () => {
  await beside?.close()
  await Promise.all((pair ?? []).map((server) => server.stop()))
})

const cookieFrom = async (server: TestServer, path: string) =>
  (await fetch(server.origin + path, { redirect: 'manual' })).headers.getSetCookie()[0]?.split(';')[0] ?? ''
const teamOf = async () =>
  (await beside.service.ledger.staff.all())
    .filter((s) => s.roles[LINE]?.includes('counsellor'))
    .sort((a, b) => (a.login < b.login ? -1 : 1))
const personBehind = async (cookie: string) =>
  (await beside.service.ledger.sessions.find(cookie.split('=')[1] ?? '', Date.now()))?.person ?? ''

test.each([0, 1])('[STA37] switched off while writing, at process %i, nothing more is placed and the youth is told', async (at) => {
  const [one, two] = at === 0 ? pair : [pair[1], pair[0]]
  const cookie = await cookieFrom(two, two.links.counsellors[at]!)
  const person = await personBehind(cookie)
  const { youth, counsellor, conv } = await talking({ youth: one.origin, counsellor: two.origin, cookie })
  let answers = 0
  const writing = async () => {
    for (let i = 0; counsellor.wire().socket.connected && i < 2000; i++) {
      await counsellor.say(conv, `besked ${i}`).catch(() => {})
      answers += 1
    }
  }
  void writing()
  await youth.wire().hears('envelope:new', ({ envelope }) => envelope.n > 3)
  const before = await beside.service.live.transcripts.after(conv, 0, 0)
  expect(before.last).toBeGreaterThan(3)
  expect(await switchOff(beside.service, 'console', person)).toEqual({ ok: true, value: null })
  const { last } = await beside.service.live.transcripts.after(conv, 0, 0)

  expect(await counsellor.wire().closed).toBe('io server disconnect')
  expect(answers).toBeGreaterThan(3)
  expect((await beside.service.live.transcripts.after(conv, 0, 0)).last).toBe(last)
  await youth.phase('waiting')
  await youth.wire().ask('queue:leave', {})
  await expect(wireTo(one.origin, '/counsellor', { cookie })).rejects.toThrow('not-allowed')
  await expect(wireTo(two.origin, '/counsellor', { cookie })).rejects.toThrow('not-allowed')
  expect((await fetch(`${one.origin}/counsellor`, { headers: { cookie }, redirect: 'manual' })).headers.get('location')).toBe('/sign-in')
})

test('[STA25] signed out at one process, the sockets of that session close at the other at once, and no others', async () => {
  const [one, two] = pair
  const jonas = (await teamOf()).find(({ active }) => active)!
  const cookies = await Promise.all(
    [0, 1].map(async () => {
      const token = beside.service.newToken()
      await beside.service.ledger.links.make(token, { person: jonas.person, purpose: 'sign-in' }, Date.now())
      return cookieFrom(one, `/link/${token}`)
    }),
  )
  const wires = await Promise.all(cookies.map((cookie) => wireTo(two.origin, '/counsellor', { cookie })))
  const headers = { cookie: cookies[0]!, origin: one.origin }
  expect((await fetch(`${one.origin}/sign-out`, { method: 'POST', headers, redirect: 'manual' })).status).toBe(303)
  expect(await wires[0]!.closed).toBe('io server disconnect')
  expect(wires[1]!.socket.connected).toBe(true)
  // A password set anew ends them all.
  const token = beside.service.newToken()
  await beside.service.ledger.links.make(token, { person: jonas.person, purpose: 'set-up' }, Date.now())
  expect(await beside.service.ledger.accounts.setPassword(token, 'a hash', Date.now())).not.toBe(null)
  expect(await wires[1]!.closed).toBe('io server disconnect')
})

test('[DUT12] taken off the line by a command, the page is told the smaller shift and queue at once', async () => {
  const [one] = pair
  const staff = (await teamOf()).find(({ active }) => active)!
  const token = beside.service.newToken()
  await beside.service.ledger.links.make(token, { person: staff.person, purpose: 'sign-in' }, Date.now())
  const counsellor = await counsellorAt(one.origin, await cookieFrom(one, `/link/${token}`))
  await counsellor.open()
  await counsellor.wire().ask('duty:start', { seats: 1, lines: [LINE, 'aabenraa'] })
  counsellor.wire().heard.length = 0
  // Only written: nobody but the process that hears of it narrows the shift.
  await beside.service.ledger.accounts.changeRoles(staff.person, 'aabenraa', () => [], { who: 'console', now: Date.now() })
  await counsellor.wire().hears('desk:view', ({ shift }) => shift?.lines.join() === LINE)
  await counsellor.wire().hears('queue:view', ({ lines }) => lines.map(({ line }) => line).join() === LINE)
  await changeRoles(beside.service, 'console', staff.person, LINE, [])
  await counsellor.wire().hears('desk:view', ({ shift }) => shift === null)
  expect(await beside.service.live.shifts.find(staff.person)).toBe(null)
})
