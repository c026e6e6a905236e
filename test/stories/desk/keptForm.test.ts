import { expect, test } from 'vitest'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { form } = pages.da.counsellor

test('[WRI32] what is ticked in a form stands there after a reload, and crosses the line sealed', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, two)
  const sent: string[] = []
  mette.page.on('websocket', (line) =>
    line.on('framesent', ({ payload }) => String(payload).includes('"form:keep"') && sent.push(String(payload))),
  )
  // Its connection is heard from the beginning.
  await mette.page.reload()
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'hej')
  await mette.end()
  const card = mette.page.getByRole('form', { name: new RegExp(form.title) })
  const concern = card.getByRole('radio', { name: form.severities.concern, exact: true })
  await card.getByRole('combobox', { name: form.topics }).fill('ensom')
  await mette.page.getByRole('option').first().click()
  await concern.check({ force: true })
  await soon(() => expect(sent).toHaveLength(2))
  expect(sent.join()).not.toMatch(/mental|concern/)

  await mette.page.reload()
  await mette.reads(form.owed(1))
  await mette.page.keyboard.press('Alt+s')
  await soon(async () => expect(await concern.isChecked()).toBe(true))
  expect(await card.locator('.topics-picked button').count()).toBe(1)
  expect([...youth.complaints(), ...mette.complaints()]).toEqual([])
})
