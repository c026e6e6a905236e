import { beforeAll, expect, test } from 'vitest'
import { topics } from '../../../shared/words/da/team/figures/topics.ts'
import { screens } from '../../support/browser.ts'
import { simulate } from '../ledgerHands.ts'
import { openCoordinator } from '../people.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
beforeAll(() => simulate(stage.one.installation, [30, 4, 0, 0]), 120_000)

test('[ACC21] with text twice as large nothing on a coordinator’s screen is wider than a phone of 360 pixels', {
  timeout: 120_000,
}, async () => {
  const { coordinator: words, staff } = pages.da
  const { page } = await openCoordinator(stage.browser, stage.one, screens.phone)
  await page.getByRole('heading', { name: words.now.title }).waitFor()
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const tab = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const isNarrow = async (name: string) => {
    await page.locator('.figures-choices').first().waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: name, timeout: 5000 }).toBe(360)
  }
  await tab(words.tabs.topics)
  // On the first day of a month nobody has come this month, and another line stands first.
  await page.getByRole('combobox', { name: staff.line, exact: true }).selectOption('aabenraa')
  await page.locator('.band-part').first().waitFor()
  await isNarrow('topics')
  await page.getByRole('button', { name: topics.trend.over, exact: true }).click()
  await page.locator('.trend-part').first().waitFor()
  await isNarrow('over time')
  await tab(words.tabs.load)
  await page.locator('table').first().waitFor()
  await isNarrow('load')
  await tab(words.tabs.year)
  await page.locator('.tiles').first().waitFor()
  await isNarrow('year')
  await tab(words.tabs.report)
  await page.getByRole('button', { name: words.report.write, exact: true }).click()
  await isNarrow('report')
  await tab(words.tabs.alerts)
  await tab(words.alerts.add)
  await isNarrow('alerts')
  await tab(words.tabs.team)
  await tab(words.members.invite)
  await tab(`${words.members.switchOff} Mette`)
  await isNarrow('team')
  await tab(words.tabs.plan)
  await page
    .getByRole('button', { name: words.dutyPlan.change('mandag') })
    .first()
    .click()
  await tab(words.dutyPlan.edit.add)
  await isNarrow('plan')
})
