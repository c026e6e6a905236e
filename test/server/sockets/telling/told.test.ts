import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest'
import { sessionName } from '../../../../server/actions/staff/whoIs.ts'
import { ledgerKeys } from '../../../../server/ledger/keys.ts'
import { liveKeys } from '../../../../server/live/keys.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { answered, closeWires, wireTo } from '../../../support/wire.ts'
import { counsellorAt, LINE, talking, youthAt } from '../people.ts'

// Nothing is looked at again without a word for longer than any test waits.
const spans = { placesMs: 200, sweepMs: 200, lookAgainMs: 3_600_000 }
let one: AppHere
let two: AppHere
beforeAll(async () => {
  one = await openAppHere({ spans })
  two = await openAppHere({ spans, installation: one.installation })
})
afterEach(async () => {
  closeWires()
  vi.restoreAllMocks()
  await vi.waitFor(async () => {
    for (const { conv } of await one.app.service.live.tickets.first(LINE, 99)) await one.app.service.live.tickets.erase(conv)
    expect(await one.app.service.live.tickets.waiting(LINE)).toBe(0)
  })
})
afterAll(async () => {
  await two?.app.close()
  await one?.app.close()
})

async function silently(conv: string) {
  const redis = new Redis(inject('liveUrl'))
  const keys = liveKeys(one.installation.prefix)
  await redis.multi().zrem(keys.queue(LINE), conv).zrem(keys.waits(LINE), conv).exec()
  redis.disconnect()
}

async function coordinatorAt(origin: string, cookie: string) {
  const wire = await wireTo(origin, '/coordinator', { cookie })
  answered(await wire.ask('now:watch', { protocol: PROTOCOL }))
  return wire
}
const waitsOn = (line: string, waiting: number) => (view: { lines: { line: string; waiting: number }[] }) =>
  view.lines.some((l) => l.line === line && l.waiting === waiting)

test('[CON1] a place, a queue and a live view are told within two seconds of the change, on the other process too', async () => {
  const [first, second] = [await youthAt(one.origin), await youthAt(two.origin)]
  await first.join()
  await second.join()
  const counsellor = await counsellorAt(two.origin, await two.cookieOf((await two.counsellors())[0]!))
  await counsellor.open()
  const coordinator = await coordinatorAt(two.origin, await two.cookieOf(await two.coordinator()))
  await counsellor.wire().hears('queue:view', waitsOn(LINE, 2))
  await coordinator.hears('now:view', waitsOn(LINE, 2))
  const from = performance.now()
  answered(await first.wire().ask('queue:leave', {}))
  await second.wire().hears('youth:view', (view) => view.phase === 'waiting' && view.place === 1)
  await counsellor.wire().hears('queue:view', waitsOn(LINE, 1))
  await coordinator.hears('now:view', waitsOn(LINE, 1))
  expect(performance.now() - from).toBeLessThan(2000)
})

test('[CON1] seats, duty and conversations reach a live view on the other process', async () => {
  const coordinator = await coordinatorAt(two.origin, await two.cookieOf(await two.coordinator()))
  const stands = (fits: { onDuty: number; seatsTaken: number; conversations: number }) =>
    coordinator.hears('now:view', ({ lines }) =>
      lines.some((l) => l.line === LINE && Object.entries(fits).every(([name, n]) => l[name as keyof typeof fits] === n)),
    )
  const counsellor = await counsellorAt(one.origin, await one.cookieOf((await one.counsellors())[0]!))
  await counsellor.onDuty(1)
  await stands({ onDuty: 1, seatsTaken: 0, conversations: 0 })
  const youth = await youthAt(one.origin)
  await youth.join()
  await counsellor.accept(youth.conv)
  await stands({ onDuty: 1, seatsTaken: 1, conversations: 0 })
  await youth.letIn()
  await stands({ onDuty: 1, seatsTaken: 1, conversations: 1 })
  answered(await counsellor.wire().ask('conversation:end', { conv: youth.conv }))
  coordinator.heard.length = 0
  answered(await counsellor.wire().ask('duty:end', {}))
  await stands({ onDuty: 0, seatsTaken: 0, conversations: 0 })
})

