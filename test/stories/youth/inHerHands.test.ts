import { expect, test } from 'vitest'
import { JONAS, openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 300 } }))
const { help, talk, waiting } = pages.da

test('[WAI16] a place that changes takes neither the cursor nor a letter from whoever is writing', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const [first, second, third] = [await openYouth(browser, one), await openYouth(browser, two), await openYouth(browser, one)]
  for (const youth of [first, second, third]) await youth.join()
  const { page, box } = third
  await page.getByRole('heading', { name: waiting.place(3) }).waitFor()
  await box.click()
  await page.keyboard.type('hej jeg')
  await first.leave()
  await page.getByRole('heading', { name: waiting.place(2) }).waitFor()
  await page.keyboard.type(' har')
  expect(await box.inputValue()).toBe('hej jeg har')
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(
    await page
      .locator('[aria-live=polite], [role=status]')
      .filter({ hasText: waiting.place(2) })
      .count(),
  ).toBeGreaterThan(0)
  for (const youth of [second, third]) await youth.leave()
  expect([...first.complaints(), ...second.complaints(), ...third.complaints()]).toEqual([])
})

test('[WAI17] help that is open stays open, with its door, through a new place and a seat', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const [before, youth] = [await openYouth(browser, two), await openYouth(browser, one)]
  for (const each of [before, youth]) await each.join()
  const { page } = youth
  await page.getByRole('button', { name: help.open }).click()
  const door = page.locator('dialog[open] details', { hasText: help.taken.question })
  await door.locator('summary').click()
  await page.evaluate(() => {
    document.activeElement?.setAttribute('data-mine', '')
  })
  const holds = async () => {
    expect(await door.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-mine'))).toBe(true)
  }
  await before.leave()
  await soon(() => page.locator('[data-screen] h1').textContent()).toBe(waiting.first)
  await holds()

  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  await counsellor.accept()
  await page.locator('[data-screen=chat]').waitFor({ state: 'attached' })
  await holds()
  await youth.tap(help.close)
  await youth.chatting()
  expect([...before.complaints(), ...youth.complaints(), ...counsellor.complaints()]).toEqual([])
})

test('[TAL2] seated in the middle of a sentence one goes on in the same box', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const youth = await openYouth(browser, one)
  await youth.join()
  const { page, box } = youth
  await box.click()
  await page.keyboard.type('jeg vil gerne sige')
  await page.keyboard.press('ArrowLeft')
  await page.evaluate(() => {
    const element = document.activeElement
    element?.setAttribute('data-mine', '')
    Object.assign(window, { lostFocus: 0 })
    element?.addEventListener('blur', () => Object.assign(window, { lostFocus: 1 }))
  })
  const counsellor = await openCounsellor(browser, two, { nth: JONAS })
  await counsellor.onDuty()
  await counsellor.accept()
  await youth.chatting()
  await page.keyboard.type('!')
  expect(await box.inputValue()).toBe('jeg vil gerne sig!e')
  expect(await box.evaluate((element) => element === document.activeElement && element.hasAttribute('data-mine'))).toBe(true)
  // Where the focus leaves the box for a moment only, a phone's keyboard goes down and up.
  expect(await page.evaluate(() => 'lostFocus' in window && window.lostFocus)).toBe(0)
  expect(
    await page
      .locator('[aria-live=polite], [role=status]')
      .filter({ hasText: talk.here('Jonas') })
      .count(),
  ).toBeGreaterThan(0)
  expect([...youth.complaints(), ...counsellor.complaints()]).toEqual([])
})
