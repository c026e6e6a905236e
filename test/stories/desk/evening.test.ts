import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { picture } from '../../support/browser.ts'
import { openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { counsellor: words } = pages.da
const laptop = { viewport: { width: 1366, height: 768 } }

/** How much of the talk is in view in each pane, from the biggest to the smallest, and whether the last words are. */
const roomsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-pane]')]
      .filter((pane) => pane.offsetParent !== null)
      .map((pane) => {
        const box = pane.querySelector('.pane-scroll')!.getBoundingClientRect()
        const last = [...pane.querySelectorAll('.message-text')].at(-1)?.getBoundingClientRect()
        return {
          acute: pane.dataset.acute === 'true',
          over: pane.dataset.over === 'true',
          area: pane.offsetWidth * pane.offsetHeight,
          talk: box.height,
          hasLast: last !== undefined && last.top >= box.top - 1 && last.bottom <= box.bottom + 1,
        }
      }),
  )

test('[DES7] four talks on 1366 × 768: danger takes the big place with its last words, and what ended gives room', {
  timeout: 120_000,
}, async () => {
  const { one, browser } = stage
  const counsellor = await openCounsellor(browser, one, { options: laptop })
  const { page } = counsellor
  await page.getByText('4', { exact: true }).click()
  await counsellor.onDuty()
  const names = ['en', 'to', 'tre', 'fire']
  for (const [i, name] of names.entries()) {
    const youth = await openYouth(browser, one)
    await youth.join()
    for (const text of [`hej fra ${name}`, 'jeg ved ikke, hvad jeg skal gøre', `jeg vil ikke mere ${name}`]) await youth.say(text)
    await counsellor.rung()
    await page.keyboard.press('Alt+a')
    await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await counsellor.sees(`jeg vil ikke mere ${name}`)
    expect(await page.locator('[data-pane]').count()).toBe(i + 1)
  }
  await picture(page, 'counsellor-four-laptop')
  for (const room of await roomsOf(page)) expect(room.hasLast).toBe(true)

  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Alt+u')
  await page.getByText(words.talk.acuteSteps[3]!).waitFor()
  await picture(page, 'counsellor-acute-laptop')
  await soon(async () => (await roomsOf(page)).every(({ hasLast }) => hasLast)).toBe(true)
  const acute = (await roomsOf(page)).find((room) => room.acute)!
  expect(acute.talk).toBeGreaterThanOrEqual(220)
  for (const other of (await roomsOf(page)).filter((room) => !room.acute)) {
    expect(acute.area).toBeGreaterThan(2 * other.area)
    expect(other.talk).toBeGreaterThanOrEqual(60)
  }
  await page.keyboard.press('Alt+u')

  // What was not sent stands above the form, and takes none of its room.
  await page.keyboard.type('det med din mor')
  await page.keyboard.press('Alt+e')
  await page.getByRole('button', { name: words.talk.endYes }).click()
  await page.getByText(words.written.unsent).waitFor()
  const save = page.getByRole('button', { name: words.form.save })
  await save.waitFor()
  const box = (await save.boundingBox())!
  expect(box.y + box.height).toBeLessThanOrEqual(768)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
  // The box that has the focus is in view, too, above the buttons.
  const typed = (await page.getByRole('combobox', { name: words.form.topics }).boundingBox())!
  expect(typed.y + typed.height).toBeLessThanOrEqual(box.y)
  // Also with the list of topics open, and in the pane's own view.
  expect(
    await save.evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect()
      return button.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    }),
  ).toBe(true)
  await picture(page, 'counsellor-form-laptop')
  await page.keyboard.press('Alt+1')
  await soon(async () => (await roomsOf(page)).map(({ over }) => over)).toEqual([false, false, false])
  await picture(page, 'counsellor-ended-laptop')
})