test('[CON1] a line closed by hand is told, though only the ledger and the clock know of it', async () => {
  const coordinator = await coordinatorAt(two.origin, await two.cookieOf(await two.coordinator()))
  const { ledger } = one.app.service
  const line = (await ledger.lines.find(LINE))!
  await ledger.lines.put({ ...line, closedByHand: { until: Date.now() + 1500, message: { da: 'Lukket', en: 'Closed' } } })
  await coordinator.hears('now:view', ({ lines }) => lines.some((l) => l.line === LINE && l.state === 'closed'))
  coordinator.heard.length = 0
  // Its time is over: nobody says so.
  await coordinator.hears('now:view', ({ lines }) => lines.some((l) => l.line === LINE && l.state !== 'closed'))
  await ledger.lines.put(line)
})

test('[CON2] while nothing changes nothing is looked at, however many are connected', async () => {
  const youths = [await youthAt(one.origin), await youthAt(one.origin)]
  for (const youth of youths) await youth.join()
  const counsellor = await counsellorAt(one.origin, await one.cookieOf((await one.counsellors())[0]!))
  await counsellor.open()
  const coordinator = await coordinatorAt(one.origin, await one.cookieOf(await one.coordinator()))
  await coordinator.hears('now:view', waitsOn(LINE, 2))
  await counsellor.wire().hears('queue:view', waitsOn(LINE, 2))
  const { tickets, shifts } = one.app.service.live
  const looks = [vi.spyOn(tickets, 'standing'), vi.spyOn(tickets, 'first'), vi.spyOn(shifts, 'onDuty'), vi.spyOn(shifts, 'briefly')]
  const rounds = vi.spyOn(one.app.service.ledger.lines, 'all')
  // What was told last is compared once more.
  await vi.waitFor(() => expect(rounds.mock.calls.length).toBeGreaterThan(8), 5000)
  for (const look of [...looks, rounds]) look.mockClear()
  await vi.waitFor(() => expect(rounds.mock.calls.length).toBeGreaterThan(12), 10_000)
  for (const look of looks) expect(look).not.toHaveBeenCalled()
})

test('[STA23] a round looks up the sessions of all staff together, and one by one only those that do not stand', async () => {
  const { service } = one.app
  const cookies = await Promise.all((await one.counsellors()).map((staff) => one.cookieOf(staff)))
  const pages = []
  for (const cookie of cookies.slice(0, 3)) {
    const page = await counsellorAt(one.origin, cookie)
    await page.open()
    pages.push(page)
  }
  const together = vi.spyOn(service.ledger.sessions, 'findAll')
  const alone = vi.spyOn(service.ledger.sessions, 'find')
  await vi.waitFor(() => expect(together.mock.calls.length).toBeGreaterThan(2), 5000)
  expect(together.mock.calls.at(-1)?.[0]).toHaveLength(3)
  expect(alone).not.toHaveBeenCalled()
  // Gone without a word: only the round finds it.
  const ledger = createClient({ url: inject('ledgerUrl') })
  await ledger.connect()
  await ledger.del(ledgerKeys(one.installation.prefix).session(sessionName(cookies[1]!.split('=')[1]!)))
  await ledger.close()
  expect(await pages[1]!.wire().closed).toBe('io server disconnect')
  expect(alone.mock.calls.length).toBeLessThan(3)
  expect(pages[0]!.wire().socket.connected && pages[2]!.wire().socket.connected).toBe(true)
})

test('[CON4] people are compared with what they were told when a line has changed, and every fifth round else', async () => {
  const youth = await youthAt(one.origin)
  await youth.join()
  const { service } = one.app
  const rounds = vi.spyOn(service.ledger.lines, 'all')
  // In a round that counts, the lines are looked at once; the sweep looks too.
  const pass = async (n: number) => {
    rounds.mockClear()
    await vi.waitFor(() => expect(rounds.mock.calls.length).toBeGreaterThan(2 * n), 10_000)
  }
  await pass(4)
  const compared = vi.spyOn(service.live, 'marks')
  await pass(10)
  expect(compared.mock.calls.length).toBeGreaterThan(0)
  expect(compared.mock.calls.length).toBeLessThan(5)
  compared.mockClear()
  answered(await youth.wire().ask('urgent:say', {}))
  await vi.waitFor(() => expect(compared).toHaveBeenCalled(), 5000)
})

