import { expect, test } from 'vitest'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { chat, counsellor: words, outside } = pages.da
const desk = { viewport: { width: 1280, height: 720 }, permissions: ['clipboard-read', 'clipboard-write'] }
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
const REACH = 'Sms 12 34 56 78'

test('[OUT19] help outside the chat: asked, filled in through a cover, given, taken back, given anew, reloaded, written down', {
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
  await seen(mette.page, 'counsellor-outside-ask')
  await mette.pane().getByRole('button', { name: words.outside.ask }).click()
  await youth.page.getByText(outside.strip.asked('Mette')).last().waitFor()
  await seen(youth.page, 'youth-outside-asked')
  await youth.tap(outside.strip.look)
  await seen(youth.page, 'youth-outside-what')
  await youth.tap(outside.begin)
  await youth.page.getByLabel(outside.fields.called.label).fill('Ravn')
  await youth.page.getByLabel(outside.fields.reach.label).fill(REACH)
  await panel.getByText(words.outside.filling).waitFor()
  await seen(youth.page, 'youth-outside-form')

  await youth.page.keyboard.press('Escape')
  await youth.hide()
  await soon(() => youth.page.getByText(REACH).count()).toBe(0)
  await youth.show()
  await youth.tap(outside.strip.goOn)
  expect(await youth.page.getByLabel(outside.fields.reach.label).inputValue()).toBe(REACH)
  await youth.tap(outside.give('Mette'))
  await panel.getByText(REACH).waitFor()
  await youth.page.getByText(outside.seen('Mette')).last().waitFor()
  await seen(youth.page, 'youth-outside-given')
  await seen(mette.page, 'counsellor-outside-given')

  await youth.tap(outside.takeBack)
  await soon(() => mette.page.getByText(REACH).count()).toBe(0)
  await youth.tap(outside.begin)
  await youth.page.getByLabel(outside.fields.safely.label).fill('Efter skole')
  await youth.tap(outside.give('Mette'))
  await panel.getByText('Efter skole').waitFor()

  await youth.page.reload()
  await youth.show()
  await mette.page.reload()
  await panel.getByText('Efter skole').waitFor()
  await panel.getByRole('button', { name: words.outside.use }).click()
  await youth.page.getByText(outside.did.use('Mette')).last().waitFor()
  await panel.getByRole('button', { name: words.outside.copy(words.outside.fields.reach) }).click()
  await panel.getByText(words.outside.copied(words.outside.fields.reach)).waitFor()
  await youth.page.emulateMedia({ colorScheme: 'dark' })
  await mette.page.emulateMedia({ colorScheme: 'dark' })
  await seen(mette.page, 'counsellor-outside-used-dark')
  await youth.tap(outside.strip.show)
  await seen(youth.page, 'youth-outside-used-dark')
  expect(await youth.page.getByRole('button', { name: outside.takeBack }).count()).toBe(0)
  expect(await youth.page.getByText(chat.missing).count()).toBe(0)
  expect([...youth.complaints(), ...mette.complaints()].filter((said) => said !== 'request to ')).toEqual([])
})
