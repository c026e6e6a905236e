import { expect, test } from 'vitest'
import { JONAS, meet, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { chat, counsellor: words, help, talk } = pages.da
/** As counsellors' desks often are. */
const desk = { viewport: { width: 1280, height: 720 } }
const dark = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2, colorScheme: 'dark' as const }

test('[WRI7] a card reaches the youth, can be tapped, is read, and stands after a reload of either page and after a hand-over', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, two, { options: desk })
  await mette.onDuty()
  const youth = await openYouth(browser, one, { options: dark })
  await meet(youth, mette, 'Hvem kan jeg ringe til?')

  await mette.pane().getByRole('textbox').focus()
  await mette.page.keyboard.type('Ring til dem her: @børnet')
  await mette.page.getByRole('option', { name: /^BørneTelefonen/ }).waitFor()
  await seen(mette.page, 'counsellor-pick-help-desk')
  await mette.page.keyboard.press('Enter')
  const onDesk = mette.pane().getByRole('group', { name: 'BørneTelefonen' })
  await onDesk.waitFor()
  expect(await onDesk.getByRole('link').count()).toBe(0)
  expect(await mette.pane().getByRole('textbox').inputValue()).toBe('Ring til dem her: ')

  const card = youth.log.getByRole('group', { name: 'BørneTelefonen' })
  await card.waitFor()
  await card.locator('a[href="tel:116111"]').waitFor()
  await card.getByText(help.stillHere).waitFor()
  await mette.pane().locator('[data-mark=read]').waitFor()
  await seen(youth.page, 'youth-card-phone-dark')
  await card.locator('a[href="tel:116111"]').click({ noWaitAfter: true })
  await mette.reads(words.talk.presence.calling)

  await youth.page.reload()
  await youth.show()
  await card.waitFor()
  await mette.page.reload()
  await onDesk.waitFor()
  await seen(mette.page, 'counsellor-card-desk')

  const jonas = await openCounsellor(browser, one, { nth: JONAS, options: { ...desk, colorScheme: 'dark' } })
  await jonas.onDuty()
  await mette.giveBack()
  await jonas.accept()
  await youth.tap(talk.handOverYes)
  await jonas.pane().getByRole('group', { name: 'BørneTelefonen' }).waitFor()
  await seen(jonas.page, 'counsellor-card-desk-dark')
  await youth.say('Tak')
  await jonas.sees('Tak')
  expect(await youth.page.getByText(chat.missing).count()).toBe(0)
  const complaints = [...youth.complaints(), ...mette.complaints(), ...jonas.complaints()].filter((said) => said !== 'request to ')
  expect(complaints).toEqual([])
})
