import { expect, test } from 'vitest'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ limits: { envelopesPerMin: 200, marksPerMin: 400 } }))

test("[CHA8] sixty messages: the youth's own is in view, and what others write moves nothing and says that it is there", {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, counsellor, 'ung 0')
  for (let n = 1; n <= 30; n++) {
    await youth.say(`ung ${n}`)
    await counsellor.say(`rådgiver ${n}`)
  }
  await youth.sees('rådgiver 30')

  const scroll = youth.page.locator('.talk-scroll')
  const top = () => scroll.evaluate((element) => element.scrollTop)
  const up = async () => {
    const before = await top()
    await scroll.evaluate((element) => element.scrollBy(0, -500))
    await soon(top).toBe(before - 500)
  }
  await up()
  await youth.say('min egen')
  await soon(() =>
    youth.log.getByText('min egen', { exact: true }).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      const box = document.querySelector('.talk-scroll')!.getBoundingClientRect()
      return top >= box.top && bottom <= box.bottom
    }),
  ).toBe(true)

  await up()
  const place = await top()
  await counsellor.say('noget nyt')
  await youth.log.getByText('noget nyt', { exact: true }).waitFor({ state: 'attached' })
  const below = youth.page.getByRole('button', { name: pages.da.chat.newBelow })
  await below.waitFor()
  expect(await top()).toBe(place)
  await below.click()
  await below.waitFor({ state: 'detached' })
  await youth.sees('noget nyt')
  expect([...youth.complaints(), ...counsellor.complaints()]).toEqual([])
})
