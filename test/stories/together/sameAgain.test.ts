import { expect, test } from 'vitest'
import { JONAS, meet, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500, givenBackMs: 6000 } }))

test('[TAL39] one counsellor alone: a youth given back comes there again by itself, and a youth who wanted another may choose the same one after all', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const { talk, waiting, counsellor: words } = pages.da
  const mette = await openCounsellor(browser, two)
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'Må jeg fortælle noget?')

  // Nobody else is on duty: she is told before she gives anybody back.
  await mette.pane().getByRole('button', { name: words.talk.giveBack, exact: true }).click()
  await mette.pane().getByRole('alertdialog', { name: words.talk.giveBackAlone }).waitFor()
  await seen(mette.page, 'counsellor-give-back-alone-desk')
  await mette.pane().getByRole('button', { name: words.talk.giveBackYes, exact: true }).click()
  await youth.reads(waiting.returnedAlone)
  await youth.reads(waiting.notReady)
  await seen(youth.page, 'youth-not-ready-phone')
  await mette.accept()
  await youth.page.getByRole('heading', { name: 'Må Mette læse det, du har skrevet før?' }).waitFor()
  await youth.reads('Nu er Mette her igen.')
  await seen(youth.page, 'youth-hand-over-again-phone')
  await youth.tap(talk.handOverYes)
  await mette.sees('Må jeg fortælle noget?')

  await youth.askForAnother()
  await youth.reads(waiting.onlyUnwanted)
  await youth.tap(waiting.same)
  await mette.accept()
  await youth.at('hand-over')
  await youth.tap(talk.handOverYes)
  await youth.chatting()
  await mette.sees('Må jeg fortælle noget?')

  // Another one comes on duty later: the notice goes away by itself, and it is that one who is rung.
  await youth.askForAnother()
  await youth.reads(waiting.onlyUnwanted)
  const jonas = await openCounsellor(browser, one, { nth: JONAS })
  await jonas.onDuty()
  await jonas.rung()
  await youth.reads(waiting.wished.returned)
  expect(await youth.page.getByText(waiting.onlyUnwanted).count()).toBe(0)
  await jonas.accept()
  await youth.at('hand-over')
  expect([...youth.complaints(), ...mette.complaints(), ...jonas.complaints()]).toEqual([])
})
