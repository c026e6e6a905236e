import { expect, test } from 'vitest'
import { aRing, aShift, aTicket, bringTo, wide } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const min = 60_000

/** Mira was rung, and the two others wait; Noor said it is urgent. */
async function rung() {
  const opened = await own.open()
  const { live } = opened
  await live.tickets.join(aTicket('mira', { joinedAt: 1000, urgent: true, orderAt: 1000 }), wide)
  await live.tickets.join(aTicket('noor', { joinedAt: 2000 }), wide)
  await live.tickets.join(aTicket('lea', { joinedAt: 3000 }), wide)
  await live.shifts.start(aShift('sam'))
  const { ring } = await bringTo(live, 'mira', 'sam', 'connecting')
  const order = async () => (await live.tickets.first('a', 9)).map((t) => t.conv)
  const back = (vain: Parameters<typeof live.seats.giveBack>[1]['vain'], at = 70_000) =>
    live.seats.giveBack('mira', { from: ring, avoid: null, returned: false, at, ...(vain && { vain }) })
  return { ...opened, ring, order, back }
}

test("[QUE31] giveBack 'behind' puts a ticket behind whoever waits, and what had moved it forward is used up", async () => {
  const { live, order, back } = await rung()
  expect(await back({ times: 1, silent: true, order: 'behind', backAt: null })).toBe('returned')
  expect(await order()).toEqual(['noor', 'lea', 'mira'])
  expect(await live.tickets.find('mira')).toMatchObject({
    orderAt: 70_000,
    returned: false,
    inVain: { times: 1, silent: true, orderFrom: 70_000 + 10 * min, parkedAt: null, backAt: null },
  })
  expect(await live.tickets.makeUrgent('mira')).toBe('already')
  expect(await back({ times: 1, silent: true, order: 'behind', backAt: null })).toBe('gone')
})

test('[QUE31] two put behind at one moment stand one behind the other, and behind one whose order lies ahead of the clock', async () => {
  const { live, order, back } = await rung()
  await live.tickets.join(aTicket('early', { joinedAt: 90_000 }), wide)
  await back({ times: 1, silent: true, order: 'behind', backAt: null })
  expect((await live.tickets.find('mira'))?.orderAt).toBe(90_001)
  expect(await order()).toEqual(['noor', 'lea', 'early', 'mira'])
})

test("[QUE31] giveBack 'parked' takes a ticket out of every queue; nothing but unpark brings it back, and nobody is rung for it", async () => {
  const { live, redis, keys, order, back } = await rung()
  await back({ times: 3, silent: true, order: 'parked', backAt: null })
  const nowhere = async () => {
    expect(await order()).toEqual(['noor', 'lea'])
    expect(await live.tickets.placeOf('a', 'mira')).toBeNull()
    expect(await live.tickets.longestWaitSince('a')).toBe(2000)
    expect((await live.tickets.heads('a', 0)).map((h) => h.conv).sort()).toEqual(['lea', 'noor'])
    expect((await live.tickets.parked('a', 9)).map((t) => t.conv)).toEqual(['mira'])
    expect(await redis.pttl(keys.parked('a'))).toBeGreaterThan(0)
  }
  await nowhere()
  await live.tickets.patch('mira', { youthAwayAt: 5 })
  await live.tickets.patch('mira', { youthAwayAt: null })
  await nowhere()
  expect(await live.seats.ring('mira', aRing('r2', 'sam'))).toBe('ticket-gone')
  expect(await live.tickets.makeUrgent('mira')).toBe('already')
  await nowhere()
})

test("[QUE31] unpark answers 'rests' before its time, then 'back', behind whoever waits, then 'here'", async () => {
  const { live, order, back } = await rung()
  expect(await live.tickets.unpark('mira', 80_000, 0)).toBe('here')
  await back({ times: 4, silent: true, order: 'parked', backAt: null })
  expect(await live.tickets.unpark('mira', 80_000, 90_000)).toBe('rests')
  expect((await live.tickets.find('mira'))?.inVain).toMatchObject({ parkedAt: 70_000, backAt: 90_000 })
  await live.tickets.join(aTicket('late', { joinedAt: 85_000 }), wide)
  expect(await live.tickets.unpark('mira', 90_000, 90_000)).toBe('back')
  expect(await order()).toEqual(['noor', 'lea', 'late', 'mira'])
  expect((await live.tickets.find('mira'))?.inVain).toMatchObject({ times: 4, silent: false, parkedAt: null, backAt: null })
  expect(await live.tickets.parked('a', 9)).toEqual([])
  expect(await live.tickets.unpark('mira', 90_000, 0)).toBe('here')
  expect(await live.tickets.unpark('nobody', 90_000, 0)).toBe('here')
})

test("[QUE31] endTicket answers 'spoke' for a ticket to be put away whose page is not silent; else 'ended', 'already' or 'gone'", async () => {
  const { live, back } = await rung()
  const away = { endedBy: 'counsellor', endedAt: 9, survey: null, talked: false, onlyIf: 'silent' } as const
  expect((await live.seats.end('mira', away)).answer).toBe('spoke')
  expect((await live.seats.end('noor', away)).answer).toBe('spoke')
  await back({ times: 3, silent: false, order: 'parked', backAt: 5 })
  expect((await live.seats.end('mira', away)).answer).toBe('ended')
  expect((await live.seats.end('mira', away)).answer).toBe('already')
  expect((await live.seats.end('nobody', away)).answer).toBe('gone')
  expect(await live.tickets.parked('a', 9)).toEqual([])
})

test('[QUE31] keys given end a silence, and an expired ticket leaves the list of those parked by looking', async () => {
  const { live, redis, keys, back } = await rung()
  await back({ times: 1, silent: true, order: 'behind', backAt: null })
  await bringTo(live, 'mira', 'sam', 'chat')
  expect((await live.tickets.find('mira'))?.inVain).toMatchObject({ times: 1, silent: false })
  const other = await rung()
  await other.back({ times: 3, silent: true, order: 'parked', backAt: null })
  await other.redis.unlink(other.keys.ticket('mira'))
  expect(await other.live.tickets.parked('a', 9)).toEqual([])
  expect(await other.redis.exists(other.keys.parked('a'))).toBe(0)
  expect(await redis.exists(keys.ticket('mira'))).toBe(1)
})
