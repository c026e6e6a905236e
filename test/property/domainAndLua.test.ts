import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { type Avoided, avoidedNow, wishedAway, withAvoided } from '../../server/domain/seating/avoided.ts'
import { isParked, mayBePutAway, type Order } from '../../server/domain/seating/inVain.ts'
import { behind, orderAt } from '../../server/domain/seating/queue.ts'
import { pairUp } from '../../server/domain/seating/routing.ts'
import { isFree } from '../../server/domain/seating/shift.ts'
import { spans } from '../../server/domain/time/spans.ts'
import { liveKeys } from '../../server/live/keys.ts'
import { openLive } from '../../server/live/live.ts'
import { avoidOf, avoidWord, baseRow } from '../../server/live/tickets/ticketRow.ts'
import { avoidLua, freeLua, queueLua } from '../../server/live/tickets/tickets.ts'
import { aRing, aShift, aTicket, wide } from '../server/live/make.ts'
import { ownRedis } from '../server/live/openRedis.ts'
import { aVain } from './aVain.ts'

const own = ownRedis()
const each = { numRuns: 100 }
/** An empty installation on the same connection. */
const anew = (redis: Redis) => {
  const keys = liveKeys(randomUUID())
  return { keys, live: openLive(redis, keys) }
}

/** Runs a few lines of Lua that call the functions of a file that our scripts share. */
const lua = (redis: Redis, file: URL, lines: string, keys: string[], args: (string | number)[] = []): Promise<unknown> =>
  redis.eval(`${readFileSync(file, 'utf8')}\n${lines}`, keys.length, ...keys, ...args)

const persons = ['sam', 'mette', 'ali', 'sa']
const moment = fc.integer({ min: 1, max: 6 })
const anAvoidance: fc.Arbitrary<Avoided> = fc.record({ person: fc.constantFrom(...persons), until: fc.option(moment) })

test('[SEA54] avoidances that are added one after the other make the same list in Lua, and keep the same counsellors away', async () => {
  const redis = await own.connection()
  const added = fc.array(anAvoidance, { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(added, moment, async (avoidances, now) => {
      const list = avoidances.reduce(withAvoided, [])
      const merge = "local words = '' for _, word in ipairs(ARGV) do words = withAvoided(words, word) end return words"
      const words = String(await lua(redis, avoidLua, merge, [], avoidances.map(avoidWord)))
      expect(avoidOf(words)).toEqual(list)
      for (const person of persons) {
        const ask = 'return { avoids(ARGV[1], ARGV[2], ARGV[3], false) and 1 or 0, avoids(ARGV[1], ARGV[2], ARGV[3], true) and 1 or 0 }'
        const [byRing, byHand] = (await lua(redis, avoidLua, ask, [], [words, person, now])) as number[]
        expect([person, byRing === 1, byHand === 1]).toEqual([
          person,
          avoidedNow(list, now).includes(person),
          wishedAway(list).includes(person),
        ])
      }
    }),
    each,
  )
})

test('[SEA55] a counsellor is free in Lua, listed as free and rung exactly if domain says so', async () => {
  const { live, redis, keys } = await own.open()
  const shift = fc.record({
    state: fc.constantFrom('on', 'on', 'on', 'on', 'paused', 'finishing', 'away'),
    awayAt: fc.constantFrom(null, null, null, 5),
    seats: fc.integer({ min: 0, max: 3 }),
    acute: fc.constantFrom<string[][]>([], [], [], ['lea']),
    restUntil: fc.constantFrom(undefined, undefined, undefined, 900),
  })
  let n = 0
  await fc.assert(
    fc.asyncProperty(shift, fc.nat(3), async ({ restUntil, ...given }, taken) => {
      const [person, conv] = [`sam ${++n}`, `mira ${n}`]
      const on = aShift(person, { ...given, ...(restUntil && { restUntil }) })
      for (let i = 0; i < taken; i++) await redis.sadd(keys.seats(person), `talk ${i}`)
      await live.shifts.start(on)
      const free = isFree({ ...on, taken })
      const found = await live.shifts.find(person)
      expect(found && isFree(found)).toBe(free)
      const asked = await lua(redis, freeLua, 'return isFree(KEYS[1], KEYS[2]) and 1 or 0', [keys.shift(person), keys.seats(person)])
      expect(asked === 1).toBe(free)
      expect((await redis.sismember(keys.free('a'), person)) === 1).toBe(free)
      await live.tickets.join(aTicket(conv), wide)
      expect(await live.seats.ring(conv, aRing('r', person))).toBe(free ? 'rung' : 'no-seat')
    }),
    each,
  )
})

test('[SEA56] Lua gives a ticket the order that domain gives it, also behind the last ticket of the queue', async () => {
  const redis = await own.connection()
  const joinedAt = 1_000_000
  const moves = fc.record({
    boosted: fc.boolean(),
    returned: fc.boolean(),
    orderFrom: fc.option(fc.integer({ min: joinedAt, max: 9_000_000 })),
  })
  const boosts = fc.record({ urgentBoostMs: fc.nat(900_000), returnedBoostMs: fc.nat(9_000_000) })
  const others = fc.array(fc.integer({ min: 500_000, max: 1_500_000 }), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(moves, boosts, others, async ({ boosted, returned, orderFrom }, spans, orders) => {
      const { live, keys } = anew(redis)
      const ticket = keys.ticket('mira')
      const vain = { times: 1, silent: false, parkedAt: null, backAt: null }
      const row = { ...aTicket('mira', { joinedAt, boosted, returned }), ...(orderFrom && { inVain: { ...vain, orderFrom } }) }
      await redis.hset(ticket, baseRow(row, keys))
      for (const [i, at] of orders.entries()) await live.tickets.join(aTicket(`y${i}`, { orderAt: at }), wide)
      const moved = async (lines: string) => {
        await lua(redis, queueLua, lines, [ticket], [spans.urgentBoostMs, spans.returnedBoostMs, joinedAt])
        return redis.hmget(ticket, 'orderAt', 'orderFrom', 'returned')
      }
      const [order] = await moved('setOrder(KEYS[1], ARGV[1], ARGV[2])')
      expect(Number(order)).toBe(orderAt(orderFrom ?? joinedAt, { urgent: boosted, returned }, spans))
      const lastAt = orders.length === 0 ? null : Math.max(...orders)
      expect(await live.tickets.lastOrderAt('a')).toBe(lastAt)
      const put = behind({ boosted }, joinedAt, lastAt, spans)
      const now = await moved('goBehind(KEYS[1], ARGV[3], ARGV[1]) setOrder(KEYS[1], ARGV[1], ARGV[2])')
      expect(now).toEqual([`${put.orderAt}`, `${put.orderFrom}`, put.returned ? '1' : '0'])
    }),
    each,
  )
})

const deed = fc.constantFrom('urgent', 'again', 'calm', 'kept', 'first', 'behind', 'parked', 'unpark')

test('[SEA56] whatever happens to a ticket, its order is the one that domain makes of its fields', async () => {
  const redis = await own.connection()
  const lastAt = 9_000_050
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
      const { live } = anew(redis)
      await live.tickets.join(aTicket('noor', { joinedAt: lastAt }), wide)
      await live.tickets.join(aTicket('mira', { joinedAt: 9_000_001 }), wide)
      await live.shifts.start(aShift('sam'))
      const is = { orderFrom: 9_000_001, urgent: false, boosted: false, returned: false, parked: false }
      for (const [i, what] of deeds.entries()) {
        const [at, ring] = [9_000_002 + 10 * i, `r${i}`]
        const goesBehind = () => Object.assign(is, behind(is, at, lastAt, spans))
        if (what === 'urgent' || what === 'again') {
          const isBoosted = what === 'urgent' ? !is.urgent : is.urgent && !is.boosted
          if (isBoosted) Object.assign(is, { urgent: true, boosted: true })
          expect(await live.tickets.makeUrgent('mira', what === 'again')).toBe(isBoosted ? 'urgent' : 'already')
        } else if (what === 'calm') {
          await live.tickets.calm('mira')
          is.boosted = false
        } else if (what === 'unpark') {
          if (is.parked) goesBehind()
          await live.tickets.unpark('mira', at, 0)
          is.parked = false
        } else if (!is.parked) {
          const vain = { times: i + 1, silent: false, order: what satisfies Order, backAt: null }
          await live.seats.ring('mira', aRing(ring, 'sam'))
          expect(await live.seats.giveBack('mira', { from: ring, avoid: null, returned: false, at, vain })).toBe('returned')
          if (what === 'first') is.returned = true
          if (what === 'behind' || what === 'parked') goesBehind()
          is.parked = what === 'parked'
        }
        const ticket = await live.tickets.find('mira')
        const { orderFrom, returned } = is
        const expected = orderAt(orderFrom, { urgent: is.boosted, returned }, spans)
        expect(ticket).toMatchObject({ boosted: is.boosted, returned, orderAt: expected })
        expect(ticket?.inVain?.orderFrom ?? ticket?.joinedAt).toBe(orderFrom)
        if (!is.parked) expect((await live.tickets.heads('a', 0)).find(({ conv }) => conv === 'mira')?.orderAt).toBe(expected)
      }
    }),
    each,
  )
})

