import { expect, test } from 'vitest'
import { openCounsellor, openYouth, youthOn } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()

test('[CON26] a second tab takes the talk over; the older says so and is wiped', { timeout: 60_000 }, async () => {
  const { one, two, browser } = stage
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  const older = await openYouth(browser, one)
  await older.join()
  await older.say('Jeg er her')
  await counsellor.accept()
  await counsellor.sees('Jeg er her')
  await older.chatting()
  await older.reads(pages.da.chat.read)

  // As a browser's "duplicate tab" does: the new tab gets a copy of what sessionStorage holds, and the old one seals its state anew
  // twice before the new one has even loaded: once for what was under way, and once because it is hidden.
  const generation = () =>
    older.page.evaluate(() => Math.max(...JSON.parse(sessionStorage.getItem('ungechat') ?? '').shares.map((s: { gen: number }) => s.gen)))
  const rests = async () => {
    const now = await generation()
    await older.page.waitForTimeout(500)
    return now === (await generation())
  }
  await soon(rests).toBe(true)
  const before = await generation()
  let resealed = () => {}
  const mayLoad = new Promise<void>((load) => {
    resealed = load
  })
  await older.page.context().route('**/u', async (route) => {
    await mayLoad
    await route.continue()
  })
  // Whether a headless browser hides the older tab by itself, and when, differs: here it is hidden by what follows alone.
  await older.page.evaluate(() =>
    addEventListener('visibilitychange', (event) => event.isTrusted && event.stopImmediatePropagation(), true),
  )
  const opening = older.page.waitForEvent('popup')
  await older.page.evaluate(() => void window.open(location.href))
  for (const sealed of [1, 2]) {
    await older.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await soon(generation).toBe(before + sealed)
  }
  resealed()
  const page = await opening
  const newer = youthOn(page)
  await newer.show()
  await newer.sees('Jeg er her')
  await older.at('superseded')
  await seen(older.page, 'youth-superseded-phone')
  expect(await older.page.getByText('Jeg er her').count()).toBe(0)
  expect(await older.page.evaluate(() => sessionStorage.length)).toBe(0)

  await newer.say('Nu skriver jeg herfra')
  await counsellor.sees('Nu skriver jeg herfra')
  await counsellor.say('Det kan jeg se')
  await newer.sees('Det kan jeg se')
  await older.page.reload()
  await older.page.locator('[data-start]').waitFor()
  await newer.say('Og jeg er her stadig')
  await counsellor.sees('Og jeg er her stadig')
  expect([...older.complaints(), ...counsellor.complaints()]).toEqual([])
})
