import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const HEIGHT = 740

/** With text twice as large the way out is whole on the screen, and nothing is wider than it. */
export async function exitIn(page: Page, name: string, where = '.top') {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const exit = page.locator(`${where} [data-exit]:visible`).first()
  const box = await exit.boundingBox()
  const shown = box !== null && box.x >= 0 && box.x + box.width <= 360 && box.y >= 0 && box.y + box.height <= HEIGHT
  expect(shown, `${name}: ${JSON.stringify(box)}`).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}
