import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { JONAS, METTE, openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { counsellor: words } = pages.da
const [laptop, phone] = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
]

/** Whether the whole of it is on the screen, and on top. */
const inView = (page: Page, selector: string) =>
  page.evaluate((one) => {
    const element = document.querySelector(one)
    if (!element) return false
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const within = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight
    return within && element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
  }, selector)

async function talks(nth: number, count: number) {
  const counsellor = await openCounsellor(stage.browser, stage.one, { options: { viewport: laptop }, nth })
  await counsellor.page.getByText('4', { exact: true }).click()
  await counsellor.onDuty()
  for (let i = 0; i < count; i++) {
    const youth = await openYouth(stage.browser, stage.one)
    await youth.join()
    await youth.say(`hej ${i}`)
    await counsellor.rung()
    await counsellor.page.keyboard.press('Alt+a')
    await counsellor.sees(`hej ${i}`)
  }
  return counsellor
}

test('[FOR8] with three forms owed, a talk and a ring, the ring and the queue are in view on a laptop and on a phone', {
  timeout: 120_000,
}, async () => {
  const { page, rung } = await talks(METTE, 4)
  for (const n of [1, 2, 3]) {
    await page.keyboard.press(`Alt+${n}`)
    await page.keyboard.press('Alt+e')
    await page.getByRole('button', { name: words.talk.endYes }).click()
    await page.getByRole('button', { name: words.form.save }).waitFor()
  }
  await page.getByText(words.form.owed(3)).waitFor()
  const youth = await openYouth(stage.browser, stage.one)
  await youth.join()
  await rung()
  await page.keyboard.press('Alt+q')
  for (const viewport of [laptop, phone]) {
    await page.setViewportSize(viewport)
    for (const part of ['.ring .button-main', '.owed summary', '#queue-title', '.queue-line'])
      await soon(async () => `${part} at ${viewport.width}: ${await inView(page, part)}`).toMatch(/true$/)
  }
})

test('[ACC17] with text twice as large the last words and the box stand in the pane of an acute talk, and nothing is wider than the page', {
  timeout: 120_000,
}, async () => {
  const { page } = await talks(JONAS, 1)
  await page.keyboard.press('Alt+u')
  await page.getByText(words.talk.acuteSteps[3]!).waitFor()
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await soon(() => inView(page, '[data-pane] textarea')).toBe(true)
  await soon(() => inView(page, '[data-pane] .message-text')).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(laptop.width)
  // A browser that makes all of it twice as large has half the room.
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await page.setViewportSize({ width: laptop.width / 2, height: laptop.height / 2 })
  await soon(() => inView(page, '[data-pane] textarea')).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(laptop.width / 2)
})
