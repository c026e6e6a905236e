import { expect, test } from 'vitest'
import { openCounsellor, openYouth } from './people.ts'
import { seen } from './seen.ts'
import { openStage } from './stage.ts'
import { pages } from './words.ts'

const stage = openStage()

test('[B5] under the cover nothing is drawn and the counsellor knows; so after a reload; a borrowed phone keeps nothing', {
  timeout: 90_000,
}, async () => {
  const { one, two, browser } = stage
  const { choices, counsellor: words, waiting } = pages.da
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  await youth.join()
  await youth.say('Kan du se mig?')
  await counsellor.accept()
  await counsellor.sees('Kan du se mig?')
  await youth.chatting()

  const title = await youth.page.title()
  await youth.hide()
  await counsellor.reads(words.talk.presence.hidden)
  await counsellor.say('Jeg venter')
  // It has come to the page, and nobody has read it.
  await counsellor.page.getByText(pages.da.chat.delivered).first().waitFor()
  expect(await youth.page.getByRole('log').count()).toBe(0)
  expect(await youth.page.content()).not.toContain('Kan du se mig?')
  expect(await youth.page.title()).toBe(title)
  await seen(youth.page, 'youth-cover-phone')
  await seen(counsellor.page, 'counsellor-hidden-desk')
  await youth.show()
  await youth.sees('Jeg venter')
  await counsellor.page.getByText(words.talk.presence.hidden).waitFor({ state: 'detached' })

  await youth.page.reload()
  await youth.page.getByRole('button', { name: pages.da.arrival.show }).waitFor()
  expect(await youth.page.getByRole('log').count()).toBe(0)
  await counsellor.reads(words.talk.presence.hidden)
  await youth.show()
  await youth.sees('Kan du se mig?')
  await youth.sees('Jeg venter')

  const borrowed = await openYouth(browser, one)
  await borrowed.page.locator('[data-start]').click()
  await borrowed.page.getByLabel(choices.borrowed.phone).check()
  await seen(borrowed.page, 'youth-choices-borrowed-phone')
  await borrowed.tap(choices.straightIn)
  await borrowed.at('waiting')
  await borrowed.say('Den her telefon er min brors')
  await counsellor.accept()
  await counsellor.sees('Den her telefon er min brors')
  await borrowed.chatting()
  expect(await borrowed.page.evaluate(() => sessionStorage.length)).toBe(0)
  await borrowed.page.reload()
  await borrowed.page.locator('[data-start]').waitFor()
  expect(await borrowed.page.locator('[data-screen]').count()).toBe(0)
  await counsellor.reads(words.talk.presence.away)
  await seen(counsellor.page, 'counsellor-youth-away-desk')
  void waiting
  expect([...youth.complaints(), ...borrowed.complaints(), ...counsellor.complaints()]).toEqual([])
})