test('[SEA57] the queue stands in the order in which domain seats, also where two orders are equal', async () => {
  const conv = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'Z', '0', '9', '-', '_'), minLength: 1, maxLength: 3 })
  const queue = fc.uniqueArray(fc.tuple(conv, fc.nat(3)), { selector: ([name]) => name, maxLength: 12 })
  const redis = await own.connection()
  await fc.assert(
    fc.asyncProperty(queue, async (youths) => {
      const { live } = anew(redis)
      for (const [name, order] of youths) await live.tickets.join(aTicket(name, { joinedAt: 1000, orderAt: order }), wide)
      const pairs = pairUp(await live.tickets.heads('a', 0, 99), [{ ...aShift('sam', { seats: 99 }), taken: 0 }])
      expect((await live.tickets.first('a', 99)).map((t) => t.conv)).toEqual(pairs.map((pair) => pair.conv))
    }),
    each,
  )
})

test('[SEA58] a ticket is parked, and may be put away, in Lua exactly if domain says so', async () => {
  const { live, redis, keys } = await own.open()
  let n = 0
  await fc.assert(
    fc.asyncProperty(aVain, async (inVain) => {
      const conv = `mira ${++n}`
      await live.tickets.restore({ ...aTicket(conv), ...(inVain && { inVain }), phase: 'waiting' }, 1)
      const ask = 'return { isParked(KEYS[1]) and 1 or 0, mayBePutAway(KEYS[1]) and 1 or 0 }'
      const [parked, away] = (await lua(redis, queueLua, ask, [keys.ticket(conv)])) as number[]
      expect([parked === 1, away === 1]).toEqual([isParked(inVain), mayBePutAway(inVain)])
      const put = { endedBy: 'counsellor', endedAt: 9, survey: null, talked: false, onlyIf: 'silent' } as const
      expect((await live.seats.end(conv, put)).answer).toBe(mayBePutAway(inVain) ? 'ended' : 'spoke')
    }),
    each,
  )
})
