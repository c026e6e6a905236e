import { expect, test } from 'vitest'
import { JONAS, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))

test('[TAL16] given back: the youth is told, is asked with the name on the roster, and decides whether the old text is read', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const { talk, waiting } = pages.da
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
  await mette.giveBack()
  await youth.reads(waiting.returned)
  await seen(youth.page, 'youth-returned-phone')
  await jonas.rung()
  await seen(jonas.page, 'counsellor-ring-returned-desk')
  await jonas.accept()
  await youth.at('hand-over')
  await youth.page.getByRole('heading', { name: 'Må Jonas læse det, du har skrevet til Mette?' }).waitFor()
  await youth.reads('Mette har givet dig videre. Jonas vil gerne tage over.')
  await youth.reads(talk.whoIs('Jonas', 'pædagog'))
  await seen(youth.page, 'youth-hand-over-phone')
  expect(await jonas.page.getByText('Det startede i går').count()).toBe(0)
  await youth.tap(talk.handOverYes)
  await jonas.sees('Det startede i går')
  await jonas.sees('Jeg lytter')
  await youth.reads(talk.onlyYou('Jonas'))
  await youth.say('Er det dig nu?')
  await jonas.sees('Er det dig nu?')
  await jonas.say('Ja, nu er jeg her')
  await youth.sees('Ja, nu er jeg her')
  await youth.page.getByRole('heading', { name: 'Jonas' }).waitFor()
  await youth.page.getByLabel(talk.more).click()
  await youth.reads(talk.readBefore('Mette'))
  await seen(youth.page, 'youth-readers-phone')
  expect(await mette.page.getByText('Er det dig nu?').count()).toBe(0)

  // Mette has the most free seats: another youth comes to her, and starts afresh with Jonas.
  const other = await openYouth(browser, two)
  await other.join()
  await other.say('Min hemmelighed')
  await mette.accept()
  await mette.sees('Min hemmelighed')
  await mette.giveBack()
  await jonas.accept()
  await other.at('hand-over')
  await other.tap(talk.handOverNo)
  await other.chatting()
  await other.sees('Min hemmelighed')
  await other.say('Jeg starter forfra')
  await jonas.sees('Jeg starter forfra')
  await jonas.say('Velkommen')
  await other.sees('Velkommen')
  expect(await jonas.texts()).toEqual(['Jeg starter forfra', 'Velkommen'])
  expect(await jonas.page.getByText('Min hemmelighed').count()).toBe(0)
  await jonas.page.reload()
  await jonas.sees('Jeg starter forfra')
  expect(await jonas.page.getByText('Min hemmelighed').count()).toBe(0)
  await seen(jonas.page, 'counsellor-two-talks-desk')
  expect([...youth.complaints(), ...other.complaints(), ...mette.complaints(), ...jonas.complaints()]).toEqual([])
})
