import { expect, test } from 'vitest'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { after, counsellor: words } = pages.da

test('[END12] a talk that ends as harassment: the firm sentence, a rest by one press, and the next youth gets in', {
  timeout: 90_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, one, { options: { viewport: { width: 1280, height: 720 }, colorScheme: 'dark' } })
  await mette.onDuty()
  const youth = await openYouth(browser, two, { options: { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } })
  await meet(youth, mette, 'grimme ord')
  const ask = (name: string) => mette.pane().getByRole('button', { name, exact: true }).click()
  await ask(words.talk.end)
  await ask(words.endings.harassment.open)
  await seen(mette.page, 'counsellor-harassment-question')
  await ask(words.endings.harassment.yes)
  await youth.reads(after.endedAs.harassment)
  await seen(youth.page, 'youth-harassment-ended')
  await mette.page.getByRole('button', { name: words.care.takeBreak }).waitFor()
  await seen(mette.page, 'counsellor-harassment-ended')
  await mette.page.getByRole('button', { name: words.care.takeBreak }).click()
  await mette.page.getByRole('button', { name: words.shift.takeAgain }).click()
  const next = await openYouth(browser, two)
  await meet(next, mette, 'jeg har brug for hjælp')
  expect([...youth.complaints(), ...next.complaints(), ...mette.complaints()].filter((said) => said !== 'request to ')).toEqual([])
})
