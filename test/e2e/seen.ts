import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe, picture } from '../support/browser.ts'

/** A screen somebody reached: kept as a picture, and open to everybody. */
export async function seen(page: Page, name: string): Promise<void> {
  await picture(page, name)
  expect(
    (await axe(page)).filter((fault) => !scrolledUnder.test(fault)),
    name,
  ).toEqual([])
}

/** The bar with the help lies over what is scrolled past it; one more scroll, and the target is whole. */
const scrolledUnder = /^target-size: .*partially obscured/
