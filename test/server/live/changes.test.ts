import { expect, test, vi } from 'vitest'
import { anOffer, aRing, aShift, aTicket, bringTo, id, wide, wish } from './make.ts'
import { ownRedis } from './openRedis.ts'

const own = ownRedis()

async function listening() {
  const { live, redis, keys } = await own.open()
  const heard: (string | null)[] = []
  const ear = await own.connection()
  const changes = await live.changes.open(ear)
  changes.lines((line) => heard.push(line))
  /** All that was said so far has been heard: a word of our own comes after it. */
  const hearOut = async () => {
    await redis.publish(keys.queue('the end'), '')
    await vi.waitFor(() => expect(heard).toContain('the end'), 5000)
    return heard.splice(0).filter((line) => line !== 'the end')
  }
  const heardOf = async (step: () => Promise<unknown>) => {
    await hearOut()
    await step()
    return [...new Set(await hearOut())].sort()
  }
  return { live, redis, keys, changes, heard, heardOf }
}

test('[LIV12] whatever moves a queue, a team, a seat or a conversation tells its line, in the step that moves it', async () => {
  const { live, heardOf } = await listening()
  const steps: [what: string, step: () => Promise<unknown>, lines: string[]][] = [
    ['joined', () => live.tickets.join(aTicket('mira'), wide), ['a']],
    ['joined elsewhere', () => live.tickets.join(aTicket('noor', { line: 'b' }), wide), ['b']],
    ['urgent', () => live.tickets.makeUrgent('mira'), ['a']],
    ['away', () => live.tickets.patch('mira', { youthAwayAt: 5 }), ['a']],
    ['back', () => live.tickets.patch('mira', { youthAwayAt: null }), ['a']],
    ['on duty for two lines', () => live.shifts.start(aShift('sam', { lines: ['a', 'b'], seats: 2 })), ['a', 'b']],
    ['on duty for one of them only', () => live.shifts.start(aShift('sam', { lines: ['a'], seats: 2 })), ['a', 'b']],
    ['paused', () => live.shifts.setState('sam', 'paused'), ['a']],
    ['on', () => live.shifts.setState('sam', 'on'), ['a']],
    ['gone', () => live.shifts.patch('sam', { awayAt: 5 }), ['a']],
    ['here', () => live.shifts.patch('sam', { awayAt: null }), ['a']],
    ['rung', () => live.seats.ring('mira', aRing('r', 'sam')), ['a']],
    ['answered', () => live.seats.answer('mira', 'r', anOffer('mira', id('kid of sam', 32)), null), ['a']],
    ['accepted', () => live.seats.accept('mira', 'r'), ['a']],
    ['given back', () => live.seats.giveBack('mira', { from: 'r', avoid: wish('sam'), returned: false, at: 9 }), ['a']],
    ['wish taken back', () => live.tickets.takeBackWish('mira', 'sam'), ['a']],
    ['in conversation', () => bringTo(live, 'mira', 'sam', 'chat'), ['a']],
    ['ended', () => live.seats.end('mira', { endedBy: 'youth', endedAt: 9, survey: null, talked: true }), ['a']],
    ['erased', () => live.tickets.erase('noor'), ['b']],
    ['off duty', () => live.shifts.end('sam'), ['a']],
  ]
  for (const [what, step, lines] of steps) expect([what, await heardOf(step)]).toEqual([what, lines])
})

test('[LIV12] a step that connects a conversation tells its line by itself, though neither queue nor seat moves', async () => {
  const { live, heardOf } = await listening()
  await live.tickets.join(aTicket('mira'), wide)
  await live.shifts.start(aShift('sam'))
  const { ring, kid, offer } = await bringTo(live, 'mira', 'sam', 'connecting')
  const wrapped = { ring, offer, members: [{ person: 'sam', kid, sinceEpoch: 0 }], challenge: id('next'), at: 9 }
  expect(await heardOf(() => live.seats.connected('mira', wrapped))).toEqual(['a'])
  expect(await live.shifts.chats('a')).toBe(1)
  expect(await heardOf(() => live.seats.connected('mira', wrapped))).toEqual([])
})

test('[LIV13] what only looks, or places an envelope, tells nothing; what a look lets go of is told', async () => {
  const { live, redis, keys, heardOf } = await listening()
  await live.tickets.join(aTicket('mira'), wide)
  await live.shifts.start(aShift('sam'))
  const looks = [
    () => live.tickets.heads('a', 9),
    () => live.tickets.find('mira'),
    () => live.shifts.onDuty('a'),
    () => live.shifts.free('a'),
    () => live.seats.held('sam'),
    () => live.sweepLook(['a', 'b'], { now: 9, lapsedBefore: 9, atOnce: 9 }),
  ]
  for (const look of looks) expect(await heardOf(look)).toEqual([])
  await redis.unlink(keys.ticket('mira'))
  expect(await heardOf(() => live.tickets.heads('a', 9))).toEqual(['a'])
  await redis.unlink(keys.shift('sam'))
  expect(await heardOf(() => live.shifts.onDuty('a'))).toEqual(['a'])
})

