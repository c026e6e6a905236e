import { test } from 'vitest'
import { JONAS, meet, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { counsellor: words, outside, talk } = pages.da
const desk = { viewport: { width: 1280, height: 720 } }
const phone = { colorScheme: 'dark' as const, viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
const REACH = 'Sms 12 34 56 78'

test('[OUT7] [OUT19] in an acute talk the youth reads that we must pass it on; a newcomer who begins afresh is given it by the youth alone', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, one, { options: desk })
  await mette.onDuty()
  const youth = await openYouth(browser, two, { options: phone })
  await meet(youth, mette, 'Jeg er bange')
  await mette.pane().getByRole('button', { name: words.talk.acute, exact: true }).click()
  await youth.page.getByLabel(talk.more).click()
  await youth.tap(outside.heading)
  await youth.tap(outside.begin)
  await youth.page.getByText(outside.duty('Mette')).first().waitFor()
  await youth.page.getByLabel(outside.fields.reach.label).fill(REACH)
  await seen(youth.page, 'youth-outside-duty-dark')
  await youth.tap(outside.give('Mette'))
  await mette.pane().getByText(REACH).waitFor()
  await youth.page.getByText(outside.dutyStays('Mette')).waitFor()
  await youth.page.keyboard.press('Escape')

  const jonas = await openCounsellor(browser, two, { nth: JONAS, options: desk })
  await jonas.onDuty()
  await mette.giveBack()
  await jonas.accept()
  await youth.tap(talk.handOverNo)
  await youth.page.getByText(outside.notHere('Jonas')).last().waitFor()
  await youth.tap(outside.strip.show)
  await seen(youth.page, 'youth-outside-anew-dark')
  await youth.tap(outside.give('Jonas'))
  await jonas.pane().getByText(REACH).waitFor()
  await youth.page.getByText(outside.seen('Jonas')).last().waitFor()
})
