import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { linesView } from '../../../../server/actions/lines/lineView.ts'
import { youthHere } from '../../../../server/domain/presence.ts'
import { openDoorway } from '../../../../server/sockets/pace/doorway.ts'
import { limits } from '../../../../server/sockets/pace/limits.ts'
import { openPersons } from '../../../../server/sockets/pace/persons.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { bytes } from '../../../support/service.ts'
import { answered, closeWires, wireTo } from '../../../support/wire.ts'
import { LINE, talking, youthAt } from '../people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(() => here?.app.close())

test('[DOO29] cookies that were made up cost the ledger nothing, at the doors and at the pages', async () => {
  const { ledger } = here.app.service
  const find = vi.spyOn(ledger.sessions, 'find')
  const known = await here.cookieOf((await here.counsellors())[0]!)
  const forged = [
    ...Array.from({ length: 200 }, () => `ungechat=${bytes(32)}`),
    ...['', 'x', 'y'.repeat(128), known.slice(9, -3), `${known.slice(9)}A`].map((text) => `ungechat=${text}`),
  ]
  for (const cookie of forged) {
    await expect(wireTo(here.origin, '/counsellor', { cookie })).rejects.toThrow('not-allowed')
    const page = await fetch(`${here.origin}/counsellor`, { headers: { cookie }, redirect: 'manual' })
    expect([page.status, page.headers.get('location')]).toEqual([303, '/sign-in'])
  }
  expect(find).not.toHaveBeenCalled()
  expect((await wireTo(here.origin, '/counsellor', { cookie: known })).socket.connected).toBe(true)
  expect(find).toHaveBeenCalled()
  find.mockRestore()
})

test('[ROS6] however many ask for a roster, it is looked up and signed once for each change', async () => {
  const { ledger } = here.app.service
  const ask = async () =>
    ((await (await fetch(`${here.origin}/rosters/${LINE}`)).json()) as { roster: { serial: number; sig: string } }).roster
  const look = vi.spyOn(ledger.staffKeys, 'ofLine')
  const asked = await Promise.all(Array.from({ length: 200 }, ask))
  expect(new Set(asked.map(({ sig }) => sig)).size).toBe(1)
  expect(look).toHaveBeenCalledOnce()
  const [mette] = await here.counsellors()
  await ledger.staff.put({ ...mette!, title: 'psykolog' })
  expect((await ask()).serial).toBeGreaterThan(asked[0]!.serial)
  expect(look).toHaveBeenCalledTimes(2)
  await ledger.staff.put(mette!)
  look.mockRestore()
})

test('[DOO31] a connection that shows nothing is closed after its time; one with a ticket, and one of staff, stay', {
  timeout: 30_000,
}, async () => {
  const brief = await openAppHere({ limits: { unprovedMs: 1500 } })
  try {
    const [mette] = await brief.counsellors()
    const staff = await wireTo(brief.origin, '/counsellor', { cookie: await brief.cookieOf(mette!) })
    const youth = await youthAt(brief.origin)
    await youth.join()
    const [silent, guessing] = [await wireTo(brief.origin, '/youth'), await wireTo(brief.origin, '/youth')]
    const guess = setInterval(() => guessing.socket.emit('typing:set', { typing: true }, () => {}), 100)
    await Promise.all([silent.closed, guessing.closed])
    clearInterval(guess)
    const later = await wireTo(brief.origin, '/youth')
    await later.closed
    expect([staff.socket.connected, youth.wire().socket.connected]).toEqual([true, true])
  } finally {
    closeWires()
    await brief.app.close()
  }
})

test('[DOO33] after a talk the connection stays for the questions, and no longer', { timeout: 30_000 }, async () => {
  const brief = await openAppHere({ spans: { surveyMs: 1500 } })
  try {
    const cookie = await brief.cookieOf((await brief.counsellors())[0]!)
    const { youth } = await talking({ youth: brief.origin, counsellor: brief.origin, cookie })
    const other = await youthAt(brief.origin)
    await other.join()
    answered(await youth.wire().ask('conversation:end', {}))
    await youth.wire().closed
    expect(other.wire().socket.connected).toBe(true)
  } finally {
    closeWires()
    await brief.app.close()
  }
})

test('[DOO33] after a place that came to no talk the connection has shown nothing: closed as soon, back once more or not', {
  timeout: 30_000,
}, async () => {
  const brief = await openAppHere({ limits: { unprovedMs: 1500 } })
  try {
    const [left, back, other] = [await youthAt(brief.origin), await youthAt(brief.origin), await youthAt(brief.origin)]
    for (const youth of [left, back, other]) await youth.join()
    for (const youth of [left, back]) answered(await youth.wire().ask('queue:leave', {}))
    await back.reconnect(brief.origin)
    expect(answered(await back.resume()).view).toMatchObject({ phase: 'ended', talked: false, survey: null })
    await Promise.all([left.wire().closed, back.wire().closed])
    expect(other.wire().socket.connected).toBe(true)
  } finally {
    closeWires()
    await brief.app.close()
  }
})

