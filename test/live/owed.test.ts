import { expect, test } from 'vitest'
import { aForm, id } from './make.ts'
import { ownRedis } from './openRedis.ts'

const own = ownRedis()

test('[LV64] owed forms are listed by when the talk ended, and each is given out once', async () => {
  const { live } = await own.open()
  const [late, early] = [aForm('late', 900), aForm('early', 100)]
  await live.owed.add('sam', late)
  await live.owed.add('sam', early)
  await live.owed.add('sam', late)
  expect(await live.owed.list('sam')).toEqual([early, late])
  expect(await live.owed.list('mette')).toEqual([])
  expect(await live.owed.take('mette', late.form)).toBeNull()
  const taken = await Promise.all([live.owed.take('sam', late.form), live.owed.take('sam', late.form)])
  expect(taken.filter((form) => form !== null)).toEqual([late])
  expect(await live.owed.take('sam', id('never'))).toBeNull()
  expect(await live.owed.list('sam')).toEqual([early])
})
