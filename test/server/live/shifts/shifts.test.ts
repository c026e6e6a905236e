import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOffer, aRing, aShift, aTicket, bringTo, id, wide } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()

test("[DUT2] startShift answers 'started' and the shift is read back as it was given; anew, it leaves the lines it had", async () => {
  const { live } = await own.open()
  const s = aShift('sam', { lines: ['a', 'b'], langs: ['da', 'en'], topics: ['family', 'other'], ages: ['15-17'], seats: 3, missed: 1 })
  await live.shifts.start(s)
  expect(await live.shifts.find('sam')).toEqual({ ...s, taken: 0 })
  expect(await live.shifts.onDuty('b')).toEqual([{ ...s, taken: 0 }])
  await live.shifts.start({ ...s, lines: ['a'] })
  expect(await live.shifts.onDuty('b')).toEqual([])
  expect(await live.shifts.free('b')).toEqual([])
  expect(await live.shifts.free('a')).toHaveLength(1)
  expect(await live.shifts.find('nobody')).toBeNull()
})

test("[DUT5] patchShift answers 'patched' and changes only what it is given, 'gone' makes no shift", async () => {
  const { live, redis, keys } = await own.open()
  await live.shifts.start(aShift('sam'))
  const change = { page: 'p', kid: 'k', awayAt: 5, missed: 2, lastSeatedAt: 7, seats: 4 }
  expect(await live.shifts.patch('sam', change)).toBe(true)
  expect(await live.shifts.setState('sam', 'finishing')).toBe(true)
  expect(await live.shifts.find('sam')).toEqual({ ...aShift('sam', change), state: 'finishing', taken: 0 })
  expect(await live.shifts.patch('sam', {})).toBe(true)
  await live.shifts.setState('sam', 'on')
  expect(await live.shifts.free('a')).toEqual([])
  await live.shifts.patch('sam', { awayAt: null })
  expect(await live.shifts.free('a')).toHaveLength(1)
  expect(await live.shifts.patch('nobody', { seats: 1 })).toBe(false)
  expect(await live.shifts.setState('nobody', 'on')).toBe(false)
  expect(await redis.exists(keys.shift('nobody'))).toBe(0)
})

test('[DUT6] a ring that is given back as missed counts once, in the same step; the third in a row makes the person away', async () => {
  const { live } = await own.open()
  await live.shifts.start(aShift('sam'))
  for (const n of [1, 2, 3]) {
    await live.tickets.join(aTicket(`mira ${n}`), wide)
    await live.seats.ring(`mira ${n}`, aRing(`r${n}`, 'sam'))
    const back = () => live.seats.giveBack(`mira ${n}`, { from: `r${n}`, avoid: null, returned: false, at: 9, missed: 'person' })
    expect((await Promise.all([back(), back(), back()])).sort()).toEqual(['gone', 'gone', 'returned'])
    expect(await live.shifts.find('sam')).toMatchObject({ missed: n, state: n < 3 ? 'on' : 'away' })
  }
  expect(await live.shifts.free('a')).toEqual([])
})

test('[DUT6] a browser that did not answer makes its person away at once; what was answered meanwhile is not given back', async () => {
  const { live } = await own.open()
  await live.shifts.start(aShift('sam', { seats: 3 }))
  for (const conv of ['mira', 'noor', 'lea']) {
    await live.tickets.join(aTicket(conv), wide)
    await live.seats.ring(conv, aRing(`ring of ${conv}`, 'sam'))
  }
  await live.seats.answer('mira', 'ring of mira', anOffer('mira', id('kid of sam', 32)), null)
  await live.seats.accept('noor', 'ring of noor')
  const back = (conv: string, missed: 'person' | 'browser') =>
    live.seats.giveBack(conv, { from: `ring of ${conv}`, avoid: null, returned: false, at: 9, missed })
  expect([await back('mira', 'browser'), await back('noor', 'person')]).toEqual(['gone', 'gone'])
  expect(await live.shifts.find('sam')).toMatchObject({ state: 'on', missed: 0, taken: 3 })
  expect(await back('lea', 'browser')).toBe('returned')
  expect(await live.shifts.find('sam')).toMatchObject({ state: 'away', missed: 0, taken: 2 })
})

test('[DUT6] who is off duty, or has paused, is not set away by a ring that was missed', async () => {
  const { live, redis, keys } = await own.open()
  await live.shifts.start(aShift('sam', { seats: 2 }))
  for (const conv of ['mira', 'noor']) {
    await live.tickets.join(aTicket(conv), wide)
    await live.seats.ring(conv, aRing(`ring of ${conv}`, 'sam'))
  }
  const back = (conv: string) =>
    live.seats.giveBack(conv, { from: `ring of ${conv}`, avoid: null, returned: false, at: 9, missed: 'browser' })
  await live.shifts.setState('sam', 'paused')
  expect(await back('mira')).toBe('returned')
  expect(await live.shifts.find('sam')).toMatchObject({ state: 'paused' })
  await live.shifts.end('sam')
  expect(await back('noor')).toBe('returned')
  expect(await redis.exists(keys.shift('sam'))).toBe(0)
})

