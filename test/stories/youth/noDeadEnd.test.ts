import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { changeLine } from '../ledgerHands.ts'
import { openYouth, youthOn } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { arrival, choices, refusals, talk, waiting, after } = pages.da

/** Somebody to ring, somebody to write to: wherever one stands. */
async function otherHelp(page: Page) {
  await page.locator('a[href="tel:116111"]:visible').first().waitFor()
  await page.locator('a[href="sms:116111"]:visible').first().waitFor()
}
async function reloadedUntil(page: Page, text: string) {
  await soon(async () => {
    await page.reload()
    return page.getByRole('heading', { name: text }).count()
  }).toBe(1)
}

test('[LIN13] closed, full and nobody on duty are real pages with a way on', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const { installation } = one
  const early = await openYouth(browser, one)
  await early.reads(arrival.nobodyYetSay)
  await otherHelp(early.page)
  await seen(early.page, 'arrival-nobody-phone')

  const first = await openYouth(browser, two)
  await first.join()
  await first.reads(waiting.nobodyYet)
  await otherHelp(first.page)
  await first.say('Er der nogen?')

  await early.page.locator('[data-start]').click()
  await changeLine(installation, 'ungeraadgivningen', { queueLimit: 1, urgentReserve: 1 })
  const late = await openYouth(browser, one)
  await reloadedUntil(late.page, arrival.full)
  await otherHelp(late.page)
  await seen(late.page, 'arrival-full-phone')
  // Whoever was choosing already, when it filled, reads a kind no.
  await early.tap(choices.straightIn)
  await early.reads(refusals.full)
  await otherHelp(early.page)
  await seen(early.page, 'youth-turned-away-full-phone')
  // For somebody in danger there is the reserve.
  await late.tap(arrival.startUrgent)
  await late.at('choices-danger')
  await seen(late.page, 'youth-danger-phone')
  await late.tap(choices.dangerYes)
  await late.reads(waiting.urgentSaid)
  await late.reads(waiting.first)

  const message = { da: 'Der er brand på rådhuset.', en: 'There is a fire at the town hall.' }
  await changeLine(installation, 'ungeraadgivningen', { closedByHand: { until: Date.now() + 3 * 3_600_000, message } })
  for (const waited of [first, late]) {
    await waited.at('ended')
    await waited.reads(after.closedOver)
    await otherHelp(waited.page)
  }
  await seen(late.page, 'youth-closed-over-phone')
  await early.tap(pages.da.chat.retry)
  await early.reads(refusals.closed)
  await otherHelp(early.page)
  await seen(early.page, 'youth-turned-away-closed-phone')
  await reloadedUntil(first.page, arrival.closed)
  await first.reads(message.da)
  await first.page.getByText(/Vi er her igen/).waitFor()
  await otherHelp(first.page)
  await seen(first.page, 'arrival-closed-phone')
  expect(await first.page.locator('[data-start]:visible').count()).toBe(0)

  // Another line here that is open is one tap away.
  await changeLine(installation, 'aabenraa', { closedByHand: { until: null, message } })
  await changeLine(installation, 'ungeraadgivningen', { closedByHand: null, queueLimit: 25 })
  await first.page.goto(`${two.origin}/a`)
  await reloadedUntil(first.page, arrival.closed)
  const away = youthOn(first.page)
  await soon(async () => {
    await first.page.reload()
    return first.page
      .locator('.others')
      .getByRole('link', { name: /Ungerådgivningen/ })
      .count()
  }).toBe(1)
  await seen(first.page, 'arrival-closed-elsewhere-phone')
  await first.page
    .locator('.others')
    .getByRole('link', { name: /Ungerådgivningen/ })
    .click()
  await away.join()
  void talk
  expect([...early.complaints(), ...first.complaints(), ...late.complaints()]).toEqual([])
})
