import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { demoCoordinator } from '../../../seeds/demoTeam.ts'
import { lines } from '../../../seeds/lines.ts'
import type { FoldRow } from '../../../server/ledger/figures/figures.ts'
import { axe } from '../../support/axe.ts'
import { openBrowser, openPage, screens } from '../../support/browser.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { builtPages } from '../../support/web.ts'
import { seen } from '../seen.ts'
import { pages } from '../words.ts'

const { coordinator } = pages.da
/** The longest names of lines that a page must bear. */
const twenty = Array.from({ length: 20 }, (_, i) => ({
  ...lines[0]!,
  id: `line-${i}`,
  path: `/l${String.fromCharCode(97 + i)}`,
  name: { da: `Ungerådgivningen i Nordsjælland ${i + 1}`, en: `Youth advice in North Zealand ${i + 1}` },
}))

/** A line on which nothing was counted yet. */
const fresh = { ...lines[0]!, id: 'fresh', path: '/fr', name: { da: 'Den nye linje', en: 'The new line' } }

let browser: Browser
let here: AppHere
beforeAll(async () => {
  browser = await openBrowser()
  here = await openAppHere({ dist: await builtPages() })
  const { ledger } = here.app.service
  await ledger.lines.put(...twenty, fresh)
  const year = new Date().getFullYear()
  const row = (line: string, event: FoldRow['event'], count: number): FoldRow => ({
    line,
    event,
    slotStart: Date.parse(`${year}-01-01T12:00:00Z`),
    count,
  })
  const rows = [...lines, ...twenty].flatMap(({ id }, i) => [
    row(id, 'arrived', 1000 + i),
    row(id, 'seated', 900 + i),
    row(id, 'wait-5', 600 + i),
    row(id, 'wait-20', 300),
    row(id, 'left', 80),
    row(id, 'turned-away-closed', 240),
  ])
  await ledger.figures.fold(randomBytes(16).toString('base64url'), rows, Date.now())
})
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(async () => {
  await browser?.close()
  await here?.app.close()
})

/** The year as a coordinator of so many lines sees it. */
async function yearOf(count: number, options?: Options): Promise<Page> {
  const page = await coordinatorOf(
    twenty.slice(0, count).map(({ id }) => id),
    options,
  )
  await page.getByRole('button', { name: coordinator.tabs.year, exact: true }).click()
  await page.locator('.load-rows tbody tr').first().waitFor()
  return page
}
type Options = Parameters<typeof openPage>[1]
async function coordinatorOf(ids: string[], options: Options = screens.desk): Promise<Page> {
  await here.app.service.ledger.staff.put({ ...demoCoordinator, roles: Object.fromEntries(ids.map((id) => [id, ['coordinator']])) })
  const { page } = await openPage(browser, options)
  const [name, value] = (await here.cookieOf(await here.coordinator())).split('=')
  await page.context().addCookies([{ name: name!, value: value!, url: here.origin }])
  await page.goto(`${here.origin}/coordinator`)
  return page
}
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length

test.each([1, 4, 20])('[FIG62] the year of %i lines prints on one sheet of A4', { timeout: 120_000 }, async (count) => {
  const page = await yearOf(count)
  expect(await page.locator('.load-rows tbody tr').count()).toBe(count === 1 ? 1 : count + 1)
  expect(await axe(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1)
  // Nothing of the table lies beyond the right edge: A4 without its margins is 182 mm, at 96 to the inch.
  await page.setViewportSize({ width: Math.floor((182 / 25.4) * 96), height: 1000 })
  const { over } = await page.locator('.table-roll').evaluate((roll) => ({ over: roll.scrollWidth - roll.clientWidth }))
  expect(over).toBe(0)
  await seen(page, `year-sheet-${count}`)
})

test('[FIG62] on a phone four lines are cards, and twenty roll sideways while the page does not', { timeout: 120_000 }, async () => {
  for (const count of [4, 20]) {
    const page = await yearOf(count, screens.phone)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
    expect(
      await page
        .getByRole('row', { name: /Nordsjælland 4/ })
        .getByRole('cell')
        .count(),
    ).toBe(8)
    expect(await axe(page)).toEqual([])
    await seen(page, `year-phone-${count}`)
  }
})

test('[FIG50] a new line says on each screen that nothing is counted or published yet, and for what one waits', {
  timeout: 120_000,
}, async () => {
  for (const [name, options] of Object.entries(screens)) {
    const page = await coordinatorOf([fresh.id], options)
    const says = async (tab: 'load' | 'topics' | 'year', text: string | RegExp) => {
      await page.getByRole('button', { name: coordinator.tabs[tab], exact: true }).click()
      await page.getByText(text).waitFor()
      expect(await page.locator('main table, main svg').count()).toBe(0)
      await seen(page, `new-line-${tab}-${name}`)
    }
    await says('load', coordinator.load.nothingYet)
    await says('topics', 'Linjen har ikke offentliggjort nogen tal om emner endnu.')
    await page
      .getByText(/er ikke slut endnu. Tallene kommer/)
      .first()
      .waitFor()
    await says('year', coordinator.year.nothingYet(String(new Date().getFullYear())))
  }
})
