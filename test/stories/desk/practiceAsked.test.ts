import { test } from 'vitest'
import { openCounsellor } from '../people.ts'
import { beginPractice, letCome } from '../practising.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500, foldMs: 1000 } }))
const { counsellor: words } = pages.da
const laptop = { viewport: { width: 1280, height: 720 } }

test('[PRA70] an invented youth answers the button that asks where it is, and says no to help outside the chat', {
  timeout: 120_000,
}, async () => {
  const { one, browser } = stage
  const mette = await openCounsellor(browser, one, { options: laptop })
  const { page } = mette
  await beginPractice(page)
  await letCome(page, 'in-danger')
  await mette.accept()
  await mette.sees('jeg kan bare ikke sove')
  await mette.pane().getByRole('button', { name: words.danger.askWhere }).click()
  await mette.sees('skal du ringe til nogen nu?')
  await mette.pane().getByRole('button', { name: words.outside.open }).click()
  await mette.pane().getByRole('radio', { name: words.outside.free }).check()
  await mette.pane().getByRole('button', { name: words.outside.ask }).click()
  await mette.pane().getByText(words.outside.did.close).waitFor()
})
