import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from '../../support/browser.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { builtPages } from '../../support/web.ts'
import { seen } from '../seen.ts'
import { pages } from '../words.ts'

const { coordinator, counsellor, staff } = pages.da
const MINUTE = 60_000
const clock = { ahead: 0 }
let browser: Browser
let here: AppHere
beforeAll(async () => {
  browser = await openBrowser()
  here = await openAppHere({ dist: await builtPages(), now: () => Date.now() + clock.ahead })
})
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(async () => {
  await browser?.close()
  await here?.app.close()
})

async function pageOf(path: string, cookie: string): Promise<Page> {
  const { page } = await openPage(browser)
  const [name, value] = cookie.split('=')
  await page.context().addCookies([{ name: name!, value: value!, url: here.origin }])
  await page.goto(here.origin + path)
  return page
}
/** One page that says so, with the way to sign in, and nothing of before left standing. */
async function saysSo(page: Page, { title, text }: { title: string; text: string }) {
  const since = performance.now()
  await page.getByRole('heading', { name: title }).waitFor()
  expect(performance.now() - since).toBeLessThan(10_000)
  expect(await page.getByRole('alert').textContent()).toBe(text)
  expect(await page.getByRole('link', { name: staff.signIn }).getAttribute('href')).toBe('/sign-in')
  expect(await page.locator('table, .tile, svg[role=img], .desk').count()).toBe(0)
}

test.each([16, 12 * 60 + 1])(
  '[STA29] a coordinator who stayed on Now for %i minutes and then chooses the day reads that the session is over',
  {
    timeout: 60_000,
  },
  async (minutes) => {
    const page = await pageOf('/coordinator', await here.cookieOf(await here.coordinator()))
    await page.getByRole('heading', { name: coordinator.now.title }).waitFor()
    clock.ahead += minutes * MINUTE
    // The server believes for two seconds what it has looked up: the test turns its clock, not the machine's.
    await page.waitForTimeout(3000)
    // At twelve hours the page may have been told before the tap.
    await page
      .getByRole('button', { name: coordinator.tabs.day, exact: true })
      .click({ timeout: 3000 })
      .catch(() => {})
    await saysSo(page, coordinator.signedOut)
    await seen(page, `coordinator-session-over-${minutes}-desk`)
  },
)

test('[STA29] a desk left open off duty for 16 minutes says that the session is over', { timeout: 60_000 }, async () => {
  const page = await pageOf('/counsellor', await here.cookieOf((await here.counsellors())[0]!))
  await page.getByRole('button', { name: counsellor.duty.start }).waitFor()
  clock.ahead += 16 * MINUTE
  await saysSo(page, counsellor.signedOut)
})
