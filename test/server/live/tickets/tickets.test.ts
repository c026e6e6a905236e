import { expect, test } from 'vitest'
import { aRing, aShift, aTicket, bringTo, id, wide, wish } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const order = async (live: Awaited<ReturnType<typeof own.open>>['live']) => (await live.tickets.first('a', 50)).map((t) => t.conv)

test("[QUE2] joinQueue answers 'joined', then 'already' to the same browser, 'taken' to another, 'full' at the limit", async () => {
  const { live } = await own.open()
  const limit = { queueLimit: 1, urgentReserve: 1 }
  expect(await live.tickets.join(aTicket('mira'), limit)).toBe('joined')
  expect(await live.tickets.join(aTicket('mira'), limit)).toBe('already')
  expect(await live.tickets.join(aTicket('mira', { tokenHash: id('else', 32) }), limit)).toBe('taken')
  expect(await live.tickets.join(aTicket('noor'), limit)).toBe('full')
  expect(await order(live)).toEqual(['mira'])
})

test('[QUE5] an urgent youth may use the reserve beyond the limit, and no more than the reserve', async () => {
  const { live } = await own.open()
  const limit = { queueLimit: 1, urgentReserve: 1 }
  await live.tickets.join(aTicket('mira'), limit)
  expect(await live.tickets.join(aTicket('noor', { urgent: true }), limit)).toBe('joined')
  expect(await live.tickets.join(aTicket('lea', { urgent: true }), limit)).toBe('full')
})

test('[QUE38] a ticket is read back exactly as it was given', async () => {
  const { live } = await own.open()
  const t = aTicket('mira', {
    choices: { lang: 'en' },
    youthAwayAt: 7,
    callingUntil: 9,
    members: [{ person: 'sam', kid: id('k', 32), sinceEpoch: 0 }],
    avoid: [wish('sam'), { person: 'ali', until: 5000 }],
    epoch: 0,
    startedAt: 5,
    handOvers: 2,
    gen: 3,
    hidden: true,
    acute: true,
  })
  await live.tickets.join(t, wide)
  expect(await live.tickets.find('mira')).toEqual({ ...t, phase: 'waiting' })
  expect(await live.tickets.find('nobody')).toBeNull()
})

test('[QUE3] places count from 1 over the whole line by order; who does not wait has none', async () => {
  const { live } = await own.open()
  await live.tickets.join(aTicket('late', { joinedAt: 300 }), wide)
  await live.tickets.join(aTicket('early', { joinedAt: 100, choices: { lang: 'en' } }), wide)
  await live.tickets.join(aTicket('returned', { joinedAt: 200, orderAt: 50 }), wide)
  expect(await order(live)).toEqual(['returned', 'early', 'late'])
  expect((await live.tickets.standing('a', ['late', 'nobody', 'early', 'returned'])).map((s) => s?.place)).toEqual([3, undefined, 2, 1])
  expect(await live.tickets.placeOf('a', 'late')).toBe(3)
  expect(await live.tickets.placeOf('a', 'nobody')).toBeNull()
  expect(await live.tickets.waiting('a')).toBe(3)
  expect((await live.tickets.first('a', 2)).map((t) => t.conv)).toEqual(['returned', 'early'])
  expect(await live.tickets.first('a', 0)).toEqual([])
  expect(await live.tickets.longestWaitSince('a')).toBe(100)
  expect(await live.tickets.longestWaitSince('b')).toBeNull()
})

test('[SEA6] heads are the first eight of every kind of waiting youth, with what routing must know', async () => {
  const { live } = await own.open()
  for (let i = 0; i < 12; i++) await live.tickets.join(aTicket(`f${i}`, { joinedAt: 100 + i }), wide)
  await live.tickets.join(
    aTicket('any', { choices: { lang: 'en' }, joinedAt: 900, avoid: [wish('sam'), { person: 'ali', until: 5000 }] }),
    wide,
  )
  const heads = await live.tickets.heads('a', 0)
  expect(heads.filter((h) => h.group === 'family').map((h) => h.conv)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((i) => `f${i}`))
  expect(heads.find((h) => h.conv === 'any')).toEqual({
    conv: 'any',
    group: 'none',
    lang: 'en',
    age: 'unknown',
    orderAt: 900,
    avoid: ['sam', 'ali'],
  })
  expect((await live.tickets.heads('a', 5000)).find((h) => h.conv === 'any')?.avoid).toEqual(['sam'])
  expect(await live.tickets.standing('a', ['any'])).toEqual([
    { place: 13, asks: { asking: { group: 'none', lang: 'en', age: 'unknown' }, avoid: [wish('sam'), { person: 'ali', until: 5000 }] } },
  ])
  expect(heads).toHaveLength(9)
  expect(await live.tickets.heads('b', 0)).toEqual([])
})

