import { expect, test } from 'vitest'
import { screens } from '../../support/browser.ts'
import { openCoordinator } from '../people.ts'
import { faultsOn, seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { coordinator: words, staff } = pages.da
const { audit, members } = words

test('[AUD9] a coordinator switches a colleague off and reads it in the log, by keyboard, on a desk and on a phone', {
  timeout: 90_000,
}, async () => {
  const { one, browser } = stage
  const { page, complaints } = await openCoordinator(browser, one)
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  await press(words.tabs.team)
  await page.getByRole('combobox', { name: staff.line }).selectOption({ label: 'Ungerådgivningen under 18' })
  await page.getByRole('article', { name: /Jonas/ }).waitFor()
  await press(`${members.switchOff} Jonas`)
  await press(members.yes.switchOff)
  await page.getByText(members.said.switchedOff('Jonas')).waitFor()
  await press(words.tabs.audit)
  await page
    .locator('.audit-list li')
    .first()
    .getByText(audit.said['switched-off']({ whom: 'Jonas', thing: '', more: '' }))
    .waitFor()
  await page.getByText(/Kæden er hel fra/).waitFor()
  await page.getByLabel(audit.filterWhat).selectOption({ label: audit.kinds['switched-off'] })
  await expect.poll(() => page.locator('.audit-list li').count()).toBe(1)
  await page.getByLabel(audit.filterWhat).selectOption({ label: audit.all })
  await expect.poll(() => page.locator('.audit-list li').count()).toBeGreaterThan(1)
  await page.getByText(audit.how).click()
  for (const size of ['desk', 'phone'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(screens[size].viewport)
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screens[size].viewport.width)
      if (colorScheme === 'light') await seen(page, `coordinator-audit-${size}`)
      else expect(await faultsOn(page)).toEqual([])
    }
  const file = await page.request.get(`${one.origin}/staff/audit/ungeraadgivningen/log.csv?lang=da`)
  expect(await file.text()).toContain('slog adgangen fra for Jonas')
  expect(complaints()).toEqual([])
})
