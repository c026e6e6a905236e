import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type CounsellorPage, JONAS, LINE, openCounsellor, openYouth, type YouthPage } from '../people.ts'
import { seen } from '../seen.ts'
import { openStageOfProcesses } from '../stage.ts'
import { pages } from '../words.ts'

const NEUTRAL = 'https://www.dmi.dk/'
const stage = openStageOfProcesses(() => ({ spans: { placesMs: 500 } }))

/** The neutral site, and an ear for how the page she leaves stands the moment her tap has been heard, before anything is loaded. */
async function watchExits(page: Page) {
  const said: unknown[] = []
  await page.context().route(`${NEUTRAL}**`, async (route) => {
    // A page that is gone is heard no more: the new one comes once the old one has said how it was left, or has not.
    await expect
      .poll(() => said.at(-1), { timeout: 5000 })
      .toEqual(BLANK)
      .catch(() => undefined)
    await route.fulfill({ contentType: 'text/html', body: '<title>Vejr</title><h1>Vejret i dag</h1>' })
  })
  await page.exposeFunction('leftAs', (as: unknown) => void said.push(as))
  await page.addInitScript(() => {
    const { leftAs } = window as unknown as { leftAs(as: unknown): void } // exposed just above
    // After every listener of the page's own.
    const say = () => leftAs({ drawn: document.body.children.length, title: document.title, kept: sessionStorage.length })
    for (const what of ['click', 'keyup']) addEventListener(what, say)
  })
  return { lastSaid: () => said.at(-1) }
}
const BLANK = { drawn: 0, title: '', kept: 0 }
const outward = (said: string[]) => said.filter((line) => line !== 'request to www.dmi.dk')

async function talking(youth: YouthPage, counsellor: CounsellorPage) {
  await youth.join()
  await youth.say('Der kommer nogen')
  await counsellor.accept()
  await counsellor.sees('Der kommer nogen')
  await youth.chatting()
}

test('[PRI3] quick exit blanks at once, forgets, frees the seat, and Back shows an empty start page', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const { counsellor: words } = pages.da
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()

  const youth = await openYouth(browser, one, { path: '/' })
  const exits = await watchExits(youth.page)
  await seen(youth.page, 'lines-phone')
  await youth.page.getByRole('link', { name: /Ungerådgivningen/ }).click()
  await talking(youth, counsellor)
  await youth.leaveQuickly()
  await youth.page.waitForURL(NEUTRAL)
  expect(exits.lastSaid()).toEqual(BLANK)
  await counsellor.reads(words.written.leftQuickly)
  await counsellor.reads(words.shift.seats(0, 2))
  await seen(counsellor.page, 'counsellor-written-desk')

  await youth.page.goBack()
  await youth.page.waitForURL(`${one.origin}/`)
  expect(await youth.page.locator('[data-screen]').count()).toBe(0)
  expect(await youth.page.content()).not.toContain('Der kommer nogen')
  expect(await youth.page.evaluate(() => sessionStorage.length)).toBe(0)

  // Shift three times, and forward again: the start page, empty.
  await youth.page.goto(one.origin + LINE)
  await talking(youth, counsellor)
  for (let tap = 0; tap < 3; tap++) await youth.page.keyboard.press('Shift')
  await youth.page.waitForURL(NEUTRAL)
  expect(exits.lastSaid()).toEqual(BLANK)
  await youth.page.goto(one.origin + LINE)
  await youth.page.locator('[data-start]').waitFor()
  expect(await youth.page.evaluate(() => sessionStorage.length)).toBe(0)
  expect(outward(youth.complaints())).toEqual([])
  expect(counsellor.complaints()).toEqual([])
})

test('[PRI3] quick exit works as fast with the server dead', { timeout: 60_000 }, async () => {
  const { one, two, browser } = stage
  const counsellor = await openCounsellor(browser, one, { nth: JONAS })
  await counsellor.onDuty()
  const youth = await openYouth(browser, two)
  const exits = await watchExits(youth.page)
  await youth.page.reload()
  await talking(youth, counsellor)
  await two.kill()
  await youth.leaveQuickly()
  await youth.page.waitForURL(NEUTRAL)
  expect(exits.lastSaid()).toEqual(BLANK)
})
