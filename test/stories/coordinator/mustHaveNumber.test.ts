import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lines } from '../../../seeds/lines.ts'
import { dateKey } from '../../../server/domain/time/calendar.ts'
import { dateInWords } from '../../../shared/words/when.ts'
import { openPage, screens } from '../../support/browser.ts'
import { realCoordinatorOf } from '../ledgerHands.ts'
import { openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { coordinator, help, staff } = pages.da
const words = coordinator.numbers
/** These two lines show the same doctor out of hours, and no other line does. */
const [line, beside] = ['/u', '/a'].map((at) => lines.find(({ path }) => path === at)!) as [(typeof lines)[number], (typeof lines)[number]]
const DOCTOR = 'Lægevagten'
const OLD = 'Ring 70 11 07 07'
const NEW = 'Ring 70 11 07 09'
const WITHIN_MS = 5000

/** Every open page follows within the time that is promised, counted from what the coordinator reads. */
async function allFollow(open: Locator[], { shows, not }: { shows?: string; not?: string }) {
  const since = Date.now()
  const within = { timeout: WITHIN_MS, interval: 50 }
  await Promise.all(
    open.map(async (where) => {
      if (not !== undefined) await expect.poll(() => where.getByText(not).count(), within).toBe(0)
      if (shows !== undefined) await expect.poll(() => where.getByText(shows).count(), within).toBeGreaterThan(0)
    }),
  )
  expect(Date.now() - since).toBeLessThan(WITHIN_MS)
}

/** As the coordinator sees it on a telephone at night. Nothing is wider than the screen. */
async function onDarkPhone(page: Page, name: string) {
  await page.setViewportSize(screens.phone.viewport)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(screens.phone.viewport.width)
  await seen(page, `coordinator-${name}-dark`)
}

test('[NUM32] a number that a line must have is changed, checked and switched off, and each time every open page of youths follows', {
  timeout: 180_000,
}, async () => {
  const { one, two, browser } = stage
  const waiting = await openYouth(browser, two)
  await waiting.join()
  await waiting.page.getByRole('button', { name: help.open }).first().click()
  const sheet = waiting.page.getByRole('dialog', { name: help.heading })
  const folds = await Promise.all(
    [line, beside].map(async ({ path }, i) => {
      const { page } = await openYouth(browser, [one, two][i]!, { path })
      const fold = page.locator('.arrival-else details.help')
      await fold.locator('summary').first().click()
      return fold
    }),
  )
  const open = [sheet, ...folds]
  for (const where of open) await where.getByText(OLD).first().waitFor()

  const { page } = await openPage(browser, screens.desk)
  await page.goto(one.origin + (await realCoordinatorOf(one.installation, [line.id, beside.id])))
  await page.getByRole('button', { name: coordinator.tabs.numbers, exact: true }).click()
  await page.getByRole('combobox', { name: staff.line }).selectOption({ label: line.name.da })
  const card = page.getByRole('article', { name: new RegExp(`^${DOCTOR}`) })
  await onDarkPhone(page, 'must-have')

  // Checked today: the pages say so.
  await card.getByRole('button', { name: words.confirmNamed(DOCTOR) }).click()
  await page.getByText(words.confirmed(DOCTOR)).waitFor()
  const today = help.checked(dateInWords(dateKey(Date.now(), line.timeZone), 'da'))
  await allFollow(open, { shows: today })

  // Changed and not checked: youths go on reading the old number with its day, and the coordinator is told so.
  await card.getByRole('button', { name: words.changeNamed(DOCTOR) }).click()
  await page.getByRole('textbox', { name: words.draft.value }).fill('70110709')
  await page.getByRole('textbox', { name: words.draft.owner }).fill('Region Syddanmark')
  const asks = waiting.page.waitForResponse((answer) => answer.url().includes(`/help/${line.id}`))
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByText(words.saved(DOCTOR)).waitFor()
  await card.getByText(words.shown.earlier).waitFor()
  await card.getByText(words.earlier).waitFor()
  await onDarkPhone(page, 'must-have-changed')
  await asks
  for (const where of open) {
    expect(await where.getByText(OLD).count()).toBeGreaterThan(0)
    expect(await where.getByText(today).count()).toBeGreaterThan(0)
    expect(await where.getByText(NEW).count()).toBe(0)
  }

  await card.getByRole('button', { name: words.confirmNamed(DOCTOR) }).click()
  await page.getByText(words.confirmed(DOCTOR)).waitFor()
  await allFollow(open, { shows: NEW, not: OLD })

  // Two taps, and between them what youths see instead and what it means for the line.
  await card.getByRole('button', { name: words.notWorkingNamed(DOCTOR) }).click()
  const instead = await card.getByText(words.sure.instead('').slice(0, -2)).innerText()
  for (const name of ['112', 'BørneTelefonen']) expect(instead).toContain(name)
  expect(instead).not.toContain(DOCTOR)
  await card.getByText(words.sure.mustHave).waitFor()
  await onDarkPhone(page, 'must-have-asked')
  await page.getByRole('button', { name: words.sure.yes.off }).click()
  await page.getByText(words.isOff(DOCTOR)).waitFor()
  await allFollow(open, { not: NEW })
  for (const where of open) await where.getByText('BørneTelefonen').filter({ visible: true }).first().waitFor()
  await card.getByText(words.standings.off).waitFor()
  await onDarkPhone(page, 'must-have-off')
})
