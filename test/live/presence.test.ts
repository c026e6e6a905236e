import { expect, test } from 'vitest'
import { ownRedis } from './openRedis.ts'

const own = ownRedis()
const mira = { id: 'y:mira', page: 'p1' } as const
const sam = { id: 's:sam', page: 'q1' } as const

test('[LV50] comeHere gives the newest page the place and tells which it took over from', async () => {
  const { live } = await own.open()
  expect(await live.presence.came('one', mira, 100)).toBeNull()
  expect(await live.presence.came('one', mira, 150)).toBeNull()
  expect(await live.presence.came('two', { ...mira, page: 'p2' }, 200)).toEqual({ processId: 'one', page: 'p1' })
  expect(await live.presence.whereIs(['y:mira', 's:nobody'])).toEqual(['two', null])
  expect(await live.presence.whereIs([])).toEqual([])
})

test('[LV51] a beat keeps its own people here, leaves those who moved, and takes in the unknown after a loss', async () => {
  const { live } = await own.open()
  await live.presence.came('one', mira, 100)
  await live.presence.came('one', sam, 100)
  await live.presence.came('two', { ...mira, page: 'p2' }, 200)
  expect(await live.presence.here('one', [mira, sam], 300)).toEqual(['y:mira'])
  expect(await live.presence.lapsed(250, 9)).toEqual(['y:mira'])
  expect(await live.presence.lapsed(301, 9)).toEqual(['y:mira', 's:sam'])
  expect(await live.presence.whereIs(['y:mira', 's:sam'])).toEqual(['two', 'one'])
  await own.lose()
  expect(await live.presence.here('one', [sam], 400)).toEqual([])
  expect(await live.presence.whereIs(['s:sam'])).toEqual(['one'])
})

test('[LV51] a beat of a large process takes everyone in', async () => {
  const { live } = await own.open()
  const people = Array.from({ length: 1234 }, (_, i) => ({ id: `y:${i}` as const, page: 'p' }))
  expect(await live.presence.here('one', [], 100)).toEqual([])
  expect(await live.presence.here('one', people, 100)).toEqual([])
  expect(await live.presence.lapsed(101, 9999)).toHaveLength(1234)
  expect(await live.presence.lapsed(100, 9999)).toEqual([])
})

test("[LV52] goAway answers 'gone', also to the unknown, and 'elsewhere' when a newer page speaks for her", async () => {
  const { live } = await own.open()
  await live.presence.came('one', mira, 100)
  await live.presence.came('one', { ...mira, page: 'p2' }, 200)
  expect(await live.presence.gone('one', mira)).toBe('elsewhere')
  expect(await live.presence.whereIs(['y:mira'])).toEqual(['one'])
  expect(await live.presence.gone('one', { ...mira, page: 'p2' })).toBe('gone')
  expect(await live.presence.gone('one', { ...mira, page: 'p2' })).toBe('gone')
  expect(await live.presence.whereIs(['y:mira'])).toEqual([null])
  expect(await live.presence.lapsed(999, 9)).toEqual([])
})

test("[LV53] dropLapsed answers 'dropped' to who stayed unsaid and 'here' to who came back; until then she stays listed", async () => {
  const { live } = await own.open()
  await live.presence.came('one', mira, 100)
  await live.presence.came('one', sam, 150)
  expect(await live.presence.lapsed(200, 1)).toEqual(['y:mira'])
  expect(await live.presence.lapsed(200, 1)).toEqual(['y:mira'])
  await live.presence.came('two', sam, 300)
  expect(await live.presence.drop('y:mira', 200)).toBe('dropped')
  expect(await live.presence.drop('y:mira', 200)).toBe('dropped')
  expect(await live.presence.drop('s:sam', 200)).toBe('here')
  expect(await live.presence.whereIs(['y:mira', 's:sam'])).toEqual([null, 'two'])
})
