import { expect, test } from 'vitest'
import { aRing, aShift, aTicket, wide } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()

test("[FAU25] restoreTicket answers 'restored' and puts a waiting ticket at its old place, 'present' changes nothing, nor does 'full'", async () => {
  const { live } = await own.open()
  const order = async () => (await live.tickets.first('a', 9)).map((t) => t.conv)
  await live.tickets.join(aTicket('early', { joinedAt: 1 }), wide)
  await live.tickets.join(aTicket('late', { joinedAt: 9 }), wide)
  const t = { ...aTicket('mira', { joinedAt: 5 }), phase: 'waiting' as const }
  expect(await live.tickets.restore(t, 100)).toBe('restored')
  expect(await live.tickets.find('mira')).toEqual(t)
  expect(await order()).toEqual(['early', 'mira', 'late'])
  expect(await live.tickets.restore({ ...t, orderAt: 0 }, 100)).toBe('present')
  expect(await order()).toEqual(['early', 'mira', 'late'])
  const noor = { ...aTicket('noor', { joinedAt: 7 }), phase: 'waiting' as const }
  expect(await live.tickets.restore(noor, 100, { limit: 3, ceiling: 9 })).toBe('full')
  expect(await live.tickets.restore(noor, 100, { limit: 9, ceiling: 3 })).toBe('full')
  expect(await live.tickets.find('noor')).toBeNull()
  expect(await live.tickets.restore(noor, 100, { limit: 4, ceiling: 9 })).toBe('restored')
  expect(await order()).toEqual(['early', 'mira', 'noor', 'late'])
})

test('[FAU26] a chat takes its seat again if that person is on duty with room, or holds it; else it waits as given back; a lost ring keeps the order', async () => {
  const { live, redis, keys } = await own.open()
  const joinedAt = 4_000_000
  const chat = (conv: string) => ({
    ...aTicket(conv, { joinedAt, returnedAt: joinedAt, epoch: 1, startedAt: 5 }),
    phase: 'chat' as const,
    person: 'sam',
    kid: 'k',
    seatedAt: 6,
    rejoin: null,
    stillThere: false,
  })
  await live.shifts.start(aShift('sam'))
  expect(await live.tickets.restore(chat('mira'), joinedAt)).toBe('restored')
  expect(await live.tickets.find('mira')).toEqual(chat('mira'))
  expect(await live.seats.held('sam')).toEqual(['mira'])
  expect(await live.shifts.free('a')).toEqual([])

  await redis.del(keys.ticket('mira'))
  await live.tickets.restore(chat('mira'), joinedAt)
  expect(await live.tickets.find('mira')).toEqual(chat('mira'))

  await live.tickets.restore(chat('noor'), joinedAt)
  expect(await live.tickets.find('noor')).toEqual({
    ...aTicket('noor', { joinedAt, returnedAt: joinedAt, epoch: 1, startedAt: 5 }),
    phase: 'waiting',
    returned: true,
    orderAt: joinedAt - 3_600_000,
  })
  expect(await live.tickets.placeOf('a', 'noor')).toBe(1)
  expect(await live.seats.held('sam')).toEqual(['mira'])

  const ringing = { ...aTicket('lea', { joinedAt }), phase: 'ringing' as const, ...aRing('r', 'sam'), offer: null }
  await live.tickets.restore(ringing, joinedAt)
  expect(await live.tickets.find('lea')).toMatchObject({ phase: 'waiting', returned: false, orderAt: joinedAt })

  const ended = {
    ...aTicket('bo', { joinedAt }),
    phase: 'ended' as const,
    endedBy: 'youth' as const,
    endedAt: 7,
    talked: true,
    inQueue: true,
    survey: 's',
  }
  await live.tickets.restore(ended, joinedAt)
  expect(await live.tickets.find('bo')).toEqual(ended)
  expect(await live.tickets.placeOf('a', 'bo')).toBeNull()
})

test('[QUE42] six hours from joining is hard: neither a change nor a restoration makes a ticket live longer', async () => {
  const { live, redis, keys } = await own.open()
  const hour = 3_600_000
  await live.tickets.restore({ ...aTicket('mira', { joinedAt: 1000 }), phase: 'waiting' }, 1000 + 4 * hour)
  const left = await redis.pttl(keys.ticket('mira'))
  expect(left).toBeGreaterThan(2 * hour - 60_000)
  expect(left).toBeLessThanOrEqual(2 * hour)
  await live.tickets.patch('mira', { gen: 1 })
  expect(await redis.pttl(keys.ticket('mira'))).toBeLessThanOrEqual(left)
})
