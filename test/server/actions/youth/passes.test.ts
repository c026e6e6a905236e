import { expect, test } from 'vitest'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { takeFromQueue } from '../../../../server/actions/queue/takeFromQueue.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { rebuildYouth } from '../../../../server/actions/youth/rebuildYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { liveKeys } from '../../../../server/live/keys.ts'
import { openLive } from '../../../../server/live/live.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { joined, offerTo, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const min = 60_000
type Opened = Awaited<ReturnType<typeof openService>>
type Youth = Awaited<ReturnType<typeof joined>>

const passOf = async (service: Service, conv: string): Promise<string> => {
  const view = await seeYouth(service, conv)
  if (!view || !('pass' in view)) throw new Error('no pass')
  return view.pass
}
async function lose({ service, redis, prefix, clock }: Opened) {
  await redis.unlink(await redis.keys(`${prefix}:*`))
  await service.live.birth(bytes(16), clock.now)
  clock.pass(11_000)
}
const rebuild = (service: Service, { conv, token, asked }: Youth, pass: string) =>
  rebuildYouth(service, { protocol: PROTOCOL, conv, token, page: asked.page, pass, challenge: bytes(16), last: 0 })
const bornId = async (service: Service) => (await service.live.birth(bytes(16), service.now())).id
const ticketOf = async (service: Service, conv: string) => (await service.live.tickets.find(conv))!

test('[FAU30] tickets that had left do not come back after a loss, not one of forty', async () => {
  const opened = await openService()
  const { service } = opened
  const line = (await service.ledger.lines.find('aabenraa'))!
  await service.ledger.lines.put({ ...line, queueLimit: 30, urgentReserve: 5 })
  const left: { youth: Youth; pass: string }[] = []
  for (let i = 0; i < 40; i++) {
    const youth = await joined(service)
    left.push({ youth, pass: await passOf(service, youth.conv) })
    await endConversation(service, youth.conv, 'youth')
  }
  await lose(opened)
  for (const { youth, pass } of left) expect(await rebuild(service, youth, pass)).toEqual({ ok: false, why: 'gone' })
  expect(await service.live.tickets.waiting('aabenraa')).toBe(0)
})

test('[FAU30] an end on another process counts as well, once that process has noticed the loss', async () => {
  const opened = await openService()
  const { service, redis, prefix } = opened
  const other: Service = { ...service, live: openLive(redis, liveKeys(prefix), service.spans) }
  const youth = await joined(service)
  const pass = await passOf(service, youth.conv)
  await other.live.stood.share(await bornId(service))
  await endConversation(other, youth.conv, 'youth')
  await lose(opened)
  await other.live.stood.share(await bornId(service))
  expect(await rebuild(service, youth, pass)).toEqual({ ok: false, why: 'gone' })
})

test('[FAU24] the limit of the queue holds for those who come back, with the reserve for the urgent; who was in conversation is let in beyond it', async () => {
  const opened = await openService()
  const { service } = opened
  const line = (await service.ledger.lines.find('aabenraa'))!
  const one = await onDuty(service, { seats: 1 })
  const talks = await joined(service)
  await seated(service, one, talks.conv)
  await service.live.shifts.setState(one.person, 'paused')
  const waiting: { youth: Youth; pass: string }[] = []
  for (let i = 0; i < 6; i++) {
    const youth = await joined(service, { urgent: i >= 4 })
    waiting.push({ youth, pass: await passOf(service, youth.conv) })
  }
  const pass = await passOf(service, talks.conv)
  await service.ledger.lines.put({ ...line, queueLimit: 3, urgentReserve: 1 })
  await lose(opened)
  const answers = []
  for (const { youth, pass } of waiting) answers.push((await rebuild(service, youth, pass)).ok)
  expect(answers).toEqual([true, true, true, false, true, false])
  expect(await rebuild(service, waiting[3]!.youth, waiting[3]!.pass)).toEqual({ ok: false, why: 'full' })
  expect(await opened.redis.exists(`${opened.prefix}:{${waiting[3]!.youth.conv}}:transcript`)).toBe(0)
  expect(await rebuild(service, talks, pass)).toMatchObject({ ok: true, value: { phase: 'waiting', place: 1, returned: true } })
})

