import { expect, test } from 'vitest'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { after, counsellor: words } = pages.da

test('[END4] a talk that ends as a joke: the youth reads one kind sentence, and no form is owed', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, one, { options: { viewport: { width: 1280, height: 720 } } })
  await mette.onDuty()
  const youth = await openYouth(browser, two)
  await meet(youth, mette, 'hahaha pizza')
  const ask = (name: string) => mette.pane().getByRole('button', { name, exact: true }).click()
  await ask(words.talk.end)
  await seen(mette.page, 'counsellor-end-question')
  await ask(words.endings.joke.open)
  await seen(mette.page, 'counsellor-joke-question')
  await ask(words.endings.joke.yes)
  await youth.reads(after.endedAs.joke)
  await seen(youth.page, 'youth-joke-ended')
  await mette.reads(words.notices.counted)
  expect([...youth.complaints(), ...mette.complaints()].filter((said) => said !== 'request to ')).toEqual([])
})