test('[CON15] a talk across two processes asks where its reader is once, and posts nothing besides; what is told can be given back', async () => {
  const cookie = await two.cookieOf((await two.counsellors())[1]!)
  const { youth, counsellor, conv } = await talking({ youth: one.origin, counsellor: two.origin, cookie })
  await youth.say('før')
  await counsellor.say(conv, 'før')
  await counsellor.wire().hears('envelope:new', ({ placed }) => placed.envelope.from === 'youth')
  const looks = [one, two].map(({ app }) => vi.spyOn(app.service.live.presence, 'whereIs'))
  for (let i = 0; i < 8; i++) await Promise.all([youth.say(`ung ${i}`), counsellor.say(conv, `rådgiver ${i}`)])
  const last = await youth.say('sidst')
  const { placed } = await counsellor.wire().hears('envelope:new', (told) => told.placed.place === last.place)
  for (const look of looks) expect(look).not.toHaveBeenCalled()
  // Word for word what the sender was answered: a receipt that would not hold after a loss is worth nothing.
  expect({ place: placed.place, at: placed.at, receipt: placed.receipt }).toEqual({ place: last.place, at: last.at, receipt: last.receipt })
  const places = counsellor
    .wire()
    .heard.filter(({ notice }) => notice === 'envelope:new')
    .map(({ payload }) => (payload as { placed: { place: number } }).placed.place) // the door's own
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('[CON3] a change whose word was lost is told by the look that comes now and then', async () => {
  const careful = await openAppHere({ spans: { ...spans, lookAgainMs: 600 }, installation: one.installation })
  try {
    const [first, second] = [await youthAt(one.origin), await youthAt(careful.origin)]
    await first.join()
    await second.join()
    const counsellor = await counsellorAt(careful.origin, await careful.cookieOf((await careful.counsellors())[0]!))
    await counsellor.open()
    await counsellor.wire().hears('queue:view', waitsOn(LINE, 2))
    const coordinator = await coordinatorAt(careful.origin, await careful.cookieOf(await careful.coordinator()))
    await coordinator.hears('now:view', waitsOn(LINE, 2))
    // By hand, so that nobody says a word.
    await silently(first.conv)
    await second.wire().hears('youth:view', (view) => view.phase === 'waiting' && view.place === 1)
    await counsellor.wire().hears('queue:view', waitsOn(LINE, 1))
    await coordinator.hears('now:view', waitsOn(LINE, 1))
  } finally {
    closeWires()
    await careful.app.close()
  }
})

test('[CON5] that the longest wait has grown is told once a minute', async () => {
  const now = { at: Date.now() }
  const turned = await openAppHere({ spans, now: () => now.at })
  try {
    const youth = await youthAt(turned.origin)
    await youth.join()
    const coordinator = await coordinatorAt(turned.origin, await turned.cookieOf(await turned.coordinator()))
    await coordinator.hears('now:view', waitsOn(LINE, 1))
    const minutes = () =>
      coordinator.heard.flatMap(({ notice, payload }) =>
        (notice === 'now:view' ? (payload as { lines: { line: string; longestWaitMs: number }[] }).lines : []) // the door's own
          .filter(({ line }) => line === LINE)
          .map(({ longestWaitMs }) => Math.floor(longestWaitMs / 60_000)),
      )
    now.at += 30_000
    const rounds = vi.spyOn(turned.app.service.ledger.lines, 'all')
    await vi.waitFor(() => expect(rounds.mock.calls.length).toBeGreaterThan(4), 5000)
    expect(minutes()).toEqual([0])
    now.at += 31_000
    await vi.waitFor(() => expect(minutes()).toEqual([0, 1]), 8000)
  } finally {
    closeWires()
    await turned.app.close()
  }
})
