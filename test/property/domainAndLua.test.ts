import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { type Avoided, avoidedNow, wishedAway, withAvoided } from '../../server/domain/seating/avoided.ts'
import { type InVain, isParked, mayBePutAway, type Order } from '../../server/domain/seating/inVain.ts'
import { markOfDesk, markOfYouth } from '../../server/domain/seating/marks.ts'
import { behind, orderAt } from '../../server/domain/seating/queue.ts'
import { pairUp } from '../../server/domain/seating/routing.ts'
import { isFree } from '../../server/domain/seating/shift.ts'
import type { Ticket } from '../../server/domain/seating/ticket.ts'
import { spans } from '../../server/domain/time/spans.ts'
import { deskView, youthView } from '../../server/domain/views.ts'
import { liveKeys } from '../../server/live/keys.ts'
import { openLive } from '../../server/live/live.ts'
import { avoidOf, avoidWord, baseRow } from '../../server/live/tickets/ticketRow.ts'
import { avoidLua, freeLua, queueLua } from '../../server/live/tickets/tickets.ts'
import { anOffer, aRing, aShift, aTicket, bringTo, id, wide } from '../server/live/make.ts'
import { ownRedis } from '../server/live/openRedis.ts'

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

const aVain: fc.Arbitrary<InVain | undefined> = fc.option(
  fc.record({ times: fc.nat(4), silent: fc.boolean(), orderFrom: fc.nat(9), parkedAt: fc.option(fc.nat(9)), backAt: fc.option(fc.nat(9)) }),
  { nil: undefined },
)

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

const aTalk = fc.record({
  phase: fc.constantFrom('ringing' as const, 'connecting' as const, 'chat' as const, 'chat' as const),
  youth: fc.record({
    hidden: fc.boolean(),
    coveredBy: fc.constantFrom('reload' as const, 'view' as const, null),
    youthAwayAt: fc.constantFrom(null, null, 5),
    callingUntil: fc.constantFrom(null, null, 7),
  }),
  acute: fc.boolean(),
  stillThere: fc.boolean(),
  rejoins: fc.boolean(),
  handsOver: fc.boolean(),
})
const offeredOf = (t: Ticket | null) => (t?.phase === 'chat' && t.handing ? { ...t, handing: t.handing } : null)
const place = { rev: 1, place: 1, estimate: { why: 'soon' as const }, closesAt: null, mayNotReach: false, pass: '' }

test('[SEA59] the mark that Lua makes of a youth or a desk is the mark of the view that domain makes', async () => {
  const redis = await own.connection()
  const state = fc.constantFrom('on' as const, 'paused' as const, 'finishing' as const, 'away' as const)
  await fc.assert(
    fc.asyncProperty(fc.array(aTalk, { maxLength: 4 }), aVain, state, fc.boolean(), async (talks, inVain, state, isAsked) => {
      const { live } = anew(redis)
      await live.shifts.start(aShift('sam', { seats: 9 }))
      for (const [i, { phase, youth }] of talks.entries()) {
        await live.tickets.join(aTicket(`y${i}`), wide)
        await bringTo(live, `y${i}`, 'sam', phase)
        await live.tickets.patch(`y${i}`, youth)
      }
      await live.shifts.start(aShift('jon', { seats: 9 }))
      await live.tickets.join(aTicket('theirs'), wide)
      await bringTo(live, 'theirs', 'jon', 'chat')
      const handing = (to: string) => ({ id: id(to), to, until: 9, blind: false, note: true })
      if (isAsked) expect(await live.handOvers.offer('theirs', 'jon', handing('sam'), 3)).toBe('offered')
      for (const [i, { handsOver }] of talks.entries()) if (handsOver) await live.handOvers.offer(`y${i}`, 'sam', handing('jon'), 3)
      for (const [i, { acute, stillThere, rejoins }] of talks.entries()) {
        if (acute) await live.seats.markAcute(`y${i}`, 'sam', 'acute', 900)
        await live.seats.stillThere(`y${i}`, stillThere)
        if (rejoins) await live.seats.rejoin(`y${i}`, 'sam', anOffer(`y${i}`, id('new key', 32)))
      }
      await live.shifts.setState('sam', state)
      await live.tickets.restore({ ...aTicket('waits'), ...(inVain && { inVain }), phase: 'waiting' }, 1)
      const convs = [...talks.keys()].map((i) => `y${i}`)
      const tickets = (await Promise.all([...convs, 'waits'].map(live.tickets.find))).map((t) => t!)
      const desk = deskView(1, { person: 'sam', name: 'Sam', title: '', kid: null }, [], await live.shifts.find('sam'), tickets, [], {
        nameOf: () => '',
        offered: isAsked ? offeredOf(await live.tickets.find('theirs')) : null,
      })
      expect(await live.marks(['s:sam', ...tickets.map(({ conv }) => `y:${conv}` as const)])).toEqual([
        markOfDesk(desk),
        ...tickets.map((t) => markOfYouth(youthView(t, { ...place, counsellorAway: false, anotherOnDuty: false }))),
      ])
    }),
    each,
  )
})
