import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endDuty } from '../../../server/actions/duty/endDuty.ts'
import { foldCounts } from '../../../server/actions/figures/foldCounts.ts'
import type { Line } from '../../../shared/line.ts'
import { alwaysTo } from '../../../shared/settings/overflow.ts'
import { usualClosing } from '../../../shared/words/da/line/usualClosing.ts'
import { usualClosing as inEnglish } from '../../../shared/words/en/line/usualClosing.ts'
import { openBrowser, screens } from '../../support/browser.ts'
import { linksOf } from '../../support/servers/links.ts'
import type { Served } from '../../support/servers/server.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { builtPages } from '../../support/web.ts'
import { openCoordinator, openCounsellor, openYouth } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { pages } from '../words.ts'

const { coordinator: words, waiting, after, counsellor } = pages.da
const { line: form } = words
const [ID, PATH, NAME] = ['aabenraa', '/a', 'Aabenraa-chatten']
const days = [1, 2, 3, 4, 5, 6, 7]

/** The clock runs on from wherever a test puts it. */
let aheadMs = 0
const put = (iso: string) => {
  aheadMs = Date.parse(iso) - Date.now()
}
let here: AppHere & Served
let browser: Awaited<ReturnType<typeof openBrowser>>
beforeAll(async () => {
  put('2026-12-03T14:55:00+01:00')
  const app = await openAppHere({ dist: await builtPages(), now: () => Date.now() + aheadMs, spans: { foldMs: 3_600_000 } })
  if (!app.demo) throw new Error('a story needs the demo')
  here = { ...app, links: await linksOf(app.app.service, app.demo), stop: () => app.app.close() }
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await here?.stop()
})

const change = async (to: Partial<Line>) => {
  const { lines } = here.app.service.ledger
  const line = await lines.find(ID)
  if (!line) throw new Error('no such line')
  await lines.put({ ...line, hoursAreExamples: false, closedByHand: null, ...to })
}
/** The page of who waits reckons the day's name by the browser's clock, which is not turned here. */
const opensAgain = (page: Page, hour: number) =>
  page
    .getByText(new RegExp(`Vi har åbent igen (.* )?kl\\. ${hour}\\.`))
    .first()
    .waitFor()
