import { expect, test } from 'vitest'
import { JONAS, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({
  spans: { counsellorAwayToldMs: 1500, counsellorAwayReturnMs: 9000, placesMs: 500, presenceBeatMs: 500, presenceLapseMs: 5000 },
}))

test('[PRE20] a counsellor whose browser is gone: the youth is told, then comes to the next', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const { talk, waiting, help } = pages.da
  const mette = await openCounsellor(browser, two)
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await youth.join()
  await youth.say('Er du der?')
  await mette.accept()
  await mette.sees('Er du der?')
  await mette.say('Ja')
  await youth.sees('Ja')
  const jonas = await openCounsellor(browser, one, { nth: JONAS })
  await jonas.onDuty()

  await mette.page.context().close()
  await youth.reads(talk.counsellorAway('Mette'))
  await youth.reads(talk.anotherComes)
  await seen(youth.page, 'youth-counsellor-away-phone')
  await youth.say('Hvor blev du af?')
  await youth.reads(waiting.returned)
  await youth.page.getByRole('button', { name: help.open }).click()
  await seen(youth.page, 'youth-help-phone')
  await youth.tap(help.close)
  await youth.say('Jeg venter')

  await jonas.accept()
  await youth.at('hand-over')
  await youth.reads('Mette er væk. Jonas vil gerne tage over.')
  await youth.tap(talk.handOverYes)
  for (const text of ['Er du der?', 'Ja', 'Hvor blev du af?', 'Jeg venter']) await jonas.sees(text)
  await jonas.say('Nu er jeg her')
  await youth.sees('Nu er jeg her')
  expect(await youth.texts()).toEqual(['Er du der?', 'Ja', 'Hvor blev du af?', 'Jeg venter', 'Nu er jeg her'])
  expect(await jonas.texts()).toEqual(['Er du der?', 'Ja', 'Hvor blev du af?', 'Jeg venter', 'Nu er jeg her'])
  expect([...youth.complaints(), ...jonas.complaints()]).toEqual([])
})