test('[LIV14] after the listening connection was lost any line may have changed, and words are heard again; once closed, none', async () => {
  const { live, heard, changes, redis, keys } = await listening()
  await own.lose()
  await vi.waitFor(() => expect(heard).toContain(null))
  await vi.waitFor(async () => expect(await redis.publish(keys.queue('any'), '')).toBe(1), 3000)
  await live.tickets.join(aTicket('mira'), wide)
  await vi.waitFor(() => expect(heard).toContain('a'))
  await changes.close()
  heard.length = 0
  expect(await redis.publish(keys.queue('a'), '')).toBe(0)
  expect(heard).toEqual([])
})

test('[LIV15] that a page is connected elsewhere, or nowhere, is told in the step that makes it so', async () => {
  const { live, changes, redis, keys } = await listening()
  const moved: (string | null)[] = []
  changes.moves((id) => moved.push(id))
  const heardOf = async (step: () => Promise<unknown>) => {
    await step()
    await redis.publish(keys.where, 'the end')
    await vi.waitFor(() => expect(moved).toContain('the end'), 5000)
    return moved.splice(0).slice(0, -1)
  }
  const here = { id: 'y:mira', page: 'p' } as const
  expect(await heardOf(() => live.presence.came('one', here, 1))).toEqual(['y:mira'])
  expect(await heardOf(() => live.presence.came('one', here, 2))).toEqual([])
  expect(await heardOf(() => live.presence.here('one', [here], 3))).toEqual([])
  expect(await heardOf(() => live.presence.came('two', { id: 'y:mira', page: 'q' }, 4))).toEqual(['y:mira'])
  expect(await heardOf(() => live.presence.gone('one', here, 5))).toEqual([])
  expect(await heardOf(() => live.presence.gone('two', { id: 'y:mira', page: 'q' }, 6))).toEqual(['y:mira'])
  expect(await heardOf(() => live.presence.came('one', here, 7))).toEqual(['y:mira'])
  expect(await heardOf(() => live.presence.drop('y:mira', 9, 20))).toEqual(['y:mira'])
})

test('[LIV11] what is looked at every second is one call: what is due, who has lapsed, and how many wait and are free on each line', async () => {
  const { live } = await own.open()
  await live.tickets.join(aTicket('mira'), wide)
  await live.tickets.join(aTicket('noor'), wide)
  await live.shifts.start(aShift('sam', { lines: ['b'] }))
  await live.shifts.start(aShift('ida', { lines: ['b'], state: 'paused' }))
  await live.deadlines.set('silence', 'mira', 7)
  await live.deadlines.set('silence', 'noor', 5)
  await live.deadlines.set('avoided', 'lea', 11)
  await live.presence.came('one', { id: 'y:mira', page: 'p' }, 3)
  await live.presence.came('one', { id: 'y:noor', page: 'p' }, 4)
  const look = (atOnce: number) => live.sweepLook(['b', 'a', 'c'], { now: 10, lapsedBefore: 4, atOnce })
  expect(await look(9)).toEqual({
    due: [
      { kind: 'silence', id: 'noor', dueAt: 5 },
      { kind: 'silence', id: 'mira', dueAt: 7 },
    ],
    lapsed: ['y:mira'],
    lines: [
      { line: 'b', waiting: 0, free: 1 },
      { line: 'a', waiting: 2, free: 0 },
      { line: 'c', waiting: 0, free: 0 },
    ],
    uncounted: 0,
  })
  expect((await look(1)).due).toHaveLength(1)
})

test('[FIG32] the conversations of a line are those that somebody on duty for it holds on it', async () => {
  const { live } = await own.open()
  await live.shifts.start(aShift('sam', { lines: ['a', 'b'], seats: 3 }))
  for (const [conv, line] of [
    ['mira', 'a'],
    ['noor', 'a'],
    ['lea', 'b'],
  ] as const)
    await live.tickets.join(aTicket(conv, { line }), wide)
  await bringTo(live, 'mira', 'sam', 'chat')
  await bringTo(live, 'lea', 'sam', 'chat')
  await bringTo(live, 'noor', 'sam', 'ringing')
  expect([await live.shifts.chats('a'), await live.shifts.chats('b'), await live.shifts.chats('c')]).toEqual([1, 1, 0])
  expect(await live.shifts.briefly(['sam', 'nobody'])).toEqual([{ lines: ['a', 'b'], state: 'on', taken: 3 }, null])
})
