import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { usualClosing } from '../../../shared/words/da/line/usualClosing.ts'
import { openPage, screens } from '../../support/browser.ts'
import { coordinatorOf, lineIn } from '../ledgerHands.ts'
import { LINE, openCoordinator, openCounsellor, openYouth } from '../people.ts'
import { faultsOn, seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { coordinator: words } = pages.da
const { line: form } = words
const ID = 'ungeraadgivningen'
const NAME = 'Ungerådgivningen under 18'

const greetingOn = (page: Page) => page.getByRole('textbox', { name: `${form.fields.greeting} · Dansk` })
async function openForm(page: Page) {
  await page.getByRole('button', { name: words.tabs.line, exact: true }).click()
  const choice = page.getByRole('combobox', { name: pages.da.staff.line, exact: true })
  if (await choice.count()) await choice.selectOption(ID)
  await greetingOn(page).waitFor()
}
async function anotherCoordinator() {
  const { one, two, browser } = stage
  const { page } = await openPage(browser, screens.desk)
  await page.goto(two.origin + (await coordinatorOf(one.installation, ID)))
  return page
}
const save = (page: Page) => page.getByRole('button', { name: form.save }).click()
const saved = (page: Page) => page.getByText(form.saved).waitFor()

async function fits(page: Page, name: string) {
  for (const size of ['desk', 'phone'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(screens[size].viewport)
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${size}`).toBe(screens[size].viewport.width)
      if (colorScheme === 'light') await seen(page, `coordinator-${name}-${size}`)
      else expect(await faultsOn(page), `${name} ${size} dark`).toEqual([])
    }
  await page.setViewportSize(screens.desk.viewport)
  await page.emulateMedia({ colorScheme: 'light' })
}

test('[LIN29] illness at 14:55: two taps close the line, open pages and who waits know within five seconds, and the talk goes on', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const [first, talking, waiting] = [await openYouth(browser, one), await openYouth(browser, one), await openYouth(browser, two)]
  const arriving = await openYouth(browser, two)
  const mette = await openCounsellor(browser, one)
  await mette.onDuty()
  // Both of the counsellor's seats are taken, so the third youth waits.
  for (const youth of [first, talking]) {
    await youth.join()
    await mette.accept()
    await youth.chatting()
  }
  await waiting.join()
  await waiting.write('Halvt skrevet')
  const { page } = await openCoordinator(browser, one)
  await page.getByRole('button', { name: form.closing.closeLine(NAME) }).click()
  await fits(page, 'close')
  await page.getByRole('button', { name: form.closing.yes(NAME) }).click()
  const from = performance.now()
  await Promise.all([
    arriving.page.locator('.status[data-state=closed]').waitFor(),
    arriving.page.getByText(usualClosing.day).waitFor(),
    waiting.reads(pages.da.waiting.shut),
  ])
  expect(performance.now() - from).toBeLessThan(5000)
  // Nothing is taken out of a hand: the text that was begun, the place, the talk.
  expect(await waiting.box.inputValue()).toBe('Halvt skrevet')
  await talking.say('Er du der stadig?')
  await mette.sees('Er du der stadig?')
  await seen(arriving.page, 'youth-closed-by-hand')
  await seen(waiting.page, 'youth-waiting-closed-by-hand')
  await page.getByRole('button', { name: form.closing.openLine(NAME) }).click()
  await arriving.page.locator('.status:not([data-state=closed])').waitFor()
  await soon(() => waiting.page.getByText(pages.da.waiting.shut).count()).toBe(0)
})

test('[LIN24] two coordinators at once: the second is shown what the first saved and chooses, and nothing is overwritten unseen', {
  timeout: 120_000,
}, async () => {
  const [karin, bo] = [await anotherCoordinator(), await anotherCoordinator()]
  await openForm(karin)
  await openForm(bo)
  await greetingOn(karin).fill('Her svarer Karin.')
  await greetingOn(bo).fill('Her svarer Bo.')
  await bo.getByRole('textbox', { name: form.fields.queueLimit }).fill('12')
  await save(karin)
  await saved(karin)
  await save(bo)
  await bo.getByText('Dansk: Her svarer Karin.').first().waitFor()
  await fits(bo, 'line-newer')
  await bo.getByRole('button', { name: form.takeTheirs(form.fields.greeting) }).click()
  await save(bo)
  await saved(bo)
  const line = await lineIn(stage.one.installation, ID)
  expect(line).toMatchObject({ greeting: { da: 'Her svarer Karin.' }, queueLimit: 12 })
})

test('[LIN28] a changed greeting is on an open page within five seconds, and help that is folded open stays open', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const [youth, reading] = [await openYouth(browser, two, { path: LINE }), await openYouth(browser, one)]
  const folded = reading.page.locator('details.help > summary')
  await folded.click()
  const page = await anotherCoordinator()
  await openForm(page)
  await greetingOn(page).fill('Her svarer Mette og Jonas fra Aabenraa.')
  // The preview is the youth's own page with what is written, before anything is saved.
  const frame = page.frameLocator(`iframe[title="${form.preview.frame}"]`)
  await frame.getByText('Her svarer Mette og Jonas fra Aabenraa.').waitFor()
  expect(await frame.locator('script').count()).toBe(0)
  expect(await frame.locator('a[href]').count()).toBe(0)
  expect(await youth.page.getByText('Her svarer Mette og Jonas').count()).toBe(0)
  await fits(page, 'line')
  await save(page)
  await saved(page)
  const from = performance.now()
  await youth.reads('Her svarer Mette og Jonas fra Aabenraa.')
  expect(performance.now() - from).toBeLessThan(5000)
  expect(await reading.page.locator('details.help').getAttribute('open')).not.toBe(null)
})
