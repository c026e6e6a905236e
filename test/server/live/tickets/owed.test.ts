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

test('[WRI34] a draft is kept for a form of one’s own, at most as long as the form, and goes when the form is taken off', async () => {
  const { live, redis, keys } = await own.open()
  const form = aForm('mine', 900)
  await live.owed.add('sam', form, 900)
  expect(await live.owed.keepDraft('mette', form.form, 'sealed', 900)).toBe(false)
  expect(await live.owed.keepDraft('sam', id('never'), 'sealed', 900)).toBe(false)
  expect(await live.owed.keepDraft('sam', form.form, 'first', 900)).toBe(true)
  expect(await live.owed.keepDraft('sam', form.form, 'sealed', 900)).toBe(true)
  expect([await live.owed.draft('sam', form.form, 900), await live.owed.draft('mette', form.form, 900)]).toEqual(['sealed', null])
  expect(await redis.pttl(keys.owedDraft(form.form))).toBeLessThanOrEqual((await redis.pttl(keys.owedForm(form.form))) + 1000)
  await live.owed.take('sam', form.form, 900)
  expect(await redis.exists(keys.owedDraft(form.form))).toBe(0)
  expect(await live.owed.keepDraft('sam', form.form, 'late', 900)).toBe(false)
})
