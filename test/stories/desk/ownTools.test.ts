import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { writing } = pages.da.counsellor
const desk = { viewport: { width: 1280, height: 720 } }

/** How many hits are marked, and how many of them is the one that is shown. */
const marked = (page: Page) => page.evaluate(() => [...['found', 'found-now']].map((name) => CSS.highlights.get(name)?.size ?? 0))

test('[WRI24] marks change no message, an emoji reaches the youth, and a note goes with a reload', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, two, { options: desk })
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'Min mor råber, og mor går')
  const box = mette.pane().locator('.composer textarea')
  await box.focus()
  await mette.page.keyboard.type('Det lyder hårdt :hj')
  await mette.page
    .getByRole('option', { name: /hjerte/ })
    .first()
    .waitFor()
  await seen(mette.page, 'counsellor-emoji-desk')
  await mette.page.keyboard.press('Enter')
  await mette.page.keyboard.press('Enter')
  await youth.sees('Det lyder hårdt ❤️')

  await mette.page.keyboard.press('Alt+k')
  await mette.page.keyboard.type('bor hos sin far')
  await mette.page.keyboard.press('Enter')
  const before = await mette.pane().getByRole('log').innerHTML()
  await mette.page.keyboard.press('Alt+f')
  await mette.page.keyboard.type('mor')
  await soon(async () => expect(await marked(mette.page)).toEqual([2, 1]))
  expect(await mette.pane().getByRole('log').innerHTML()).toBe(before)
  await seen(mette.page, 'counsellor-find-and-note-desk')
  await mette.page.emulateMedia({ colorScheme: 'dark' })
  await seen(mette.page, 'counsellor-find-and-note-desk-dark')
  await mette.page.keyboard.press('Escape')
  await soon(async () => expect(await marked(mette.page)).toEqual([0, 0]))
  expect(await youth.texts()).toEqual(['Min mor råber, og mor går', 'Det lyder hårdt ❤️'])

  await mette.page.reload()
  await mette.sees('Min mor råber, og mor går')
  await mette.pane().getByRole('button', { name: writing.notes.open }).click()
  expect(
    await mette
      .pane()
      .getByRole('textbox', { name: /^Din note/ })
      .inputValue(),
  ).toBe('')
  expect([...youth.complaints(), ...mette.complaints()]).toEqual([])
})