test.each(['ringing', 'connecting'])('[FAU27] a ring that was lost moves nobody forward (%s)', async (phase) => {
  const opened = await openService()
  const { service, clock } = opened
  const line = (await service.ledger.lines.find('aabenraa'))!
  await service.ledger.lines.put({ ...line, mode: 'pull' })
  const one = await onDuty(service, { seats: 1 })
  const first = await joined(service)
  const firstPass = await passOf(service, first.conv)
  clock.pass(15 * min)
  const rung = await joined(service, { urgent: true })
  const ring = await takeFromQueue(service, one.person, 'aabenraa', rung.conv)
  if (phase === 'connecting' && ring.ok) {
    await service.live.seats.answer(rung.conv, ring.value.ring, offerTo(ring.value, one.kid), null)
  }
  expect((await ticketOf(service, rung.conv)).phase).toBe(phase)
  const pass = await passOf(service, rung.conv)
  await lose(opened)
  await rebuild(service, first, firstPass)
  expect(await rebuild(service, rung, pass)).toMatchObject({ ok: true, value: { phase: 'waiting', place: 2, returned: false } })
})

test('[FAU31] a pass that was superseded brings back no talk, no boost and no order, only a place behind the others', async () => {
  const opened = await openService()
  const { service, clock } = opened
  const one = await onDuty(service, { seats: 1 })
  const youth = await joined(service, { urgent: true })
  await seated(service, one, youth.conv)
  const old = await passOf(service, youth.conv)
  clock.pass(2 * min)
  await anotherCounsellor(service, youth.conv, bytes(16))
  await passOf(service, youth.conv)
  const waits = await joined(service)
  const waitsPass = await passOf(service, waits.conv)
  await lose(opened)
  await service.live.shifts.start(aShift(one))
  await service.live.shifts.setState(one.person, 'paused')
  await rebuild(service, waits, waitsPass)
  // Let in by a server whose clock runs ahead.
  clock.pass(5000)
  await joined(service)
  clock.pass(-5000)
  expect(await rebuild(service, youth, old)).toMatchObject({ ok: true, value: { phase: 'waiting', returned: false, place: 3 } })
  expect(await service.live.seats.held(one.person)).toEqual([])
})

function aShift({ person, kid }: { person: string; kid: string }) {
  const all = {
    langs: ['da' as const],
    topics: [],
    ages: [],
    seats: 1,
    state: 'on' as const,
    since: 0,
    lastSeatedAt: 0,
    missed: 0,
    awayAt: null,
  }
  return { person, kid, page: bytes(16), lines: ['aabenraa'], ...all }
}

test('[FAU31] what was told in the very last moment may have been lost: the pass from just before it is taken as it is', async () => {
  const opened = await openService()
  const { service, clock } = opened
  const youth = await joined(service)
  const pass = await passOf(service, youth.conv)
  const { orderAt } = await ticketOf(service, youth.conv)
  clock.pass(20_000)
  await passOf(service, youth.conv)
  await lose(opened)
  expect(await rebuild(service, youth, pass)).toMatchObject({ ok: true, value: { phase: 'waiting' } })
  expect(await ticketOf(service, youth.conv)).toMatchObject({ orderAt })
})

test.each([
  [14 * min, true],
  [16 * min, false],
])('[FAU31] where every process has died too, a pass from %i ms before the loss is taken: %s', async (ms, taken) => {
  const opened = await openService()
  const { service, clock, redis, prefix } = opened
  const youth = await joined(service)
  const pass = await passOf(service, youth.conv)
  clock.pass(ms)
  await lose(opened)
  const risen: Service = { ...service, live: openLive(redis, liveKeys(prefix), service.spans) }
  expect((await rebuild(risen, youth, pass)).ok).toBe(taken)
})

test('[FAU31] a parked ticket comes back behind those who waited, and in the queue, since its page has spoken', async () => {
  const opened = await openService()
  const { service, clock } = opened
  const one = await onDuty(service, { seats: 1 })
  const silent = await joined(service)
  const ring = (await ticketOf(service, silent.conv)) as { ring?: string }
  const vain = { times: 3, silent: true, order: 'parked' as const, backAt: null }
  await service.live.seats.giveBack(silent.conv, { from: ring.ring!, avoid: null, returned: false, at: clock.now, vain })
  await service.live.shifts.setState(one.person, 'paused')
  const waits = await joined(service)
  const passes = [await passOf(service, waits.conv), await passOf(service, silent.conv)]
  await lose(opened)
  await rebuild(service, waits, passes[0]!)
  expect(await rebuild(service, silent, passes[1]!)).toMatchObject({ ok: true, value: { phase: 'waiting', place: 2 } })
})
