import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, screens } from '../../support/browser.ts'
import { coordinatorOf } from '../ledgerHands.ts'
import { openCoordinator } from '../people.ts'
import { faultsOn, seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { coordinator: words } = pages.da
const { line: form } = words
const ID = 'ungeraadgivningen'

const greetingOn = (page: Page) => page.getByRole('textbox', { name: `${form.fields.greeting} · Dansk` })
async function openForm(page: Page) {
  await page.getByRole('button', { name: words.tabs.line, exact: true }).click()
  const choice = page.getByRole('combobox', { name: pages.da.staff.line, exact: true })
  if (await choice.count()) await choice.selectOption(ID)
  await greetingOn(page).waitFor()
}

/** Every box that the Tab key leads to, in the whole form, and whether any of it lies under the bar. */
async function coveredByBar(page: Page): Promise<string[]> {
  const covered: string[] = []
  await greetingOn(page).focus()
  for (let i = 0; i < 90; i++) {
    await page.keyboard.press('Tab')
    const under = await page.evaluate(() => {
      const bar = document.querySelector('.line-bar')
      const has = document.activeElement
      if (!bar || !has || bar.contains(has) || !has.closest('.line-form')) return null
      const [a, b] = [has.getBoundingClientRect(), bar.getBoundingClientRect()]
      // The frame of the preview is higher than the window, so its end lies lower.
      return a.height < innerHeight / 2 && a.bottom > b.top + 1 && a.top < b.bottom
        ? `${has.tagName} ${has.getAttribute('name') ?? has.textContent?.slice(0, 30)}`
        : null
    })
    if (under) covered.push(under)
  }
  return covered
}

test('[FIE9] the bar stays in sight and covers nothing that has the focus, on a phone and with text twice as large', {
  timeout: 240_000,
}, async () => {
  const { page } = await openCoordinator(stage.browser, stage.one)
  await openForm(page)
  await greetingOn(page).fill('Her svarer rådgivere.')
  const field = page.getByRole('region', { name: form.fields.overflow })
  await field.getByRole('button', { name: form.overflow.add }).click()
  await field.getByRole('checkbox', { name: 'fredag' }).check()
  await field
    .getByRole('group', { name: form.overflow.span(1) })
    .getByRole('checkbox', { name: 'BørneTelefonen' })
    .check()
  for (const size of ['desk', 'phone'] as const) {
    await page.setViewportSize(screens[size].viewport)
    expect(await page.locator('.line-bar').isVisible()).toBe(true)
    expect(await coveredByBar(page), size).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBe(screens[size].viewport.width)
      expect(await faultsOn(page), `${size} ${colorScheme}`).toEqual([])
      await field.scrollIntoViewIfNeeded()
      await seen(page, `coordinator-fields-${size}-${colorScheme}`)
    }
  }
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  const bar = await page.locator('.line-bar').boundingBox()
  expect(bar!.height).toBeLessThanOrEqual(screens.phone.viewport.height / 2)
  expect(await coveredByBar(page), 'twice as large').toEqual([])
  await seen(page, 'coordinator-fields-large')
})

test('[FIE7] in one tab the next coordinator finds nothing of what the first did not save', { timeout: 240_000 }, async () => {
  const { one, two, browser } = stage
  const { page } = await openPage(browser, screens.desk)
  const enter = async () => {
    await page.goto(two.origin + (await coordinatorOf(one.installation, ID)))
    await openForm(page)
  }
  await enter()
  const before = await greetingOn(page).inputValue()
  await greetingOn(page).fill('Halvt skrevet')
  await page.getByText(form.seeChanges).waitFor()
  page.on('dialog', (dialog) => void dialog.accept())
  await enter()
  expect(await greetingOn(page).inputValue()).toBe(before)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
})
