import { expect, test } from 'vitest'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { counsellor: words } = pages.da

test('[FOR5] by Tab the topics of a form lead to its next field and by Shift + Tab back, with the list open', {
  timeout: 90_000,
}, async () => {
  const { one, browser } = stage
  const counsellor = await openCounsellor(browser, one, { options: { viewport: { width: 1366, height: 768 } } })
  const { page } = counsellor
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, counsellor, 'hej')
  await counsellor.end()
  const box = page.getByRole('combobox', { name: words.form.topics })
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.getAttribute('name') ?? '')
  await soon(at).toBe('combobox')
  for (let times = 0; times < 2; times++) {
    await page.getByRole('listbox').waitFor()
    await page.keyboard.press('Tab')
    await soon(at).toMatch(/^severity-/)
    await page.keyboard.press('Shift+Tab')
    await soon(at).toBe('combobox')
  }
  // A topic taken by key, the arrow to another: the box keeps the focus, and Tab goes on from it.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await at()).toBe('combobox')
  await page.keyboard.press('Tab')
  await soon(at).toMatch(/^severity-/)
  // What rolls the list by hand does not take the focus out of the form.
  await box.click()
  await page.getByRole('listbox').click({ position: { x: 2, y: 2 } })
  await soon(at).toBe('combobox')
})
