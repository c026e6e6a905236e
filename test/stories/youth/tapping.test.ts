import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, screens } from '../../support/browser.ts'
import { exitIn } from '../largeText.ts'
import { counsellorOn, JONAS, LINE, openCounsellor, openYouth, youthOn } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { after, chat, choices } = pages.da

test('[ACC14] what a youth taps is at least 44 pixels high, from arrival to goodbye', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  const { page } = youth
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, summary, a.button, .top a, .lines a, .more li a, input[type=checkbox]')]
        .map((target) => (target instanceof HTMLInputElement ? (target.closest('label') ?? target) : target))
        .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 43.5)
        .map((target) => `${target.className} ${target.textContent?.trim()} ${target.getBoundingClientRect().height}`),
    )
  const held = async (name: string) => expect(await small(), name).toEqual([])
  await held('arrival')
  await page.locator('[data-start]').click()
  for (const step of ['topic', 'about', 'age', 'wants', 'mood']) {
    await youth.at(`choices-${step}`)
    await held(step)
    await youth.tap(choices.skip)
  }
  await youth.at('choices-nickname')
  await held('nickname')
  await youth.tap(choices.goToQueue)
  await counsellor.accept()
  await youth.chatting()
  await exitIn(page, 'chat')
  await page.getByRole('textbox', { name: chat.boxLabel }).fill('jeg ville også sige')
  await counsellor.end()
  await youth.at('ended')
  await page.getByText('jeg ville også sige').waitFor()
  await held('ended')
  await exitIn(page, 'ended')
  await seen(page, 'youth-ended-by-counsellor-phone')
  await youth.tap(after.answer)
  await held('question')
  await youth.tap(after.mood.answers[0]!)
  await youth.at('sorry')
  await held('sorry')
  await seen(page, 'youth-sorry-phone')
  await youth.tap(after.sorry.write)
  // Back at the start: the line as it stands now.
  await page.locator('[data-start]').waitFor()
})

/** As a phone whose clock is so much off; nothing else on the page notices. */
const withClock = (page: Page, off: number) =>
  page.addInitScript((ms) => {
    const Real = Date
    globalThis.Date = class extends Real {
      constructor(...at: []) {
        if (at.length > 0) super(...at)
        else super(Real.now() + ms)
      }
      static override now = () => Real.now() + ms
    } as DateConstructor // called without `new` by nobody here
  }, off)
const HOUR = 3_600_000
const widths = [320, 360, 1440]

test('[ARR20] a double tap answers one question, before and after a talk that two wrong clocks do not keep from beginning', {
  timeout: 90_000,
}, async () => {
  const { one, two, browser } = stage
  const counsellor = { ...(await openPage(browser)) }
  await withClock(counsellor.page, 30 * HOUR)
  await counsellor.page.goto(two.origin + two.links.counsellors[JONAS])
  const desk = counsellorOn(counsellor.page)
  await desk.onDuty()
  const watched = await openPage(browser, screens.phone)
  const { page } = watched
  await withClock(page, -4 * HOUR)
  await page.goto(one.origin + LINE)
  const youth = youthOn(page)
  /** Twice on the first answer; then the next question stands there, and nothing of it is answered. */
  const twice = async (at: string, next: string, i: number) => {
    await youth.at(at)
    await page.setViewportSize({ width: widths[i % widths.length]!, height: 740 })
    await page.locator(`[data-screen=${at}] .pick`).first().dblclick()
    await youth.at(next)
    // As long as a second tap is held off: what it would have done is done.
    await page.locator('.screen-body').evaluate((body) => Promise.all(body.getAnimations().map((animation) => animation.finished)))
    expect(await page.locator('[data-screen]').getAttribute('data-screen')).toBe(next)
    expect(await page.locator('[aria-pressed=true]').count()).toBe(0)
  }
  await page.locator('[data-start]').click()
  const asked = ['topic', 'about', 'age', 'wants', 'mood', 'nickname'].map((step) => `choices-${step}`)
  for (let i = 0; i + 1 < asked.length; i++) {
    if (asked[i] === 'choices-age') {
      // Under 12 leads to a screen of its own.
      await twice('choices-age', 'choices-under12', i)
      await youth.tap(choices.stay)
    } else await twice(asked[i]!, asked[i + 1]!, i)
  }
  await youth.tap(choices.goToQueue)
  await desk.accept()
  await youth.chatting()
  await youth.say('mit ur går forkert')
  await desk.sees('mit ur går forkert')
  // The desk counts by the server's clock: a youth has waited for seconds, not for a day.
  for (const waited of await counsellor.page.locator('.waited').allTextContents()) expect(waited).toMatch(/0:\d\d/)
  await desk.end()
  await youth.at('ended')
  await youth.tap(after.answer)
  await twice('question-mood', 'sorry', 0)
  await youth.tap(after.sorry.on)
  await twice('question-got', 'question-back', 1)
  await twice('question-back', 'question-heard', 2)
  expect([...watched.complaints(), ...counsellor.complaints()]).toEqual([])
})
