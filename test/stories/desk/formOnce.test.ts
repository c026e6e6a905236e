import { expect, test } from 'vitest'
import { closingForm } from '../../../shared/closingForm.ts'
import { recount } from '../../server/simulation/recount.ts'
import { openPage } from '../../support/browser.ts'
import { cutAnswers } from '../cutAnswer.ts'
import { runningSums } from '../ledgerHands.ts'
import { counsellorOn, meet, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { counsellor: words, staff } = pages.da
const line = 'ungeraadgivningen'

test('[FOR32] a form with a primary topic and an offer counts once, and is taken back once, though each answer is lost with its connection', {
  timeout: 90_000,
}, async () => {
  const { one, two, browser } = stage
  const { page } = await openPage(browser)
  const answers = await cutAnswers(page)
  await page.goto(two.origin + two.links.counsellors[0])
  const counsellor = counsellorOn(page)
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, counsellor, 'hej')
  await counsellor.end()

  const { form } = words
  const card = page.getByRole('form', { name: new RegExp(form.title) })
  for (const topic of ['ensom', 'mobning']) {
    await card.getByRole('combobox', { name: form.topics }).fill(topic)
    await page.getByRole('option').first().click()
  }
  // The first topic is the primary one until another is chosen.
  await card.getByRole('group', { name: form.primary }).getByRole('radio').nth(1).check({ force: true })
  await card.getByRole('combobox', { name: form.offers }).fill('a')
  await page.getByRole('option').first().click()
  await card.getByRole('radio', { name: form.severities.concern, exact: true }).check({ force: true })
  await card.getByRole('checkbox', { name: form.outcomeNames.local_offer }).check({ force: true })
  await card.getByRole('radio', { name: staff.ages['15-17'] }).check({ force: true })

  const before = await runningSums(one.installation, line)
  answers.after('form:close')
  await card.getByRole('button', { name: form.save }).click()
  await page.getByText(words.notices.counted).first().waitFor()
  expect(answers.cut()).toBe(1)
  const [first, ...again] = answers.sent('form:close')
  expect(again).toEqual([first])
  const saved = closingForm.parse(first)
  expect([saved.topics.length, saved.topics.indexOf(saved.primary ?? ''), saved.offersGiven.length]).toEqual([2, 1, 1])
  const expected = Object.fromEntries(
    Object.entries(await runningSums(one.installation, line)).map(([name]) => {
      const [table = '', cell = ''] = name.split(' ')
      const isForm = !['F', 'V', 'H'].includes(table)
      return [name, (before[name] ?? 0) + (isForm ? recount(table, cell, { forms: [saved], surveys: [] }) : 0)]
    }),
  )
  expect(Object.values(expected).filter((count) => count > 0).length).toBeGreaterThan(8)
  expect(await runningSums(one.installation, line)).toEqual(expected)

  await page.getByRole('heading', { name: form.saved }).click()
  await page.getByRole('button', { name: new RegExp(form.mendOf('')) }).click()
  await page.getByRole('button', { name: form.takeBack }).click()
  answers.after('form:takeBack')
  await page.getByRole('button', { name: form.takeBackYes }).click()
  await page.getByText(words.notices.takenBack).first().waitFor()
  expect(answers.cut()).toBe(2)
  expect(answers.sent('form:takeBack')).toHaveLength(2)
  expect(Object.values(await runningSums(one.installation, line)).every((count) => count === 0)).toBe(true)
  // It is owed again, and empty.
  await soon(() => card.getByRole('button', { name: form.save }).count()).toBe(1)
})
