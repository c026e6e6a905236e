import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { picture } from '../../support/browser.ts'
import { openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { counsellor: words } = pages.da

/** The lowest talk of all panes, in pixels, and in how many the last words are in view. */
const talksIn = (page: Page) =>
  page.evaluate(() => {
    const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].map((pane) => {
      const box = pane.querySelector('.pane-scroll')!.getBoundingClientRect()
      const last = [...pane.querySelectorAll('.message-text')].at(-1)!.getBoundingClientRect()
      return { height: box.height, hasLast: last.top >= box.top - 1 && last.bottom <= box.bottom + 1 }
    })
    return { lowest: Math.min(...panes.map(({ height }) => height)), withLast: panes.filter(({ hasLast }) => hasLast).length }
  })

test('[DES45] five talks on 1280 × 720 and 1024 × 768: the last words of each, and the tools by one press', {
  timeout: 120_000,
}, async () => {
  const { one, browser } = stage
  const counsellor = await openCounsellor(browser, one, { options: { viewport: { width: 1280, height: 720 } } })
  const { page } = counsellor
  const more = page.getByRole('button', { name: words.talk.tools, exact: true })
  await page.getByText('5', { exact: true }).click()
  await counsellor.onDuty()
  for (let i = 1; i <= 5; i++) {
    const youth = await openYouth(browser, one)
    await youth.join()
    await youth.say(`hej ${i}`)
    await youth.say(`jeg ved ikke, hvad jeg skal gøre ${i}`)
    await counsellor.rung()
    await page.keyboard.press('Alt+a')
    await counsellor.sees(`jeg ved ikke, hvad jeg skal gøre ${i}`)
    // Alone, a talk has room for its tools beside it.
    if (i === 1) expect(await more.count()).toBe(0)
  }
  await soon(async () => (await talksIn(page)).withLast).toBe(5)
  expect((await talksIn(page)).lowest).toBeGreaterThanOrEqual(120)
  await picture(page, 'counsellor-five')

  const fifth = page.locator('[data-pane]').last()
  const handOver = fifth.getByRole('button', { name: words.handOver.open, exact: true })
  expect(await handOver.count()).toBe(0)
  await fifth.getByRole('button', { name: words.talk.tools, exact: true }).click()
  await handOver.waitFor()
  await picture(page, 'counsellor-five-tools')
  await fifth.getByRole('button', { name: words.talk.tools, exact: true }).click()
  await handOver.waitFor({ state: 'detached' })
  // The shortcut of the note unfolds what stands around it.
  await page.keyboard.press('Alt+5')
  await page.keyboard.press('Alt+k')
  await page.keyboard.type('ring til skolen')
  expect(await fifth.getByRole('textbox', { name: /^Din note/ }).inputValue()).toBe('ring til skolen')

  await page.setViewportSize({ width: 1024, height: 768 })
  await fifth.getByRole('button', { name: words.talk.tools, exact: true }).click()
  await soon(async () => (await talksIn(page)).withLast).toBe(5)
  expect((await talksIn(page)).lowest).toBeGreaterThanOrEqual(80)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024)
})
