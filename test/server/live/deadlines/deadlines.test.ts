import { expect, test } from 'vitest'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()

test('[LIV9] what is due comes longest overdue first, and a deadline set again has moved', async () => {
  const { live } = await own.open()
  await live.deadlines.set('ring-answer', 'mira', 300)
  await live.deadlines.set('silence', 'mira', 100)
  await live.deadlines.set('counsellor-away', 'sam', 200)
  expect(await live.deadlines.due(99, 9)).toEqual([])
  expect(await live.deadlines.due(200, 9)).toEqual([
    { kind: 'silence', id: 'mira', dueAt: 100 },
    { kind: 'counsellor-away', id: 'sam', dueAt: 200 },
  ])
  expect(await live.deadlines.due(999, 1)).toHaveLength(1)
  await live.deadlines.set('silence', 'mira', 900)
  await live.deadlines.clear('counsellor-away', 'sam')
  expect((await live.deadlines.due(999, 9)).map((d) => d.dueAt)).toEqual([300, 900])
})

test("[LIV10] settleDeadline answers 'moved' and leaves it when it was set anew meanwhile, 'settled' once, then 'gone'", async () => {
  const { live } = await own.open()
  await live.deadlines.set('silence', 'mira', 900)
  expect(await live.deadlines.settle('silence', 'mira', 100)).toBe('moved')
  expect(await live.deadlines.due(999, 9)).toHaveLength(1)
  expect(await live.deadlines.settle('silence', 'mira', 900)).toBe('settled')
  expect(await live.deadlines.settle('silence', 'mira', 900)).toBe('gone')
})
