import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lines } from '../../../seeds/lines.ts'
import { screens } from '../../support/browser.ts'
import { openCoordinator, openYouth } from '../people.ts'
import { faultsOn, seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { coordinator, help, staff } = pages.da
const words = coordinator.numbers
const line = lines.find(({ path }) => path === '/u')!

/** What is promised to a youth: a number that died is gone from an open page within this time. */
const WITHIN_MS = 5000
const OLD = 'Ring 70 11 07 07'
const NEW = 'Ring 70 11 07 09'

async function lookAt(page: Page, name: string) {
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

test('[NUM21] a coordinator changes a number, and the open help of two youths follows within five seconds, where they were', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const waiting = await openYouth(browser, two)
  await waiting.join()
  await waiting.page.getByRole('button', { name: help.open }).first().click()
  const sheet = waiting.page.getByRole('dialog', { name: help.heading })
  await sheet.getByRole('link', { name: OLD }).first().focus()
  const scrolled = () => sheet.evaluate((dialog) => dialog.scrollTop)
  const stoodAt = await scrolled()

  const arrived = await openYouth(browser, one)
  const panel = arrived.page.locator('.arrival-else details.help')
  await panel.locator('summary').first().click()
  await panel.getByRole('link', { name: OLD }).first().waitFor()

  const { page } = await openCoordinator(browser, one)
  await page.getByRole('button', { name: coordinator.tabs.numbers, exact: true }).click()
  await page.getByRole('combobox', { name: staff.line }).selectOption({ label: line.name.da })
  await page.getByRole('heading', { name: /^Lægevagten/ }).waitFor()
  await lookAt(page, 'numbers')
  await page.getByRole('button', { name: words.changeNamed('Lægevagten') }).click()
  await page.getByRole('textbox', { name: words.draft.value }).fill('70110709')
  await page.getByRole('textbox', { name: words.draft.owner }).fill('Region Syddanmark')
  await lookAt(page, 'numbers-form')
  await page.getByRole('checkbox', { name: words.draft.isRight }).check()
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByText(words.saved('Lægevagten')).waitFor()

  const savedAt = Date.now()
  const follows = (where: typeof sheet) => expect.poll(() => where.getByText(OLD).count(), { timeout: WITHIN_MS, interval: 50 }).toBe(0)
  await Promise.all([follows(sheet), follows(panel)])
  expect(Date.now() - savedAt).toBeLessThan(WITHIN_MS)

  await sheet.getByRole('link', { name: NEW }).first().waitFor()
  await sheet.getByText(help.changedNow).waitFor()
  expect(await waiting.page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(NEW)
  // The sentence that says that the list has changed may move what is below it by its own line.
  expect(Math.abs((await scrolled()) - stoodAt)).toBeLessThan(60)
  await seen(waiting.page, 'youth-help-changed')
  expect(await panel.evaluate((fold: HTMLDetailsElement) => fold.open)).toBe(true)
  await panel.getByRole('link', { name: NEW }).first().waitFor()
  // Nor is it left anywhere else: not on the cover, not in what the page was given.
  for (const youth of [waiting, arrived]) await soon(async () => /70 ?11 ?07 ?07/.test(await youth.page.content())).toBe(false)
})
