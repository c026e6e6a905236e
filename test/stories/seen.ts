import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe } from '../support/axe.ts'
import { picture } from '../support/browser.ts'

/** A screen somebody reached: kept as a picture, and open to everybody. */
export async function seen(page: Page, name: string): Promise<void> {
  await picture(page, name)
  expect(await faultsOn(page), name).toEqual([])
}

/** What axe finds. The bar with the help lies over what is scrolled past it; one more scroll, and a target there is whole. */
export async function faultsOn(page: Page): Promise<string[]> {
  return (await axe(page)).filter((fault) => !/^target-size: .*partially obscured/.test(fault))
}

/** What comes true by itself, on a busy machine too. */
export const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 20_000, interval: 100 })
