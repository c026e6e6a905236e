import { expect, test } from 'vitest'
import { JONAS, LINE, meet, openCounsellor, openYouth, youthOn } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()

test('[PRI10] [PRI12] [PRI14] under the cover nothing is drawn and the counsellor knows; so after a reload; a borrowed phone keeps nothing', {
  timeout: 150_000,
}, async () => {
  const { one, two, browser } = stage
  const { choices, counsellor: words, waiting } = pages.da
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  await youth.join()
  await youth.say('Kan du se mig?')
  await counsellor.accept()
  await counsellor.sees('Kan du se mig?')
  await youth.chatting()

  const title = await youth.page.title()
  await youth.hide()
  await counsellor.reads(words.talk.presence.hidden)
  await counsellor.say('Jeg venter')
  // It has come to the page, and nobody has read it.
  await counsellor.page.getByText(pages.da.chat.delivered).first().waitFor()
  expect(await youth.page.getByRole('log').count()).toBe(0)
  expect(await youth.page.content()).not.toContain('Kan du se mig?')
  expect(await youth.page.title()).toBe(title)
  await seen(youth.page, 'youth-cover-phone')
  await seen(counsellor.page, 'counsellor-hidden-desk')
  await youth.show()
  await youth.sees('Jeg venter')
  await counsellor.page.getByText(words.talk.presence.hidden).waitFor({ state: 'detached' })

  await youth.page.reload()
  await youth.page.getByText(pages.da.arrival.showSay).waitFor()
  expect(await youth.page.getByRole('log').count()).toBe(0)
  await counsellor.reads(words.talk.presence.reloaded)
  await seen(youth.page, 'youth-reloaded-phone')
  await seen(counsellor.page, 'counsellor-reloaded-desk')
  await youth.show()
  await youth.sees('Kan du se mig?')
  await youth.sees('Jeg venter')

  // Covered by hand, it is covered after a reload too, and without a word.
  await youth.hide()
  await youth.page.reload()
  await youth.page.getByRole('button', { name: pages.da.arrival.show }).waitFor()
  expect(await youth.page.getByText(pages.da.arrival.showSay).isVisible()).toBe(false)
  await counsellor.reads(words.talk.presence.hidden)
  await youth.show()
  await youth.sees('Jeg venter')

  const borrowed = await openYouth(browser, one)
  await borrowed.page.locator('[data-start]').click()
  await borrowed.page.getByLabel(choices.borrowed.phone).check()
  await seen(borrowed.page, 'youth-choices-borrowed-phone')
  await borrowed.tap(choices.straightIn)
  await borrowed.at('waiting')
  await borrowed.say('Den her telefon er min brors')
  await counsellor.accept()
  await counsellor.sees('Den her telefon er min brors')
  await borrowed.chatting()
  expect(await borrowed.page.evaluate(() => sessionStorage.length)).toBe(0)
  await borrowed.page.reload()
  await borrowed.page.locator('[data-start]').waitFor()
  expect(await borrowed.page.locator('[data-screen]').count()).toBe(0)
  await counsellor.reads(words.talk.presence.away)
  await seen(counsellor.page, 'counsellor-youth-away-desk')
  void waiting
  expect([...youth.complaints(), ...borrowed.complaints(), ...counsellor.complaints()]).toEqual([])
})

test('[PRI19] a tab that was closed in a talk and is opened again shows nothing that was written until "Vis"', {
  timeout: 60_000,
}, async () => {
  const { one, two, browser } = stage
  const counsellor = await openCounsellor(browser, two, { nth: JONAS })
  await counsellor.onDuty()
  const first = await openYouth(browser, one)
  await meet(first, counsellor, 'det her må ingen se')
  await counsellor.say('Jeg hører dig')
  await first.sees('Jeg hører dig')
  const kept = await first.page.evaluate(() => ({ ...sessionStorage }))
  const context = first.page.context()
  await first.page.close()
  await counsellor.reads(pages.da.counsellor.talk.presence.away)
  // As the browser does it from its list: the same address, with the storage that the tab had.
  const page = await context.newPage()
  await page.addInitScript((entries) => {
    for (const [key, value] of Object.entries(entries)) sessionStorage.setItem(key, value)
  }, kept)
  await page.goto(one.origin + LINE)
  const again = youthOn(page)
  await page.getByRole('button', { name: pages.da.arrival.show }).waitFor()
  await counsellor.reads(pages.da.counsellor.talk.presence.reloaded)
  expect(await page.title()).toBe(pages.da.arrival.title)
  const drawn = await page.content()
  for (const secret of ['det her må ingen se', 'Jeg hører dig']) expect(drawn).not.toContain(secret)
  await again.show()
  await again.sees('det her må ingen se')
  // Nobody is told that closing the tab is enough.
  for (const lang of ['da', 'en']) {
    const told = await (await fetch(`${one.origin}/privacy?lang=${lang}`)).text()
    expect(told).toMatch(lang === 'da' ? /Lukker du kun fanen, kan chatten åbnes igen/ : /only close the tab, the chat can be opened again/)
  }
  expect(counsellor.complaints()).toEqual([])
})

test('[PRI13] typed at once after a cover is lifted, words go on where they were; what is typed under it lands nowhere', {
  timeout: 60_000,
}, async () => {
  const youth = await openYouth(stage.browser, stage.one)
  const { page, box } = youth
  await youth.join()
  await box.pressSequentially('jeg vil')
  await youth.hide()
  await page.keyboard.type('farmor kommer')
  expect(await page.locator('#cover').isVisible()).toBe(true)
  expect(await page.locator('[data-screen]').isVisible()).toBe(false)
  await youth.show()
  await page.keyboard.type(' sige noget')
  expect(await box.inputValue()).toBe('jeg vil sige noget')
  // In the middle of the words, too.
  await page.keyboard.press('Home')
  await youth.hide()
  await youth.show()
  await page.keyboard.type('ja, ')
  expect(await box.inputValue()).toBe('ja, jeg vil sige noget')
  expect(youth.complaints()).toEqual([])
})
