import { expect, test } from 'vitest'
import { offersTo } from '../offersTo.ts'
import { JONAS, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { talk, counsellor } = pages.da
const words = counsellor.handOver
const NOTE = 'Hun er bange for sin bror. Spørg ikke til skolen.'

test('[TOG25] in a browser: Jonas is asked by name, reads the note that Mette sealed for him, and goes on with the youth who says yes', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, two)
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await youth.join()
  await youth.say('Det startede i går')
  await mette.accept()
  await mette.sees('Det startede i går')
  await mette.say('Jeg lytter')
  await youth.sees('Jeg lytter')
  const jonas = await openCounsellor(browser, one, { nth: JONAS })
  await jonas.onDuty()

  // Jonas says no: the talk stays with Mette, and what she has written as a note stands in the box for the next one.
  await offersTo(mette, 'Jonas', NOTE)
  await seen(mette.page, 'counsellor-handing-desk')
  await jonas.reads(words.offered('Mette'))
  await seen(jonas.page, 'counsellor-offered-desk')
  await jonas.page.getByRole('button', { name: words.decline }).click()
  await mette.reads(counsellor.notices.handOverDeclined)
  await mette.say('Jeg er her stadig')
  await youth.sees('Jeg er her stadig')

  await offersTo(mette, 'Jonas', NOTE)
  await mette.say('Jonas kommer om lidt')
  await youth.sees('Jonas kommer om lidt')
  await jonas.page.keyboard.press('Alt+a')
  await mette.reads(counsellor.notices.handedOver)
  await jonas.page.getByText(NOTE).waitFor()
  await seen(jonas.page, 'counsellor-note-asking-desk')
  await youth.at('hand-over')
  await youth.page.getByRole('heading', { name: 'Må Jonas læse det, du har skrevet til Mette?' }).waitFor()
  await youth.reads('Mette har givet dig videre. Jonas vil gerne tage over.')
  await seen(youth.page, 'youth-hand-over-by-name-phone')
  expect(await jonas.page.getByText('Det startede i går').count()).toBe(0)
  await youth.tap(talk.handOverYes)
  await jonas.sees('Det startede i går')
  await jonas.say('Hej, jeg er Jonas')
  await youth.sees('Hej, jeg er Jonas')
  await jonas.page.getByText(words.noteFrom('Mette')).waitFor()
  await seen(jonas.page, 'counsellor-note-talk-desk')
  await youth.page.getByLabel(talk.more).click()
  await youth.reads(talk.readBefore('Mette'))
  expect(await youth.page.getByText(NOTE).count()).toBe(0)
  expect(await mette.page.getByText('Hej, jeg er Jonas').count()).toBe(0)
  expect([...youth.complaints(), ...mette.complaints(), ...jonas.complaints()]).toEqual([])
})