test('[DOO33] whoever left the queue gives way to a newcomer when all connections are taken', { timeout: 30_000 }, async () => {
  const small = await openAppHere({ limits: { connections: 2 } })
  try {
    const [left, waits] = [await youthAt(small.origin), await youthAt(small.origin)]
    for (const youth of [left, waits]) await youth.join()
    answered(await left.wire().ask('queue:leave', {}))
    const newcomer = await vi.waitFor(() => youthAt(small.origin), { timeout: 10_000, interval: 200 })
    await left.wire().closed
    await newcomer.join()
    expect(waits.wire().socket.connected).toBe(true)
  } finally {
    closeWires()
    await small.app.close()
  }
})

test('[DOO32] with all connections taken a newcomer is told 503, and staff have room of their own', { timeout: 30_000 }, async () => {
  const small = await openAppHere({ limits: { connections: 3, staffConnections: 1 } })
  const knock = (cookie?: string) =>
    fetch(`${small.origin}/socket.io/?EIO=4&transport=websocket`, { headers: { origin: small.origin, ...(cookie && { cookie }) } })
  try {
    const youths = await Promise.all(Array.from({ length: 3 }, () => youthAt(small.origin)))
    for (const youth of youths) await youth.join()
    await expect(wireTo(small.origin, '/youth')).rejects.toThrow('websocket error')
    expect(await upgradeStatus(small.origin)).toBe(503)
    expect((await knock()).status).not.toBe(200) // no WebSocket at all
    // Neither a crowd nor a made-up cookie keeps staff out.
    await expect(wireTo(small.origin, '/counsellor', { cookie: `ungechat=${bytes(32)}` })).rejects.toThrow('websocket error')
    const cookie = await small.cookieOf((await small.counsellors())[0]!)
    expect((await wireTo(small.origin, '/counsellor', { cookie })).socket.connected).toBe(true)
    await expect(wireTo(small.origin, '/counsellor', { cookie })).rejects.toThrow('websocket error')
    // The pages say that the chat is down and whom else to reach; nobody waits before a line that never comes, nor is told to say it is urgent.
    const states = async () => (await linesView(small.app.service)).filter(({ state }) => state !== 'closed').map(({ state }) => state)
    expect(new Set(await states())).toEqual(new Set(['down']))
    // Everybody who was in is still in, and whoever goes leaves room.
    expect(youths.map((youth) => youth.wire().socket.connected)).toEqual([true, true, true])
    youths[0]!.wire().close()
    await expect.poll(states).not.toContain('down')
    await expect.poll(async () => (await wireTo(small.origin, '/youth').catch(() => null)) !== null).toBe(true)
  } finally {
    closeWires()
    await small.app.close()
  }
})

test('[DOO32] whoever has shown nothing for a moment gives way, the oldest first, and nobody with a ticket', {
  timeout: 30_000,
}, async () => {
  const small = await openAppHere({ limits: { connections: 3 } })
  try {
    const youth = await youthAt(small.origin)
    await youth.join()
    const silent = [await wireTo(small.origin, '/youth'), await wireTo(small.origin, '/youth')]
    // Only after a moment: whoever has just come is about to say who it is.
    await expect(wireTo(small.origin, '/youth')).rejects.toThrow('websocket error')
    const newcomer = await vi.waitFor(() => youthAt(small.origin), { timeout: 10_000, interval: 200 })
    await silent[0]!.closed
    await newcomer.join()
    expect([youth.wire().socket.connected, silent[1]!.socket.connected]).toEqual([true, true])
  } finally {
    closeWires()
    await small.app.close()
  }
})

test('[PRI26] a minute after the last thing somebody did, nothing of it is remembered', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  try {
    const persons = openPersons(limits)
    const counted = Array.from({ length: 1000 }, (_, i) => persons.entered(youthHere(`${i}`)))
    expect(persons.size()).toBe(1000)
    vi.advanceTimersByTime(40_000)
    expect(counted[0]!('envelope:send')).toBe('now')
    vi.advanceTimersByTime(30_000)
    persons.entered('y:newcomer')
    expect(persons.size()).toBe(2)
    // Asking about somebody who was never let in grows nothing.
    for (let i = 0; i < 1000; i++) expect(persons.mayEnter(youthHere(`stranger ${i}`))).toBe(true)
    expect(persons.size()).toBe(2)
  } finally {
    vi.useRealTimers()
  }
})

test('[PRI25] of somebody who asked something nothing is remembered two minutes later, though nobody enters after', () => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] })
  const persons = openPersons(limits)
  const doorway = openDoorway({ origins: [], limits, isStaff: () => false, persons })
  try {
    persons.entered('y:somebody')
    vi.advanceTimersByTime(50_000)
    expect(persons.size()).toBe(1)
    vi.advanceTimersByTime(70_000)
    expect(persons.size()).toBe(0)
  } finally {
    doorway.close()
    vi.useRealTimers()
  }
})

/** What a request for a WebSocket is answered over plain HTTP. */
async function upgradeStatus(origin: string): Promise<number> {
  const { request } = await import('node:http')
  return new Promise((told, failed) => {
    const headers = {
      origin,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': Buffer.from(bytes(12)).toString('base64'),
    }
    const asked = request(`${origin}/socket.io/?EIO=4&transport=websocket`, { headers })
    asked.on('response', (res) => {
      res.resume()
      told(res.statusCode ?? 0)
    })
    asked.on('upgrade', () => told(101))
    asked.on('error', failed)
    asked.end()
  })
}
