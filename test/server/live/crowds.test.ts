import { expect, test } from 'vitest'
import { aRing, aShift, aTicket, wide } from './make.ts'
import { ownRedis } from './openRedis.ts'

const own = ownRedis()

test("[QUE20] calmTicket answers 'calmed' once and sets a waiting ticket back to its arrival, then 'already', and 'gone' when it waits no more", async () => {
  const { live } = await own.open()
  await live.tickets.join(aTicket('mira', { urgent: true, joinedAt: 900_000, orderAt: 300_000 }), wide)
  await live.tickets.join(aTicket('noor', { joinedAt: 500_000 }), wide)
  const order = async () => (await live.tickets.first('a', 9)).map(({ conv }) => conv)
  expect(await order()).toEqual(['mira', 'noor'])
  expect(await live.tickets.calm('mira')).toBe('calmed')
  expect(await order()).toEqual(['noor', 'mira'])
  expect(await live.tickets.find('mira')).toMatchObject({ urgent: true, boosted: false, orderAt: 900_000 })
  expect((await live.tickets.heads('a', 0)).find(({ conv }) => conv === 'mira')?.orderAt).toBe(900_000)
  expect(await live.tickets.calm('mira')).toBe('already')
  expect(await live.tickets.calm('noor')).toBe('already')
  expect(await live.tickets.calm('nobody')).toBe('gone')
  await live.shifts.start(aShift('mette'))
  await live.seats.ring('noor', aRing('ring', 'mette'))
  expect(await live.tickets.calm('noor')).toBe('gone')
})

test('[QUE22] a ticket that lost the boost has it again when it is asked for by name, and one that never had it does not', async () => {
  const { live } = await own.open()
  await live.tickets.join(aTicket('mira', { urgent: true, joinedAt: 900_000, orderAt: 300_000 }), wide)
  await live.tickets.join(aTicket('noor', { joinedAt: 500_000 }), wide)
  await live.tickets.calm('mira')
  expect(await live.tickets.makeUrgent('mira')).toBe('already')
  expect(await live.tickets.makeUrgent('noor', true)).toBe('already')
  expect(await live.tickets.makeUrgent('mira', true)).toBe('urgent')
  expect(await live.tickets.find('mira')).toMatchObject({ boosted: true, orderAt: 300_000 })
  expect(await live.tickets.makeUrgent('mira', true)).toBe('already')
})

test('[QUE23] given back or restored after a loss, a ticket that lost the boost does not have it again', async () => {
  const { live } = await own.open()
  const t = aTicket('mira', { urgent: true, boosted: false, joinedAt: 9_000_000 })
  await live.tickets.restore({ ...t, phase: 'ringing', ...aRing('ring', 'mette'), offer: null }, 9_000_001)
  const back = await live.tickets.find('mira')
  expect([0, 3_600_000]).toContain(9_000_000 - back!.orderAt)
})

test("[QUE6] whoever is away, and whoever came beyond an address's share, counts towards no limit; the end of all is a multiple of it", async () => {
  const { live } = await own.open()
  const limit = { queueLimit: 2, urgentReserve: 0 }
  const join = (conv: string, over = {}) => live.tickets.join(aTicket(conv, over), limit)
  const counts = async () => [await live.tickets.counted('a'), await live.tickets.waiting('a')]
  expect([await join('a'), await join('b'), await join('c')]).toEqual(['joined', 'joined', 'full'])
  await live.tickets.patch('a', { youthAwayAt: 1 })
  expect(await counts()).toEqual([1, 2])
  expect(await join('c', { spare: true })).toBe('joined')
  expect(await counts()).toEqual([1, 3])
  expect([await join('d'), await join('e')]).toEqual(['joined', 'full'])
  await live.tickets.patch('a', { youthAwayAt: null })
  await live.tickets.patch('c', { youthAwayAt: 1 })
  await live.tickets.patch('c', { youthAwayAt: null })
  expect(await counts()).toEqual([3, 4])
  for (const conv of ['a', 'b', 'c', 'd']) await live.tickets.erase(conv)
  expect(await counts()).toEqual([0, 0])
  const many = Array.from({ length: 45 }, (_, i) => join(`s${i}`, { spare: true }))
  expect((await Promise.all(many)).filter((answer) => answer === 'joined')).toHaveLength(40)
  expect([await join('x'), await join('y'), await join('z')]).toEqual(['joined', 'joined', 'full'])
})

test('[ADM2] a puzzle is used up for the conversation that asks first, at once, and forgotten by itself', async () => {
  const { live, redis, keys } = await own.open()
  const answers = await Promise.all(['mira', 'noor', 'mira'].map((conv) => live.claimPuzzle('nonce', conv, 60_000)))
  expect(answers).toEqual(['first', 'used', 'again'])
  expect(await redis.pttl(keys.puzzle('nonce'))).toBeGreaterThan(50_000)
})
