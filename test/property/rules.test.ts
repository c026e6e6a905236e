import { expect, test } from 'vitest'
import { liveKeys } from '../../server/live/keys.ts'
import { joined, onDuty, seated } from '../support/actors.ts'
import { openService } from '../support/service.ts'
import { photograph } from './photo.ts'
import { checkEndings, checkMoment, checkNobodyForgotten, checkOrder, checkPresence, checkSettled, checkSilent } from './rules.ts'

/** Two wait, one talks, and every rule holds; then one thing is spoilt behind the desk's back, and the rule that it breaks must say so. */
async function town() {
  const { service, redis, prefix, clock } = await openService()
  const staff = (await service.ledger.staff.all()).filter((s) => s.roles.aabenraa?.includes('counsellor'))
  const one = await onDuty(service, { seats: 1 })
  const talks = await joined(service)
  await seated(service, one, talks.conv)
  const first = await joined(service)
  clock.pass(1000)
  const second = await joined(service)
  const asked = [talks, first, second].map((y) => y.asked)
  const persons = staff.map((s) => s.person)
  const photo = () => photograph(redis, prefix, asked, persons, ['aabenraa'])
  const seats = new Map([[one.person, 1]])
  const connected = new Set([...asked.map(({ conv }) => `y:${conv}`), `s:${one.person}`])
  const check = async () => {
    const now = await photo()
    checkMoment(now, staff, seats)
    checkNobodyForgotten(now, staff, ['aabenraa'], clock.now)
    checkSettled(now, clock.now)
    checkPresence(now, connected)
  }
  await check()
  const other = persons.find((p) => p !== one.person)!
  return {
    service,
    redis,
    keys: liveKeys(prefix),
    clock,
    staff,
    one,
    other,
    talks: talks.conv,
    first: first.conv,
    second: second.conv,
    photo,
    check,
  }
}

test('[SEA45] a youth in two seats is seen, and a seat that the ticket knows nothing of', async () => {
  const { redis, keys, other, talks, first, check } = await town()
  await redis.sadd(keys.seats(other), talks)
  await expect(check()).rejects.toThrow(/\[SEA4[56]\]/)
  await redis.del(keys.seats(other))
  await redis.hset(keys.ticket(first), 'phase', 'ringing', 'person', other, 'ring', 'r', 'rungAt', '1', 'dueAt', '1', 'offer', '')
  await expect(check()).rejects.toThrow('[SEA45]')
})

test('[TOG18] whoever is asked for a talk that nobody offers is seen, and an offer that nothing ends', async () => {
  const { redis, keys, one, other, talks, first, check } = await town()
  await redis.hset(keys.shift(one.person), 'asked', first)
  await expect(check()).rejects.toThrow('[TOG18]')
  await redis.hset(keys.shift(one.person), 'asked', '')
  await check()
  await redis.hset(keys.ticket(talks), 'handing', JSON.stringify({ id: 'a', to: other, until: 1, blind: false, note: false }))
  await expect(check()).rejects.toThrow('hand-over')
})

test('[SEA46] a seat too many is seen', async () => {
  const { redis, keys, one, first, check } = await town()
  await redis.sadd(keys.seats(one.person), first)
  await expect(check()).rejects.toThrow('[SEA46]')
})

test('[SEA47] a youth in no queue is seen, one whom nothing will ever move on, and one ended by no rule', async () => {
  const { redis, keys, service, first, talks, photo, check } = await town()
  await redis.zrem(keys.queue('aabenraa'), first)
  await expect(check()).rejects.toThrow('[SEA47]')
  const again = await town()
  await again.redis.zrem(again.keys.deadlines, `silence ${again.talks}`)
  await expect(again.check()).rejects.toThrow('[SEA47]')
  const before = await photo()
  for (const endedBy of ['youth', 'counsellor', 'connection', 'timeout', 'mutual'] as const) {
    if (endedBy === 'youth') await service.live.seats.end(talks, { endedBy, endedAt: service.now(), survey: null, talked: true })
    await redis.hset(keys.ticket(talks), 'endedBy', endedBy)
    const after = await photo()
    expect(() => checkEndings(before, after, { left: new Set(), ended: false })).toThrow('[SEA47]')
  }
})

