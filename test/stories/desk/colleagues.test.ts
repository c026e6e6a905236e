import { expect, test } from 'vitest'
import { JONAS, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStageOfProcesses } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStageOfProcesses()
const { counsellor: words } = pages.da

test('[EVE1] [EVE4] [EVE6] two counsellors at two servers see each other and write; a reload drops what was written', {
  timeout: 180_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, one)
  await mette.offDuty()
  await mette.reads(words.duty.aloneNow)
  await seen(mette.page, 'counsellor-alone-desk')
  await mette.onDuty()
  await mette.reads(words.colleagues.nobody)
  const jonas = await openCounsellor(browser, two, { nth: JONAS })
  await jonas.onDuty()
  const card = (at: typeof mette) => at.page.getByRole('region', { name: words.colleagues.title })
  const log = (at: typeof mette) => at.page.getByRole('log', { name: words.colleagues.log })
  await card(jonas).getByText('Mette').first().waitFor()
  await card(mette).getByText('Jonas').first().waitFor({ timeout: 30_000 })

  await mette.page.getByRole('button', { name: /^På vagt/ }).click()
  await mette.page.getByRole('button', { name: words.shift.reasons.meeting, exact: true }).click()
  await card(jonas).getByText(`${words.colleagues.states.paused} · ${words.colleagues.reasons.meeting}`).waitFor({ timeout: 30_000 })
  await jonas.page.keyboard.press('Alt+b')
  await jonas.page.keyboard.type('Er du tilbage om ti minutter?')
  await jonas.page.keyboard.press('Enter')
  await log(jonas).getByText('Er du tilbage om ti minutter?').waitFor()
  await log(mette).getByText('Er du tilbage om ti minutter?').waitFor()
  await card(mette).getByRole('textbox').fill('Ja, klokken otte')
  await card(mette).getByRole('button', { name: words.colleagues.send }).click()
  await log(jonas).getByText('Ja, klokken otte').waitFor()
  await seen(jonas.page, 'counsellor-colleagues-desk')
  await jonas.page.emulateMedia({ colorScheme: 'dark' })
  await seen(jonas.page, 'counsellor-colleagues-dark')

  // Nothing of it outlasts the page; and the new page has a new key, under which it is written to.
  await jonas.page.reload()
  await card(jonas).getByText('Mette').first().waitFor()
  expect(await log(jonas).locator('p').count()).toBe(0)
  await card(mette).getByRole('textbox').fill('Velkommen tilbage')
  await card(mette).getByRole('button', { name: words.colleagues.send }).click()
  await log(jonas).getByText('Velkommen tilbage').waitFor()
  const youth = await openYouth(browser, one)
  await youth.join()
  await jonas.rung()
  expect([...mette.complaints(), ...jonas.complaints(), ...youth.complaints()]).toEqual([])
})