test("[DUT15] endShift answers 'ended', then 'gone'; the conversations stay, and are still given back or ended", async () => {
  const { live } = await own.open()
  for (const conv of ['mira', 'noor']) await live.tickets.join(aTicket(conv), wide)
  await live.shifts.start(aShift('sam', { seats: 2 }))
  for (const conv of ['mira', 'noor']) await bringTo(live, conv, 'sam', 'chat')
  expect(await live.shifts.end('sam')).toBe('ended')
  expect(await live.shifts.end('sam')).toBe('gone')
  expect([await live.shifts.onDuty('a'), await live.shifts.free('a')]).toEqual([[], []])
  expect((await live.seats.held('sam')).sort()).toEqual(['mira', 'noor'])
  expect((await live.tickets.find('mira'))?.phase).toBe('chat')

  await live.shifts.start(aShift('sam', { seats: 2 }))
  expect(await live.shifts.find('sam')).toMatchObject({ taken: 2 })
  expect(await live.shifts.free('a')).toEqual([])
  await live.shifts.end('sam')

  expect(await live.seats.giveBack('mira', { from: 'sam', avoid: null, returned: true, at: 9000 })).toBe('returned')
  await live.seats.end('noor', { endedBy: 'counsellor', endedAt: 1, survey: null, talked: true })
  expect(await live.seats.held('sam')).toEqual([])
  expect(await live.shifts.free('a')).toEqual([]) // no shift came back to life
})

test('[DUT7] a shift that has expired is taken off the lists by looking', async () => {
  const { live, redis, keys } = await own.open()
  await live.shifts.start(aShift('sam'))
  await redis.del(keys.shift('sam'))
  expect([await live.shifts.onDuty('a'), await live.shifts.free('a')]).toEqual([[], []])
  expect(await redis.exists(keys.duty('a'), keys.free('a'))).toBe(0)
})

const persons = ['sam', 'mette', 'ali']
const convs = ['y0', 'y1', 'y2', 'y3', 'y4', 'y5']
const step = fc.record({
  what: fc.constantFrom('join', 'start', 'ring', 'chat', 'back', 'end', 'erase', 'state', 'away', 'youthAway', 'seats', 'endShift'),
  conv: fc.constantFrom(...convs),
  person: fc.constantFrom(...persons),
  state: fc.constantFrom('on', 'on', 'on', 'paused', 'finishing', 'away'),
  seats: fc.integer({ min: 1, max: 3 }),
  away: fc.constantFrom(5, null),
})

test('[SEA41] after any run of events: the free are exactly those who could be rung, each seat is one ticket, and who waits is in the queue', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const { live, redis } = await own.open()
      for (const { what, conv, person, state, seats, away } of steps) {
        if (what === 'join') await live.tickets.join(aTicket(conv), wide)
        if (what === 'start') await live.shifts.start(aShift(person, { seats, state }))
        if (what === 'ring') await live.seats.ring(conv, aRing(`${conv}${person}`, person))
        if (what === 'chat' && (await live.tickets.find(conv))?.phase === 'waiting') await bringTo(live, conv, person, 'chat')
        if (what === 'back') await live.seats.giveBack(conv, { from: person, avoid: null, returned: true, at: 9000 })
        if (what === 'end') await live.seats.end(conv, { endedBy: 'youth', endedAt: 1, survey: null, talked: false })
        if (what === 'erase') await live.tickets.erase(conv)
        if (what === 'state') await live.shifts.setState(person, state)
        if (what === 'away') await live.shifts.patch(person, { awayAt: away })
        if (what === 'youthAway') await live.tickets.patch(conv, { youthAwayAt: away })
        if (what === 'seats') await live.shifts.patch(person, { seats })
        if (what === 'endShift') await live.shifts.end(person)
      }
      const onDuty = await live.shifts.onDuty('a')
      const could = onDuty.filter((o) => o.state === 'on' && o.awayAt === null && o.taken < o.seats).map((o) => o.person)
      expect((await live.shifts.free('a')).map((o) => o.person).sort()).toEqual(could.sort())

      const tickets = (await Promise.all(convs.map(live.tickets.find))).filter((t) => t !== null)
      const seated = tickets.filter((t) => t.phase === 'ringing' || t.phase === 'connecting' || t.phase === 'chat')
      for (const person of persons)
        expect((await live.seats.held(person)).sort()).toEqual(
          seated
            .filter((t) => t.person === person)
            .map((t) => t.conv)
            .sort(),
        )
      const waiting = tickets
        .filter((t) => t.phase === 'waiting')
        .map((t) => t.conv)
        .sort()
      expect((await live.tickets.first('a', 9)).map((t) => t.conv).sort()).toEqual(waiting)
      const there = tickets.filter((t) => t.phase === 'waiting' && t.youthAwayAt === null).map((t) => t.conv)
      expect((await live.tickets.heads('a', 0)).map((h) => h.conv).sort()).toEqual(there.sort())
      expect(await live.tickets.waiting('a')).toBe(waiting.length)
      redis.disconnect()
    }),
    { numRuns: 60 },
  )
})

test("[DUT11] leaveLine answers 'left' and the rest of the shift stands, 'last' changes nothing, 'gone' is another line or no shift", async () => {
  const { live, redis, keys } = await own.open()
  const s = aShift('sam', { lines: ['a', 'b', 'ab'], seats: 3 })
  await live.shifts.start(s)
  expect(await live.shifts.leaveLine('sam', 'b')).toBe('left')
  expect(await live.shifts.leaveLine('sam', 'b')).toBe('gone')
  expect(await live.shifts.find('sam')).toEqual({ ...s, lines: ['a', 'ab'], taken: 0 })
  expect([await live.shifts.onDuty('b'), await live.shifts.free('b')]).toEqual([[], []])
  for (const line of ['a', 'ab']) expect(await live.shifts.free(line)).toHaveLength(1)
  expect(await live.shifts.leaveLine('sam', 'a')).toBe('left')
  expect(await live.shifts.leaveLine('sam', 'ab')).toBe('last')
  expect(await live.shifts.free('ab')).toHaveLength(1)
  expect(await live.shifts.end('sam')).toBe('ended')
  expect(await live.shifts.leaveLine('sam', 'ab')).toBe('gone')
  expect(await redis.exists(keys.shift('sam'), keys.duty('a'), keys.free('ab'))).toBe(0)
})
