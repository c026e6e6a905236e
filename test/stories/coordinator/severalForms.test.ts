import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lines } from '../../../seeds/lines.ts'
import { openPage, screens } from '../../support/browser.ts'
import { realCoordinatorOf } from '../ledgerHands.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { coordinator, staff } = pages.da
const words = coordinator.numbers
/** These two lines show the same doctor out of hours, and no other line does. */
const [line, beside] = ['/u', '/a'].map((at) => lines.find(({ path }) => path === at)!) as [(typeof lines)[number], (typeof lines)[number]]
const DOCTOR = 'Lægevagten'

/** Nothing is wider than the screen, and everything can be used by everybody. */
async function fits(page: Page, name: string) {
  for (const size of ['desk', 'phone'] as const) {
    await page.setViewportSize(screens[size].viewport)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${size}`).toBe(screens[size].viewport.width)
    await seen(page, `coordinator-${name}-${size}`)
  }
}
/** Whether the whole of it stands between the upper and the lower edge of the screen. */
const isInView = (page: Page, text: string) =>
  page.getByText(text).evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

test('[NUM43] on a phone the answer to a number that does not work is in view, and two half-written forms stand there after a reload', {
  timeout: 120_000,
}, async () => {
  const { page } = await openPage(stage.browser, screens.phone)
  const numbers = async () => {
    await page.getByRole('button', { name: coordinator.tabs.numbers, exact: true }).click()
    await page.getByRole('combobox', { name: staff.line }).selectOption({ label: line.name.da })
  }
  await page.goto(stage.one.origin + (await realCoordinatorOf(stage.one.installation, [line.id, beside.id])))
  await numbers()
  const card = page.getByRole('article', { name: new RegExp(`^${DOCTOR}`) })
  await card.getByRole('button', { name: words.notWorkingNamed(DOCTOR) }).click()
  await page.getByRole('button', { name: words.sure.yes.off }).click()
  await page.getByText(words.isOff(DOCTOR)).waitFor()
  await expect.poll(() => isInView(page, words.isOff(DOCTOR))).toBe(true)
  await seen(page, 'coordinator-numbers-off-phone')

  await card.getByRole('button', { name: words.changeNamed(DOCTOR) }).click()
  const changed = page.getByRole('form', { name: words.changing(DOCTOR) })
  await changed.getByRole('textbox', { name: words.draft.owner }).fill('Region Syddanmark')
  await page.getByRole('button', { name: words.add.place }).click()
  const added = page.getByRole('form', { name: words.newOf.place })
  await added.getByRole('textbox', { name: words.draft.name }).fill('Hus til Unge')
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await numbers()
  expect(await added.getByRole('textbox', { name: words.draft.name }).inputValue()).toBe('Hus til Unge')
  expect(await changed.getByRole('textbox', { name: words.draft.owner }).inputValue()).toBe('Region Syddanmark')
  await fits(page, 'numbers-two-forms')
})
