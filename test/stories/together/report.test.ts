import { expect, test } from 'vitest'
import { screens } from '../../support/browser.ts'
import { openCoordinator } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()

test('[REP9] two pages on two servers write in one report: without a net nothing is lost, and of two texts one is chosen', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const { report: words, tabs } = pages.da.coordinator
  const { page } = await openCoordinator(browser, one)
  await page.waitForURL(/coordinator/)
  const elsewhere = await browser.newContext({ ...screens.desk, storageState: await page.context().storageState() })
  const other = await elsewhere.newPage()
  const introduction = (at: typeof page) => at.getByRole('textbox', { name: words.introduction, exact: true })
  const isSaved = async (at: typeof page) => {
    await at.getByText(words.saving, { exact: true }).waitFor()
    await at.getByText(/^Alt er gemt\. Sidst kl\./).waitFor()
  }
  const writes = async (at: typeof page) => {
    await at.getByRole('button', { name: tabs.report, exact: true }).click()
    await at.getByRole('button', { name: words.write, exact: true }).click()
  }
  await writes(page)
  await introduction(page).fill('Et godt år.')
  await isSaved(page)

  await other.goto(`${two.origin}/coordinator`)
  await writes(other)
  expect(await introduction(other).inputValue()).toBe('Et godt år.')
  await page.getByRole('article').getByText('Et godt år.', { exact: true }).waitFor()

  // The first page loses its net, and is loaded anew before the net is back.
  await page.context().setOffline(true)
  page.on('dialog', (dialog) => void dialog.accept())
  await introduction(page).fill('Skrevet i toget.')
  await introduction(other).fill('Et travlt år.')
  await isSaved(other)
  await page.context().setOffline(false)
  await page.reload()
  await writes(page)
  const alert = page.getByRole('alert')
  await alert.getByText('Et travlt år.', { exact: true }).waitFor()
  expect(await introduction(page).inputValue()).toBe('Skrevet i toget.')
  await seen(page, 'coordinator-report-two-texts-desk')
  await alert.getByRole('button', { name: words.keepMine, exact: true }).click()
  await isSaved(page)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await other.reload()
  await writes(other)
  expect(await introduction(other).inputValue()).toBe('Skrevet i toget.')
})
