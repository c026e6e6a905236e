import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { faultsOn } from '../stories/seen.ts'
import { picture } from '../support/browser.ts'

const sizes = { small: { width: 320, height: 568 }, phone: { width: 360, height: 740 }, desk: { width: 1440, height: 900 } }

/** One screen at every size and in both themes: kept as pictures, open to everybody, and nowhere wider than the screen. */
export async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? sizes.phone
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await picture(page, `look-${name}-${size}-${colorScheme}`)
      const { wide, faults } = { wide: await widthOf(page), faults: await faultsOn(page) }
      expect(faults, `${name}, ${size}, ${colorScheme}`).toEqual([])
      expect(wide, `${name}, ${size}: wider than the screen`).toBeLessThanOrEqual(viewport.width)
    }
  }
  await page.setViewportSize(before)
  await page.emulateMedia({ colorScheme: 'light' })
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

/** With the keyboard of a phone up there is little height left: the box must stand in it. */
export async function withKeyboard(page: Page, name: string, box: string): Promise<void> {
  const before = page.viewportSize() ?? sizes.phone
  await page.setViewportSize({ width: 360, height: 400 })
  const field = page.getByRole('textbox', { name: box })
  await field.focus()
  await picture(page, `look-${name}-keyboard`)
  const at = await field.boundingBox()
  expect(at && at.y >= 0 && at.y + at.height <= 400, `${name}: the box stands above the keyboard`).toBe(true)
  await page.setViewportSize(before)
}
