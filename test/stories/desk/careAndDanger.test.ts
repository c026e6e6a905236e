import { expect, test } from 'vitest'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { counsellor: words } = pages.da

test('[EVE9] [EVE13] [EVE14] a hard talk: a word is marked, the steps are ticked off, and at the end of the shift one question is asked', {
  timeout: 180_000,
}, async () => {
  const { one, browser } = stage
  const mette = await openCounsellor(browser, one, { options: { viewport: { width: 1280, height: 720 } } })
  const { page } = mette
  await page.getByRole('checkbox', { name: words.duty.hints }).check()
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'jeg har det skidt')
  await youth.say('nogle gange vil jeg bare dø')
  await mette.sees('nogle gange vil jeg bare dø')
  await page.getByText(words.danger.hintText).waitFor()
  await page.getByText(words.danger.hintShort, { exact: true }).waitFor()
  await seen(page, 'counsellor-hint-desk')
  await page.keyboard.press('Alt+u')
  await page.getByText(words.danger.noTrace).waitFor()
  await page.getByRole('checkbox', { name: words.talk.acuteSteps[0]! }).check()
  await seen(page, 'counsellor-acute-steps-desk')
  await page.emulateMedia({ colorScheme: 'dark' })
  await seen(page, 'counsellor-acute-steps-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  // The youth sees nothing of it.
  expect(await youth.page.getByText(words.danger.hint).count()).toBe(0)
  await youth.end()
  await mette.reads(words.written.endedBy.youth)
  await page.keyboard.press('Alt+p')
  await page.getByRole('button', { name: words.shift.end, exact: true }).click()
  await page.getByText(words.care.question).waitFor()
  await page.getByRole('button', { name: words.care.yes, exact: true }).click()
  await page.getByText(words.care.ring).waitFor()
  await seen(page, 'counsellor-before-home-desk')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await seen(page, 'counsellor-before-home-phone-dark')
  expect([...mette.complaints(), ...youth.complaints()]).toEqual([])
})