test('[SEA7] looking at the heads and ringing cost the same commands however long the queue is', async () => {
  const { live, redis } = await own.open()
  const calls = async () =>
    [...(await redis.info('commandstats')).matchAll(/^cmdstat_(?!info|hgetall)[^:]+:calls=(\d+)/gm)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    )
  let next = 0
  const fill = async (n: number) => {
    await Promise.all(
      Array.from({ length: n }, () =>
        live.tickets.join(aTicket(`y${next}`, { joinedAt: 10_000 + next++ }), { queueLimit: 9999, urgentReserve: 0 }),
      ),
    )
  }
  const cost = async (person: string) => {
    await live.shifts.start(aShift(person))
    const before = await calls()
    const [first] = await live.tickets.heads('a', 0)
    expect(await live.seats.ring(first!.conv, aRing(`ring-${person}`, person))).toBe('rung')
    return (await calls()) - before
  }
  await fill(20)
  await cost('warm') // sends the scripts
  const short = await cost('sam')
  await fill(3000)
  expect(await cost('mette')).toBe(short)
})

test("[QUE14] makeUrgent answers 'urgent' once and moves the youth forward, then 'already', and 'gone' when there is no ticket or it has ended", async () => {
  const { live } = await own.open()
  await live.tickets.join(aTicket('first', { joinedAt: 1_000_000 }), wide)
  await live.tickets.join(aTicket('mira', { joinedAt: 1_000_500 }), wide)
  expect(await live.tickets.makeUrgent('mira')).toBe('urgent')
  expect(await order(live)).toEqual(['mira', 'first'])
  expect((await live.tickets.heads('a', 0)).find((h) => h.conv === 'mira')?.orderAt).toBe(400_500)
  expect(await live.tickets.makeUrgent('mira')).toBe('already')
  expect(await live.tickets.find('mira')).toMatchObject({ urgent: true, orderAt: 400_500 })
  expect(await live.tickets.makeUrgent('nobody')).toBe('gone')
  await live.seats.end('first', { endedBy: 'youth', endedAt: 1, survey: null, talked: false })
  expect(await live.tickets.makeUrgent('first')).toBe('gone')
})

test('[QUE14] a youth who says urgent while a seat rings is not put into the queue, and keeps the boost', async () => {
  const { live } = await own.open()
  await live.tickets.join(aTicket('mira', { joinedAt: 1_000_000 }), wide)
  await live.shifts.start(aShift('sam'))
  await bringTo(live, 'mira', 'sam', 'ringing')
  expect(await live.tickets.makeUrgent('mira')).toBe('urgent')
  expect(await live.tickets.waiting('a')).toBe(0)
  expect(await live.tickets.find('mira')).toMatchObject({ phase: 'ringing', orderAt: 400_000 })
})

test("[QUE39] patchTicket answers 'patched' and changes only what it is given, 'gone' makes no ticket", async () => {
  const { live, redis, keys } = await own.open()
  await live.tickets.join(aTicket('mira'), wide)
  expect(await live.tickets.patch('mira', { youthAwayAt: 5, hidden: true, callingUntil: 9, gen: 4, page: 'p', challenge: 'c' })).toBe(true)
  const changed = {
    ...aTicket('mira'),
    phase: 'waiting',
    youthAwayAt: 5,
    hidden: true,
    callingUntil: 9,
    gen: 4,
    page: 'p',
    challenge: 'c',
  }
  expect(await live.tickets.find('mira')).toEqual(changed)
  expect(await live.tickets.patch('mira', { youthAwayAt: null })).toBe(true)
  expect(await live.tickets.patch('mira', {})).toBe(true)
  expect(await live.tickets.find('mira')).toEqual({ ...changed, youthAwayAt: null })
  expect(await live.tickets.patch('nobody', { gen: 1 })).toBe(false)
  expect(await redis.exists(keys.ticket('nobody'))).toBe(0)
})

test('[DAN15] no patch marks a talk acute: that would leave its counsellor with new youths', async () => {
  const { live } = await own.open()
  await live.tickets.join(aTicket('mira'), wide)
  const given = { hidden: true, acute: true }
  expect(await live.tickets.patch('mira', given)).toBe(true)
  expect(await live.tickets.find('mira')).toMatchObject({ hidden: true, acute: false })
})

