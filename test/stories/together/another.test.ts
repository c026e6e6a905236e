import { expect, test } from 'vitest'
import { JONAS, meet, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))

test('[TAL30] another counsellor, please: no reason asked, moved forward, and not back to the same one', {
  timeout: 90_000,
}, async () => {
  const { one, two, browser } = stage
  const { talk, waiting, counsellor: words } = pages.da
  const mette = await openCounsellor(browser, two)
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'Jeg tror, jeg kender dig')
  await youth.page.getByLabel(talk.more).click()
  await youth.tap(talk.another)
  await seen(youth.page, 'youth-another-phone')
  await youth.tap(talk.anotherYes)
  // It stands for some seconds only: read before anything else is looked at.
  await mette.reads(words.notices.lost)
  await youth.reads(waiting.onlyUnwanted)
  await seen(youth.page, 'youth-only-unwanted-phone')
  await seen(mette.page, 'counsellor-lost-desk')
  // Mette has both seats free, and is not rung for her again; the next one who waits is hers.
  const other = await openYouth(browser, one)
  await other.join()
  await mette.rung()
  await mette.reads(words.shift.seats(1, 2))
  expect(await mette.page.getByRole('button', { name: words.ring.accept }).count()).toBe(1)
  await mette.accept()
  await other.chatting()

  const jonas = await openCounsellor(browser, two, { nth: JONAS })
  await jonas.onDuty()
  await jonas.accept()
  await youth.at('hand-over')
  await youth.page.getByRole('heading', { name: /Må Jonas læse/ }).waitFor()
  await youth.tap(talk.handOverYes)
  await jonas.sees('Jeg tror, jeg kender dig')
  await jonas.say('Hej, jeg er Jonas')
  await youth.sees('Hej, jeg er Jonas')
  expect([...youth.complaints(), ...other.complaints(), ...mette.complaints(), ...jonas.complaints()]).toEqual([])
})

test('[QUE17] a word of danger moves a youth up, and the counsellor sees why', { timeout: 60_000 }, async () => {
  const { one, two, browser } = stage
  const { waiting, counsellor: words } = pages.da
  // Whoever was on duty in the story before is away now: these two wait.
  const first = await openYouth(browser, one)
  await first.join()
  const second = await openYouth(browser, two)
  await second.join()
  await second.reads(waiting.place(2))
  await seen(second.page, 'youth-waiting-second-phone')
  await second.tap(waiting.urgentOpen)
  await seen(second.page, 'youth-urgent-phone')
  await second.tap(waiting.urgentTap)
  await second.reads(waiting.urgentSaid)
  await second.reads(waiting.first)
  await first.reads(waiting.place(2))
  await seen(second.page, 'youth-urgent-said-phone')

  const amira = await openCounsellor(browser, one, { nth: 2 })
  await amira.onDuty()
  await amira.rung()
  await amira.reads(words.ring.urgent)
  await seen(amira.page, 'counsellor-ring-urgent-desk')
  expect([...first.complaints(), ...second.complaints(), ...amira.complaints()]).toEqual([])
})
