import { expect, test } from 'vitest'
import { asksAlong } from '../asksAlong.ts'
import { JONAS, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { talk, counsellor } = pages.da
const words = counsellor.lookOn

test('[TOG52] in a browser: Jonas reads along with the yes of the youth, writes nothing, and each of the three ends it', {
  timeout: 180_000,
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

  // The youth says no: nobody reads along, and the talk goes on.
  await asksAlong(mette, /^Jonas/)
  await jonas.reads(words.asks('Mette'))
  await seen(jonas.page, 'counsellor-asked-along-desk')
  await jonas.page.keyboard.press('Alt+a')
  await youth.page.locator('[data-asks=along]').waitFor()
  expect(await youth.box.isVisible()).toBe(true)
  await seen(youth.page, 'youth-asked-along-phone')
  await youth.tap(talk.along.no)
  await mette.reads(counsellor.notices.lookOnNo)

  // The youth says yes: Jonas reads what is written from then on, and has nothing to write with.
  await asksAlong(mette, /^Jonas/)
  await jonas.page.keyboard.press('Alt+a')
  await youth.tap(talk.along.yes)
  await mette.page.locator('[data-along=reads]').waitFor()
  await youth.reads(talk.along.says('Jonas'))
  await youth.say('Nu læser I begge to')
  await mette.sees('Nu læser I begge to')
  await jonas.sees('Nu læser I begge to')
  await mette.say('Ja, det gør vi')
  await youth.sees('Ja, det gør vi')
  await jonas.sees('Ja, det gør vi')
  expect(await jonas.page.getByText('Det startede i går').count()).toBe(0)
  expect(await jonas.page.locator('[data-along=true]').getByRole('textbox').count()).toBe(0)
  await seen(jonas.page, 'counsellor-reads-along-desk')
  await seen(mette.page, 'counsellor-read-along-desk')
  await youth.page.getByLabel(talk.more).click()
  await youth.reads(talk.readers(`Mette, ${talk.along.named('Jonas')}`))
  await seen(youth.page, 'youth-read-along-phone')
  await youth.page.getByLabel(talk.more).click()

  // Each page that is loaded anew finds the talk as it was.
  await jonas.page.reload()
  await jonas.sees('Ja, det gør vi')
  await mette.page.reload()
  await mette.sees('Ja, det gør vi')
  await mette.say('Jeg er her igen')
  await jonas.sees('Jeg er her igen')

  // The youth ends it. What is written from then on is for two.
  await youth.page.getByLabel(talk.more).click()
  await youth.tap(talk.along.stop('Jonas'))
  await youth.reads(talk.readBefore('Jonas'))
  await youth.page.getByLabel(talk.more).click()
  await jonas.reads(counsellor.notices.lookOnOver)
  await mette.page.locator('[data-along]').waitFor({ state: 'detached' })
  await youth.say('Kun os to nu')
  await mette.sees('Kun os to nu')
  await mette.say('Ja, kun os to')
  await youth.sees('Ja, kun os to')
  expect(await jonas.page.getByText('Kun os to nu').count()).toBe(0)

  // The colleague ends it, and then the one who asked.
  await asksAlong(mette, /^Jonas/)
  await jonas.page.keyboard.press('Alt+a')
  await youth.tap(talk.along.yes)
  await jonas.page.getByRole('button', { name: words.leave }).click()
  await mette.reads(counsellor.notices.lookOnLeft)
  await asksAlong(mette, /^Jonas/)
  await jonas.page.keyboard.press('Alt+a')
  await youth.tap(talk.along.yes)
  await mette.page.getByRole('button', { name: words.stop }).click()
  await jonas.reads(counsellor.notices.lookOnOver)
  await mette.say('Vi skriver videre')
  await youth.sees('Vi skriver videre')
  expect([...youth.complaints(), ...mette.complaints(), ...jonas.complaints()]).toEqual([])
})