test('[PRE8] a youth who is away is offered no seat and keeps the place; back, the youth stands in the same place', async () => {
  const { live, redis, keys } = await own.open()
  const offered = async () => (await live.tickets.heads('a', 0)).map((h) => h.conv)
  for (const [i, conv] of ['mira', 'noor'].entries()) await live.tickets.join(aTicket(conv, { joinedAt: 1000 + i }), wide)
  await live.tickets.patch('mira', { youthAwayAt: 5 })
  expect(await offered()).toEqual(['noor'])
  expect(await live.tickets.placeOf('a', 'mira')).toBe(1)
  await live.tickets.makeUrgent('mira')
  expect(await offered()).toEqual(['noor'])
  await live.tickets.patch('mira', { youthAwayAt: null })
  expect((await live.tickets.heads('a', 0)).find((h) => h.conv === 'mira')?.orderAt).toBe(1000 - 600_000)
  for (const conv of ['mira', 'noor']) await live.tickets.patch(conv, { youthAwayAt: 6 })
  expect(await redis.exists(keys.buckets('a'))).toBe(0)
  expect(await offered()).toEqual([])

  await live.shifts.start(aShift('sam'))
  await live.tickets.patch('mira', { youthAwayAt: null })
  await bringTo(live, 'mira', 'sam', 'chat')
  await live.tickets.patch('mira', { gen: 2 }) // in conversation: nothing of the queue's
  expect(await offered()).toEqual([])
  await live.tickets.patch('mira', { youthAwayAt: 7 })
  expect(await offered()).toEqual([])
  await live.seats.giveBack('mira', { from: 'sam', avoid: null, returned: true, at: 9000 })
  expect(await offered()).toEqual([])
  expect(await live.tickets.placeOf('a', 'mira')).toBe(1)
})

test("[QUE40] eraseTicket answers 'erased' in every phase and leaves neither place nor seat nor ticket, then 'gone'", async () => {
  for (const phase of ['waiting', 'ringing', 'connecting', 'chat', 'ended'] as const) {
    const { live, redis, keys } = await own.open()
    await live.tickets.join(aTicket('mira'), wide)
    await live.shifts.start(aShift('sam'))
    if (phase === 'ended') await live.seats.end('mira', { endedBy: 'youth', endedAt: 1, survey: null, talked: false })
    else if (phase !== 'waiting') await bringTo(live, 'mira', 'sam', phase)
    expect((await live.tickets.find('mira'))?.phase).toBe(phase)
    expect(await live.tickets.erase('mira')).toBe('erased')
    expect(await live.tickets.erase('mira')).toBe('gone')
    expect(await live.tickets.find('mira')).toBeNull()
    expect(await redis.exists(keys.seats('sam'))).toBe(0)
    expect(await live.shifts.free('a')).toHaveLength(1)
    expect(await live.tickets.heads('a', 0)).toEqual([])
    expect(await redis.exists(keys.queue('a'), keys.waits('a'), keys.buckets('a'))).toBe(0)
  }
})

test('[QUE41] a ticket that expired leaves the queue when the heads are looked at, also a whole bucket of them', async () => {
  const { live, redis, keys } = await own.open()
  for (let i = 0; i < 20; i++) await live.tickets.join(aTicket(`y${i}`, { joinedAt: 100 + i }), wide)
  for (let i = 0; i < 19; i++) await redis.del(keys.ticket(`y${i}`))
  expect((await live.tickets.heads('a', 0)).map((h) => h.conv)).toEqual(['y19'])
  expect(await live.tickets.waiting('a')).toBe(1)
  expect(await live.tickets.longestWaitSince('a')).toBe(119)
  await live.tickets.patch('y19', { youthAwayAt: 5 })
  await redis.del(keys.ticket('y19'))
  expect(await live.tickets.heads('a', 0)).toEqual([])
  expect(await redis.exists(keys.buckets('a'), keys.queue('a'), keys.waits('a'))).toBe(0)
})

test("[TAL36] takeBackWish answers 'taken-back' and takes away that person alone, 'gone' when there is no ticket or it has ended", async () => {
  const { live } = await own.open()
  await live.shifts.start(aShift('sam'))
  await live.tickets.join(aTicket('mira', { avoid: [wish('sam'), { person: 'ali', until: 5000 }, wish('sa')] }), wide)
  expect(await live.seats.ring('mira', aRing('r', 'sam'))).toBe('no-seat')
  expect(await live.tickets.takeBackWish('mira', 'sam')).toBe('taken-back')
  expect(await live.tickets.takeBackWish('mira', 'sam')).toBe('taken-back')
  expect((await live.tickets.find('mira'))?.avoid).toEqual([{ person: 'ali', until: 5000 }, wish('sa')])
  expect(await live.seats.ring('mira', aRing('r', 'sam'))).toBe('rung')
  expect(await live.tickets.takeBackWish('nobody', 'sam')).toBe('gone')
  await live.seats.end('mira', { endedBy: 'youth', endedAt: 1, survey: null, talked: false })
  expect(await live.tickets.takeBackWish('mira', 'sam')).toBe('gone')
})
