import { expect, test } from 'vitest'
import { aForm, id } from '../make.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()

test('[FOR10] owed forms are listed by when the talk ended, and each is given out once', async () => {
  const { live } = await own.open()
  const [late, early] = [aForm('late', 900), aForm('early', 100)]
  await live.owed.add('sam', late, 900)
  await live.owed.add('sam', early, 900)
  await live.owed.add('sam', late, 900)
  expect(await live.owed.list('sam', 900)).toEqual([early, late])
  expect(await live.owed.list('mette', 900)).toEqual([])
  expect(await live.owed.take('mette', late.form, 900)).toBe(false)
  const taken = await Promise.all([live.owed.take('sam', late.form, 900), live.owed.take('sam', late.form, 900)])
  expect(taken.filter((mine) => mine)).toEqual([true])
  expect(await live.owed.take('sam', id('never'), 900)).toBe(false)
  expect(await live.owed.list('sam', 900)).toEqual([early])
})
