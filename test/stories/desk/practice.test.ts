import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { JONAS, openCoordinator, openCounsellor, openYouth } from '../people.ts'
import { beginPractice, LINE_NAME, letCome } from '../practising.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500, foldMs: 1000 } }))
const { counsellor: words, practice } = pages.da
const laptop = { viewport: { width: 1280, height: 720 } }

/** Seen in the light and in the dark. */
async function inBoth(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await seen(page, `${name}-${colorScheme}`)
  }
}

test('[PRA18] a counsellor practises with the shy one and the one in danger, from the ring to the form, and the figures stand as before', {
  timeout: 240_000,
}, async () => {
  const { one, browser } = stage
  const coordinator = await openCoordinator(browser, one)
  await coordinator.chooseLineOf('day', LINE_NAME)
  const before = await coordinator.totals()

  const counsellor = await openCounsellor(browser, one, { options: laptop })
  const { page } = counsellor
  const tap = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await beginPractice(page)
  expect(await page.getByText(practice.notOnDuty).first().isVisible()).toBe(true)

  // The shy one.
  await letCome(page, 'shy')
  await counsellor.rung()
  await inBoth(page, 'practice-ring')
  expect(await page.locator('.ring').getByText(practice.mark, { exact: true }).isVisible()).toBe(true)
  await counsellor.accept()
  await counsellor.sees('undskyld hvis det er forkert at jeg skriver her')
  await counsellor.say('Det er slet ikke forkert. Godt du skrev.')
  await counsellor.sees('tak')
  expect(await counsellor.pane().getByText(practice.mark, { exact: true }).first().isVisible()).toBe(true)
  await inBoth(page, 'practice-talk')
  for (const [said, answer] of [
    ['Hvad sker der i skolen?', 'så går de andre et sted hen og jeg ved ikke hvor'],
    ['Har du fortalt det til en voksen?', 'mor bliver bare ked af det'],
    ['Skriv igen, når du vil. Pas på dig.', 'hej hej'],
  ]) {
    await counsellor.say(said!)
    await counsellor.sees(answer!)
  }
  const form = page.getByRole('form', { name: new RegExp(words.form.title) })
  await form.waitFor()
  await form.getByText(practice.formNote).waitFor()
  await inBoth(page, 'practice-form')
  await counsellor.fillForm(words.notices.practised)
  await form.waitFor({ state: 'detached' })

  // The one in danger.
  await letCome(page, 'in-danger')
  await counsellor.rung()
  await counsellor.accept()
  await counsellor.sees('jeg kan bare ikke sove')
  await counsellor.say('Tænker du på at dø?')
  await counsellor.sees('jeg har tænkt på det hele ugen')
  await page.keyboard.press('Alt+u')
  await page.getByText(practice.acute).waitFor()
  await inBoth(page, 'practice-acute')

  await counsellor.end()
  await counsellor.fillForm(words.notices.practised)
  await form.waitFor({ state: 'detached' })
  await tap(practice.stop)
  await counsellor.offDuty()
  await inBoth(page, 'practice-start')
  // What was practised still says so when the practice is over.
  expect(await page.getByText(practice.lineName(LINE_NAME)).count()).toBeGreaterThan(0)

  // The counts of a second are folded by now, if there were any.
  await coordinator.page.getByLabel(pages.da.coordinator.day.previous).click()
  await coordinator.page.getByLabel(pages.da.coordinator.day.next).click()
  await coordinator.page.locator('tfoot').waitFor()
  expect(await coordinator.totals()).toEqual(before)
})

test('[PRA19] a youth who comes during a practice is not given to it, is named on the band, and rings once the counsellor is on duty', {
  timeout: 120_000,
}, async () => {
  const { one, browser } = stage
  const counsellor = await openCounsellor(browser, one, { nth: JONAS, options: laptop })
  const { page } = counsellor
  await beginPractice(page)
  const youth = await openYouth(browser, one)
  await youth.join()
  await page.getByText(practice.youthsWait(1)).waitFor()
  await inBoth(page, 'practice-youth-waits')
  expect(await page.getByRole('button', { name: words.ring.accept }).count()).toBe(0)
  await page.getByRole('button', { name: practice.stop }).click()
  await counsellor.offDuty()
  await counsellor.onDuty()
  await counsellor.accept()
  await youth.chatting()
})
