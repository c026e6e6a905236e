import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { languages } from '../../../shared/lang.ts'
import { arrival as english } from '../../../shared/words/en/youths/arrival.ts'
import { choices as asked } from '../../../shared/words/en/youths/choices.ts'
import { talk as talked } from '../../../shared/words/en/youths/talk.ts'
import { waiting as waits } from '../../../shared/words/en/youths/waiting.ts'
import { exitIn } from '../largeText.ts'
import { changeLine } from '../ledgerHands.ts'
import { JONAS, meet, openCounsellor, openYouth } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { arrival, choices, help, waiting } = pages.da
const SCREEN = 740
const fonts = join(import.meta.dirname, '../../../web/fonts')

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)
/** Whole in view, with nothing over it: a tap in its middle is a tap on it. */
const canBeTapped = (part: Locator) =>
  part.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return top >= 0 && top + height <= innerHeight && element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })
const isShut = (page: Page, name: string) => soon(() => page.reload().then(() => page.getByRole('heading', { name }).count())).toBe(1)

test('[ARR8] nothing a youth arrives at is longer than three phone screens, in any state of a line', { timeout: 90_000 }, async () => {
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
    // A ledger that is slow for a moment is answered for from memory: the message may stand on one page more.
    await soon(async () => {
      await page.goto(one.origin + path)
      return page.getByText(message.da).count()
    }).toBe(0)
  }
})

test('[ACC15] at 200 % text the way out is in view on every screen, also after scrolling and over the help', {
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

test('[ARR7] on a phone that lies on its side the way in is above the fold', { timeout: 60_000 }, async () => {
  const { one, browser } = stage
  const youth = await openYouth(browser, one)
  await youth.page.setViewportSize({ width: 740, height: 360 })
  for (const path of ['/u', '/u?lang=en']) {
    await youth.page.goto(one.origin + path)
    const start = youth.page.locator('[data-start]')
    await start.waitFor()
    expect(await canBeTapped(start), path).toBe(true)
    await seen(youth.page, `youth-arrival-on-its-side${path.includes('en') ? '-english' : ''}`)
  }
})

test('[WOR10] English is one tap away on every screen, and neither words nor place are lost by it', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const youth = await openYouth(browser, one)
  const { page } = youth
  const to = (name: string) => page.getByRole('link', { name, exact: true }).click()
  await page.locator('[data-start]').click()
  await youth.at('choices-topic')
  await to(languages.en.name)
  await page.getByRole('heading', { name: asked.topic.question }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('link', { name: english.exit }).waitFor()
  await page.getByRole('button', { name: asked.straightIn }).click()
  await page.getByText(waits.write).waitFor()
  await to(languages.da.name)
  await youth.write('jeg er midt i en sætn')
  await to(languages.en.name)
  await page.getByText(waits.write).waitFor()
  expect(await page.getByRole('textbox').inputValue()).toBe('jeg er midt i en sætn')
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  await counsellor.accept()
  await youth.chatting()
  await page.getByText(talked.onlyYou('Mette')).waitFor()
  await to(languages.da.name)
  await counsellor.say('Hej')
  await youth.sees('Hej')
  await youth.hide()
  await youth.show()
  await youth.sees('Hej')
  expect(youth.complaints()).toEqual([])
})

test('[ACC19] one face of our own: served by us, under 40 kB, with its licence, and drawn with', { timeout: 60_000 }, async () => {
  const { one, browser } = stage
  expect(statSync(join(fonts, 'figtree.woff2')).size).toBeLessThanOrEqual(40_000)
  expect(readFileSync(join(fonts, 'figtree-LICENSE.txt'), 'utf8')).toContain('SIL Open Font License')
  const youth = await openYouth(browser, one)
  const drawn = () =>
    youth.page.evaluate(async () => (await document.fonts.ready) && [...document.fonts].map((face) => `${face.family} ${face.status}`))
  expect(await drawn()).toEqual([expect.stringMatching(/Figtree"? loaded/)])
  expect(youth.complaints()).toEqual([])
})

test('[WAI25] "Haster det?" shows both of its buttons in view, with nothing over them, on the smallest phones and on their side', {
  timeout: 90_000,
}, async () => {
  const { one, browser } = stage
  const youth = await openYouth(browser, one)
  const { page } = youth
  await youth.join()
  for (const [width, height] of [
    [360, 740],
    [320, 568],
    [740, 360],
  ] as const) {
    await page.setViewportSize({ width, height })
    await youth.tap(waiting.urgentOpen)
    const sheet = page.getByRole('dialog', { name: waiting.urgentOpen })
    for (const way of [
      sheet.getByRole('link', { name: help.callNow('112') }),
      sheet.getByRole('button', { name: waiting.urgentTap }),
      sheet.getByRole('button', { name: help.close }),
    ])
      expect(await canBeTapped(way), `${await way.textContent()} at ${width} x ${height}`).toBe(true)
    await youth.tap(help.close)
  }
})

test('[ACC18] with the keyboard up at least four bubbles of a talk are in view, and the box below them', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const jonas = await openCounsellor(browser, two, { nth: JONAS })
  await jonas.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, jonas, 'hej')
  for (const [from, text] of [
    [jonas, 'Hej. Godt, du skriver.'],
    [jonas, 'Du kan starte lige der, hvor du har lyst.'],
    [youth, 'min far drikker, og jeg tør ikke gå hjem'],
    [jonas, 'Det lyder hårdt at gå med alene. Er du et trygt sted nu?'],
    [youth, 'ja hos en ven'],
  ] as const)
    await from.say(text)
  await jonas.sees('ja hos en ven')
  await youth.sees('Det lyder hårdt at gå med alene. Er du et trygt sted nu?')
  await youth.page.setViewportSize({ width: 360, height: 430 })
  await youth.box.focus()
  const bubbles = async () => {
    const all = await youth.log.locator('.message-text').all()
    return (await Promise.all(all.map(canBeTapped))).filter((can) => can).length
  }
  await soon(bubbles).toBeGreaterThanOrEqual(4)
  expect(await canBeTapped(youth.box)).toBe(true)
  await seen(youth.page, 'youth-chat-keyboard')
  await youth.end()
})
