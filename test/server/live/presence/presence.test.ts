import { expect, test } from 'vitest'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const mira = { id: 'y:mira', page: 'p1' } as const
const sam = { id: 's:sam', page: 'q1' } as const

test('[PRE1] comeHere gives the newest page the place and tells which it took over from', async () => {
  const { live } = await own.open()
  expect(await live.presence.came('one', mira, 100)).toBeNull()
  expect(await live.presence.came('one', mira, 150)).toBeNull()
  expect(await live.presence.came('two', { ...mira, page: 'p2' }, 200)).toEqual({ processId: 'one', page: 'p1' })
  expect(await live.presence.whereIs(['y:mira', 's:nobody'])).toEqual(['two', null])
  expect(await live.presence.whereIs([])).toEqual([])
})

test('[PRE2] a beat keeps its own people here, and names those who moved or, as after a loss, are noted nowhere', async () => {
  const { live } = await own.open()
  await live.presence.came('one', mira, 100)
  await live.presence.came('one', sam, 100)
  await live.presence.came('two', { ...mira, page: 'p2' }, 200)
  expect(await live.presence.here('one', [mira, sam], 300)).toEqual(['y:mira'])
  expect(await live.presence.lapsed(250, 9)).toEqual(['y:mira'])
  expect(await live.presence.lapsed(301, 9)).toEqual(['y:mira', 's:sam'])
  expect(await live.presence.whereIs(['y:mira', 's:sam'])).toEqual(['two', 'one'])
  await own.lose()
  expect(await live.presence.here('one', [sam], 400)).toEqual(['s:sam'])
  expect(await live.presence.whereIs(['s:sam'])).toEqual([null])
})

test('[PRE2] a beat of a large process speaks for everyone', async () => {
  const { live } = await own.open()
  const people = Array.from({ length: 1234 }, (_, i) => ({ id: `y:${i}` as const, page: 'p' }))
  for (const one of people) await live.presence.came('one', one, 1)
  expect(await live.presence.here('one', [], 100)).toEqual([])
  expect(await live.presence.here('one', people, 100)).toEqual([])
  expect(await live.presence.lapsed(101, 9999)).toHaveLength(1234)
  expect(await live.presence.lapsed(100, 9999)).toEqual([])
})

test("[PRE3] goAway answers 'gone', also to the unknown, and 'elsewhere' when a newer page speaks for the person", async () => {
  const { live } = await own.open()
  await live.presence.came('one', mira, 100)
  await live.presence.came('one', { ...mira, page: 'p2' }, 200)
  expect(await live.presence.gone('one', mira, 300)).toBe('elsewhere')
  expect(await live.presence.whereIs(['y:mira'])).toEqual(['one'])
  expect(await live.presence.gone('one', { ...mira, page: 'p2' }, 300)).toBe('gone')
  expect(await live.presence.gone('one', { ...mira, page: 'p2' }, 300)).toBe('gone')
  expect(await live.presence.whereIs(['y:mira'])).toEqual([null])
})

test("[PRE14] dropLapsed answers 'dropped' to who stayed unsaid and 'here' to who came back", async () => {
  const { live } = await own.open()
  await live.presence.came('one', mira, 100)
  await live.presence.came('one', sam, 150)
  expect(await live.presence.lapsed(200, 1)).toEqual(['y:mira'])
  expect(await live.presence.lapsed(200, 1)).toEqual(['y:mira'])
  await live.presence.came('two', sam, 300)
  expect(await live.presence.drop('y:mira', 200, 220)).toBe('dropped')
  expect(await live.presence.drop('y:mira', 200, 220)).toBe('here')
  expect(await live.presence.drop('s:sam', 200, 220)).toBe('here')
  expect(await live.presence.whereIs(['y:mira', 's:sam'])).toEqual([null, 'two'])
})

test("[PRE15] whoever went stays listed until what follows is done: forgetGone answers 'forgotten', or 'here' to who is back", async () => {
  const { live } = await own.open()
  await live.presence.came('one', mira, 100)
  await live.presence.came('one', sam, 100)
  await live.presence.gone('one', mira, 120)
  await live.presence.drop('s:sam', 110, 130)
  expect(await live.presence.lapsed(120, 9)).toEqual([])
  expect(await live.presence.lapsed(999, 9)).toEqual(['y:mira', 's:sam'])
  expect(await live.presence.forget('y:mira')).toBe('forgotten')
  await live.presence.came('two', { ...sam, page: 'q2' }, 140)
  expect(await live.presence.forget('s:sam')).toBe('here')
  expect(await live.presence.lapsed(999, 9)).toEqual(['s:sam'])
})

test('[PRE15] one who was expected and never came is found like one who went; expecting changes nothing for who is here', async () => {
  const { live } = await own.open()
  await live.presence.expect('y:mira', 100)
  expect(await live.presence.lapsed(101, 9)).toEqual(['y:mira'])
  await live.presence.came('one', mira, 200)
  await live.presence.expect('y:mira', 900)
  expect(await live.presence.lapsed(201, 9)).toEqual(['y:mira'])
})