test('[SEA48] a youth who waits beside a free seat is seen, and one with somebody who does not fit', async () => {
  const { service, redis, keys, clock, one, first, second, talks, check } = await town()
  await redis.hset(keys.shift(one.person), 'seats', '2')
  await expect(check()).rejects.toThrow('[SEA48]')
  for (const conv of [first, second]) await redis.hset(keys.ticket(conv), 'avoid', `${one.person}@${clock.now + 1}`)
  for (const conv of [first, second]) await service.later('avoided', conv, clock.now + 1)
  await check()
  clock.pass(1)
  await expect(check()).rejects.toThrow('[SEA48]')
  await redis.hset(keys.shift(one.person), 'seats', '1')
  await redis.hset(keys.ticket(talks), 'avoid', one.person)
  await expect(check()).rejects.toThrow('[SEA48]')
})

test('[SEA49] a seat given past somebody who stood before is seen', async () => {
  const { service, staff, one, first, second, talks, photo } = await town()
  const before = await photo()
  await service.live.seats.end(talks, { endedBy: 'youth', endedAt: service.now(), survey: null, talked: true })
  const ring = { ring: 'r', person: one.person, purpose: 'seat' as const, ringEpoch: 0, rungAt: 1, dueAt: 2, accepted: false }
  await service.live.seats.ring(second, ring)
  const rung = [{ conv: second, person: one.person, at: 1, taken: false }]
  const after = await photo()
  expect(() => checkOrder(before, after, staff, rung, new Set())).toThrow('[SEA49]')
  expect(() => checkOrder(before, after, staff, rung, new Set([first]))).not.toThrow()
  before.standing.get(second)!.ticket!.avoid = [{ person: one.person, until: 2 }]
  expect(() => checkOrder(before, after, staff, rung, new Set([first]))).toThrow('[SEA48]')
})

test("[SEA50] an order that is not the rule's is seen", async () => {
  const { redis, keys, second, check } = await town()
  await redis.hset(keys.ticket(second), 'urgent', '1')
  await expect(check()).rejects.toThrow('[SEA50]')
})

test('[SEA50] a youth put behind for nothing is seen, one parked too early, and a silent one who still stands before others', async () => {
  const { redis, keys, first, second, clock, photo, check } = await town()
  const [ticket, before] = [keys.ticket(first), await photo()]
  const { joinedAt } = before.standing.get(first)!.ticket!
  await redis.hset(ticket, 'inVain', '1', 'silent', '1', 'orderFrom', `${joinedAt}`)
  await check()
  expect(() => checkSilent(before, before, new Set())).not.toThrow()
  const after = await photo()
  expect(() => checkSilent(before, after, new Set())).toThrow('[SEA50]')
  expect(() => checkSilent(before, after, new Set([second]))).not.toThrow()
  await redis.hset(ticket, 'parkedAt', `${clock.now}`)
  await expect(check()).rejects.toThrow('[SEA50]')
  await redis.hset(ticket, 'parkedAt', '', 'inVain', '0', 'orderFrom', `${joinedAt + 1}`, 'orderAt', `${joinedAt + 1}`)
  await expect(check()).rejects.toThrow('[SEA50]')
})

test('[SEA51] a writer too many is seen, and one too few', async () => {
  const { service, one, first, talks, check } = await town()
  await service.live.transcripts.setWriters(first, [`${one.person}/${one.kid}`])
  await expect(check()).rejects.toThrow('[SEA51]')
  await service.live.transcripts.setWriters(first, [])
  await service.live.transcripts.setWriters(talks, [])
  await expect(check()).rejects.toThrow('[SEA51]')
})

test('[SEA52] one who is connected and taken for away is seen', async () => {
  const { service, clock, first, check } = await town()
  await service.live.tickets.patch(first, { youthAwayAt: clock.now })
  await service.later('ticket-away', first, clock.now + 60_000)
  await expect(check()).rejects.toThrow('[SEA52]')
})
