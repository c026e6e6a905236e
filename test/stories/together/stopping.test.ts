import { expect, test } from 'vitest'
import { LINE, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))

test('[PRI11] out of view it is covered, Back brings nothing readable, and a youth who will stop is asked once and said goodbye to', {
  timeout: 90_000,
}, async () => {
  const { one, two, browser } = stage
  const { arrival, talk, after, counsellor: words } = pages.da
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  const { page } = youth
  await youth.join()
  await youth.say('Min hemmelighed')
  await counsellor.accept()
  await counsellor.sees('Min hemmelighed')
  await youth.chatting()
  const isCovered = () => page.locator('#cover').isVisible()
  const readable = async () => (await page.content()).includes('Min hemmelighed')

  // Half a minute out of view, by a clock that is turned.
  await page.clock.install()
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await page.clock.runFor(29_000)
  expect(await isCovered()).toBe(false)
  await page.clock.runFor(1000)
  expect([await isCovered(), await readable()]).toEqual([true, false])
  await counsellor.reads(words.talk.presence.unseen)
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  expect([await isCovered(), await readable()]).toEqual([true, false])
  await youth.show()
  await youth.sees('Min hemmelighed')

  // Away by a link or an address, and Back: the talk is there, but beneath the cover.
  await page.goto('about:blank')
  await page.goBack()
  await page.getByRole('button', { name: arrival.show }).waitFor()
  expect(await readable()).toBe(false)
  await youth.show()
  await youth.sees('Min hemmelighed')
  // Where the browser had kept the page itself, nothing of it is left the moment it comes back.
  const left = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    return document.body.children.length
  })
  expect(left).toBe(0)
  await page.getByRole('button', { name: arrival.show }).waitFor()
  expect(await readable()).toBe(false)
  await youth.show()
  await youth.sees('Min hemmelighed')

  // Asked once more, and what is said there is true of the counsellor's thirty minutes as well.
  await page.getByLabel(talk.more).click()
  await youth.tap(talk.end)
  await youth.reads(talk.endSure)
  await seen(page, 'youth-end-sure-phone')
  await youth.tap(talk.endNo)
  await youth.chatting()
  await youth.tap(talk.end)
  await youth.tap(talk.endYes)
  await youth.at('ended')
  await counsellor.reads(words.written.endedBy.youth)
  await counsellor.sees('Min hemmelighed')
  expect([await readable(), await page.evaluate(() => sessionStorage.length)]).toEqual([false, 0])
  await youth.taps()
  await youth.at('goodbye')
  await youth.reads(after.goodbye)
  await seen(page, 'youth-goodbye-phone')
  await page.goto('about:blank')
  await page.goBack()
  await page.waitForURL(one.origin + LINE)
  await page.locator('[data-start]').waitFor()
  expect(await page.locator('[data-screen]').count()).toBe(0)
  expect(await readable()).toBe(false)
  expect([...youth.complaints(), ...counsellor.complaints()]).toEqual([])
})
