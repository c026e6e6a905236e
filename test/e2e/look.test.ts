import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { arrival as english } from '../../shared/words/en/arrival.ts'
import { choices as asked } from '../../shared/words/en/choices.ts'
import { talk as talked } from '../../shared/words/en/talk.ts'
import { waiting as waits } from '../../shared/words/en/waiting.ts'
import { exitIn } from './largeText.ts'
import { changeLine } from './ledgerHands.ts'
import { openCounsellor, openYouth } from './people.ts'
import { soon } from './seen.ts'
import { openStage } from './stage.ts'
import { pages } from './words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { arrival, choices, help } = pages.da
const SCREEN = 740
const fonts = join(import.meta.dirname, '../../web/fonts')

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)
const isShut = (page: Page, name: string) => soon(() => page.reload().then(() => page.getByRole('heading', { name }).count())).toBe(1)

test('[LK9] nothing a youth arrives at is longer than three phone screens, in any state of a line', { timeout: 90_000 }, async () => {
  const { one, browser } = stage
  const { page } = await openYouth(browser, one)
  for (const path of ['/', '/u', '/a', '/f', '/i', '/nowhere']) {
    await page.goto(one.origin + path)
    expect(await heightOf(page), path).toBeLessThanOrEqual(3 * SCREEN)
  }
  const message = { da: 'Der er brand på rådhuset. Vi kan ikke svare nogen i aften.', en: 'There is a fire at the town hall.' }
  for (const [id, path] of [
    ['aabenraa', '/a'],
    ['ungeraadgivningen', '/u'],
  ] as const) {
    await changeLine(one.installation, id, { closedByHand: { until: Date.now() + 3_600_000, message } })
    await page.goto(one.origin + path)
    await isShut(page, arrival.closed)
    expect(await heightOf(page), `${id} closed`).toBeLessThanOrEqual(3 * SCREEN)
    await changeLine(one.installation, id, { closedByHand: null })
  }
})

test('[LK10] at 200 % text the way out is in view on every screen, also after scrolling and over the help', {
  timeout: 90_000,
}, async () => {
  const { one, browser } = stage
  const youth = await openYouth(browser, one)
  const { page } = youth
  await exitIn(page, 'arrival')
  await page.mouse.wheel(0, 1500)
  await exitIn(page, 'arrival, scrolled')
  await page.goto(`${one.origin}/`)
  await exitIn(page, 'lines')
  await page.goto(`${one.origin}/u`)
  await page.locator('[data-start]').click()
  await youth.at('choices-topic')
  await exitIn(page, 'choices')
  await youth.tap(help.open)
  await exitIn(page, 'help', 'dialog')
  await youth.tap(help.close)
  await youth.tap(choices.straightIn)
  await youth.at('waiting')
  await exitIn(page, 'waiting')
})

test('[LK11] English is one tap away on every screen, and neither words nor place are lost by it', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const youth = await openYouth(browser, one)
  const { page } = youth
  const to = (name: string) => page.getByRole('link', { name, exact: true }).click()
  await page.locator('[data-start]').click()
  await youth.at('choices-topic')
  await to(arrival.otherLang)
  await page.getByRole('heading', { name: asked.topic.question }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('link', { name: english.exit }).waitFor()
  await page.getByRole('button', { name: asked.straightIn }).click()
  await page.getByText(waits.write).waitFor()
  await to(english.otherLang)
  await youth.write('jeg er midt i en sætn')
  await to(arrival.otherLang)
  await page.getByText(waits.write).waitFor()
  expect(await page.getByRole('textbox').inputValue()).toBe('jeg er midt i en sætn')
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  await counsellor.accept()
  await youth.chatting()
  await page.getByText(talked.onlyYou('Mette')).waitFor()
  await to(english.otherLang)
  await counsellor.say('Hej')
  await youth.sees('Hej')
  await youth.hide()
  await youth.show()
  await youth.sees('Hej')
  expect(youth.complaints()).toEqual([])
})

test('[LK23] one face of our own: served by us, under 40 kB, with its licence, and drawn with', { timeout: 60_000 }, async () => {
  const { one, browser } = stage
  expect(statSync(join(fonts, 'figtree.woff2')).size).toBeLessThanOrEqual(40_000)
  expect(readFileSync(join(fonts, 'figtree-LICENSE.txt'), 'utf8')).toContain('SIL Open Font License')
  const youth = await openYouth(browser, one)
  const drawn = () =>
    youth.page.evaluate(async () => (await document.fonts.ready) && [...document.fonts].map((face) => `${face.family} ${face.status}`))
  expect(await drawn()).toEqual([expect.stringMatching(/Figtree"? loaded/)])
  expect(youth.complaints()).toEqual([])
})
