import { expect, test } from 'vitest'
import { axe } from '../../support/axe.ts'
import { openPage, screens } from '../../support/browser.ts'
import { LINE, openYouth, youthOn } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

// The work as it is set for everybody.
const stage = openStage(() => ({ work: {} }))
const { choices, chat, talk, waiting } = pages.da

test('[ADM24] in a real browser, under the real policy, the work is done in a worker while one chooses, and the place is there', {
  timeout: 90_000,
}, async () => {
  const youth = await openYouth(stage.browser, stage.one)
  const puzzle = youth.page.waitForResponse((response) => response.url().endsWith('/puzzle'))
  const worker = youth.page.waitForEvent('worker')
  await youth.page.locator('[data-start]').click()
  expect((await puzzle).status()).toBe(200)
  expect((await worker).url()).toMatch(/\/assets\/solver-[\w-]+\.js$/)
  await youth.page.waitForFunction(() => true)
  await youth.tap(choices.straightIn)
  await youth.at('waiting')
  expect(youth.complaints()).toEqual([])
})

test('[ADM24] without workers the page says that there is no place, has other help, and passes axe', { timeout: 90_000 }, async () => {
  const { page, complaints } = await openPage(stage.browser, screens.phone)
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
  await page.goto(stage.one.origin + LINE)
  const youth = youthOn(page)
  await page.locator('[data-start]').click()
  await youth.tap(choices.topic.answers['self-harm-suicide'])
  await youth.tap(choices.dangerYes)
  await youth.at('no-proof')
  await page.locator('a[href="tel:112"]:visible').first().waitFor()
  await page.getByRole('heading', { name: talk.noProofHeading }).waitFor()
  await page.locator('a[href="tel:116111"]:visible').first().waitFor()
  // As tall as the page: what lies half under the bar at the edge of a scrolled page is not too small.
  await page.setViewportSize({ width: 360, height: 1800 })
  expect(await axe(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await seen(page, 'youth-no-proof-phone')
  await youth.tap(chat.retry)
  await youth.at('no-proof')
  expect(complaints()).toEqual([])
})

test('[ADM24] while it still works the page says so, and in danger 112 is there', { timeout: 90_000 }, async () => {
  const { page } = await openPage(stage.browser, screens.phone)
  let go = () => {}
  const shut = new Promise<void>((open) => {
    go = open
  })
  await page.route('**/puzzle', async (route) => {
    await shut
    await route.continue()
  })
  await page.goto(stage.one.origin + LINE)
  const youth = youthOn(page)
  await page.locator('[data-start]').click()
  await youth.tap(choices.topic.answers['self-harm-suicide'])
  await youth.at('choices-danger')
  await youth.tap(choices.dangerYes)
  await youth.at('joining')
  await page.getByText(waiting.joiningSay).waitFor({ state: 'visible' })
  await page.locator('a[href="tel:112"]:visible').first().waitFor()
  expect(await axe(page)).toEqual([])
  await seen(page, 'youth-joining-phone')
  go()
  await youth.at('waiting')
  await youth.reads(waiting.urgentSaid)
})

test('[ARR9] tapped twice, at once or while the chat is still on its way, the button opens one chat, and a place is had', {
  timeout: 90_000,
}, async () => {
  const { page, complaints } = await openPage(stage.browser, screens.phone)
  let go = () => {}
  const shut = new Promise<void>((open) => {
    go = open
  })
  await page.route('**/assets/youth-*.js', async (route) => {
    await shut
    await route.continue()
  })
  await page.goto(stage.one.origin + LINE)
  const youth = youthOn(page)
  await page.locator('[data-start]').dblclick()
  await page.locator('[data-start]').click()
  go()
  await page.getByRole('button', { name: choices.straightIn, exact: true }).click()
  await youth.at('waiting')
  expect(complaints()).toEqual([])
})