const cardSays = (page: Page, text: string) => page.locator('.status').getByText(text).waitFor()
async function looksWell(page: Page, name: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} is wider than a phone`).toBeLessThanOrEqual(360)
    await seen(page, `${name}-${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

test('[CLO13] illness at 14:55, on a phone: two taps, everybody knows, and at 17 the line opens by itself', {
  timeout: 180_000,
}, async () => {
  const { service } = here.app
  await change({
    mode: 'pull',
    overflow: alwaysTo('ungeraadgivningen'),
    hours: { week: [{ days, from: '10:00', to: '21:00' }], exceptions: [] },
  })
  const mette = await openCounsellor(browser, here, { options: screens.phone })
  await mette.onDuty()
  const waits = await openYouth(browser, here, { path: PATH })
  await waits.join()
  await waits.write('Halvt skrevet')
  const open = [
    await openYouth(browser, here, { path: PATH }),
    await openYouth(browser, here, { path: `${PATH}?lang=en` }),
    await openYouth(browser, here, { path: PATH, options: screens.desk }),
  ]
  // A pause until three: the line is not open yet, and one still waits from before it.
  const pause: Line['hours'] = {
    week: [
      { days, from: '10:00', to: '14:50' },
      { days, from: '15:00', to: '21:00' },
    ],
    exceptions: [],
  }
  await change({ hours: pause })
  await cardSays(open[0]!.page, 'Vi er her igen kl. 15')
  await waits.reads(waiting.shut)

  const { page } = await openCoordinator(browser, here, screens.phone)
  await page.getByRole('button', { name: form.closing.closeLine(NAME) }).tap()
  await looksWell(page, 'close-panel-phone')
  await page.getByRole('button', { name: form.closing.yes(NAME), exact: true }).tap()
  const from = performance.now()
  await Promise.all([
    cardSays(open[0]!.page, usualClosing.day),
    cardSays(open[1]!.page, inEnglish.day),
    cardSays(open[2]!.page, usualClosing.day),
    waits.reads(usualClosing.day),
    opensAgain(waits.page, 10),
    mette.reads(counsellor.queue.shut.byHand(NAME)),
  ])
  expect(performance.now() - from).toBeLessThan(5000)
  expect(await waits.box.inputValue()).toBe('Halvt skrevet')
  await looksWell(waits.page, 'youth-waits-closed-phone')
  await looksWell(mette.page, 'desk-closed-phone')
  // A colleague can take over at five: opened with one tap, and closed until then.
  await page.getByRole('button', { name: form.closing.openLine(NAME) }).tap()
  // A second tap within half a second would be the end of a double tap, which presses nothing.
  await page.getByRole('button', { name: form.closing.closeLine(NAME) }).waitFor()
  await page.waitForTimeout(1000)
  await page.getByRole('button', { name: form.closing.closeLine(NAME) }).tap()
  await page.getByRole('radio', { name: form.closing.untils.moment }).tap()
  await page.getByText(form.closing.wouldOpen('kl. 17')).waitFor()
  await page.getByRole('button', { name: form.closing.yes(NAME), exact: true }).tap()
  await Promise.all([
    cardSays(open[0]!.page, usualClosing.until('kl. 17')),
    cardSays(open[1]!.page, inEnglish.until('17:00')),
    waits.reads(usualClosing.until('kl. 17')),
  ])
  // After a reload the first screen says who closed, until when and what is left.
  await page.reload()
  await page.getByText(/^Lukket af .*\. Åbner igen kl\. 17, om (2 timer|1 time)/).waitFor()
  await looksWell(page, 'now-closed-phone')
  await page.getByRole('button', { name: words.tabs.line, exact: true }).tap()
  const choice = page.getByRole('combobox', { name: pages.da.staff.line, exact: true })
  if (await choice.count()) await choice.selectOption(ID)
  await page.getByText(/^Lukket af .*\. Åbner igen kl\. 17, om (2 timer|1 time)/).waitFor()
  await looksWell(page, 'line-closed-phone')
  // The counsellor goes home: the wait ends, and says why, when it opens, and who is there now. So it does after a reload.
  await mette.page.context().close()
  await endDuty(service, here.demo!.counsellors[0]!)
  await waits.at('ended')
  for (const says of [after.closedOver, usualClosing.until('kl. 17')]) await waits.reads(says)
  await opensAgain(waits.page, 17)
  expect(await waits.page.locator('a[href="tel:116111"]:visible').count()).toBeGreaterThan(0)
  await looksWell(waits.page, 'youth-closed-over-phone')
  await waits.page.reload()
  await cardSays(waits.page, usualClosing.until('kl. 17'))
  // Unmet demand: one who was not reached. Pages that stood open are none, nor is a page opened again from an address that had it before.
  await foldCounts(service)
  const { hours } = await service.ledger.figures.day(ID, '2026-12-03')
  const sum = (event: 'not-reached' | 'turned-away-closed' | 'turned-away-nobody') =>
    hours.reduce((all, { figures }) => all + figures[event], 0)
  expect([sum('not-reached'), sum('turned-away-closed'), sum('turned-away-nobody')]).toEqual([1, 0, 0])
  put('2026-12-03T17:00:01+01:00')
  await Promise.all(open.map(({ page: one }) => one.locator('.status:not([data-state=closed])').waitFor()))
  await soon(() => open[0]!.page.getByText(usualClosing.until('kl. 17')).count()).toBe(0)
  expect(open.flatMap(({ complaints }) => complaints())).toEqual([])
})

test('[CLO14] Christmas: the proposed days are taken over, and from day to day the open page names the next opening', {
  timeout: 180_000,
}, async () => {
  put('2026-12-21T10:00:00+01:00')
  await change({ hours: { week: [{ days: [1, 2, 3, 4, 5], from: '15:00', to: '21:00' }], exceptions: [] } })
  here.links.coordinator = (await linksOf(here.app.service, here.demo!)).coordinator
  const { page } = await openCoordinator(browser, here, screens.phone)
  await page.getByRole('button', { name: words.tabs.line, exact: true }).tap()
  const choice = page.getByRole('combobox', { name: pages.da.staff.line, exact: true })
  if (await choice.count()) await choice.selectOption(ID)
  await page.locator('.line-holidays > summary').tap()
  for (const date of ['24. december 2026', '25. december 2026', '26. december 2026', '31. december 2026', '1. januar 2027'])
    await page.getByRole('button', { name: new RegExp(`^Lukket: .* ${date.replace('.', '\\.')}$`) }).tap()
  await looksWell(page, 'line-christmas-phone')
  await page.getByRole('button', { name: form.save }).tap()
  await page.getByText(form.saved).waitFor()
  const youth = await openYouth(browser, here, { path: PATH })
  for (const [iso, says] of [
    ['2026-12-23T22:00:00+01:00', 'Vi er her igen mandag kl. 15'],
    ['2026-12-24T16:00:00+01:00', 'Vi er her igen mandag kl. 15'],
    ['2026-12-27T16:00:00+01:00', 'Vi er her igen i morgen kl. 15'],
    ['2026-12-28T15:00:01+01:00', null],
    ['2026-12-30T22:00:00+01:00', 'Vi er her igen mandag kl. 15'],
    ['2027-01-03T22:00:00+01:00', 'Vi er her igen i morgen kl. 15'],
    ['2027-01-04T15:00:01+01:00', null],
  ] as const) {
    put(iso)
    if (says === null) await youth.page.locator('.status:not([data-state=closed])').waitFor()
    else await cardSays(youth.page, says)
  }
  await seen(youth.page, 'youth-after-christmas-phone')
  expect(youth.complaints()).toEqual([])
})
