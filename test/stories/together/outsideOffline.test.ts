import { expect, test } from 'vitest'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { counsellor: words, outside } = pages.da
const desk = { viewport: { width: 1280, height: 720 }, permissions: ['clipboard-read', 'clipboard-write'] }
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
const REACH = 'Sms 12 34 56 78'

test('[OUT70] a card that is taken back while the counsellor has no connection: the youth is not told that it is gone, and then it goes', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, two, { options: desk })
  await mette.onDuty()
  const youth = await openYouth(browser, one, { options: phone })
  await meet(youth, mette, 'Jeg vil gerne møde nogen')
  const panel = mette.pane().getByRole('region', { name: words.outside.title })
  await mette.pane().getByRole('button', { name: words.outside.open }).click()
  await mette.pane().getByRole('radio', { name: words.outside.free }).check()
  await mette.pane().getByRole('button', { name: words.outside.ask }).click()
  await youth.tap(outside.strip.look)
  await youth.tap(outside.begin)
  await youth.page.getByLabel(outside.fields.reach.label).fill(REACH)
  await youth.tap(outside.give('Mette'))
  await panel.getByText(REACH).waitFor()
  await mette.page.context().setOffline(true)
  await youth.tap(outside.takeBack)
  const said = youth.page.getByText(/^Du har trukket det tilbage\./).last()
  await said.waitFor({ state: 'attached' })
  expect(await panel.getByText(REACH).count()).toBe(1)
  expect(await said.textContent()).not.toContain('væk')
  await mette.page.context().setOffline(false)
  await soon(() => mette.page.getByText(REACH).count()).toBe(0)
})
