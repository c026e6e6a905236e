import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, screens } from '../../support/browser.ts'
import { coordinatorOf, countArrived } from '../ledgerHands.ts'
import { openYouth } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { coordinator: words } = pages.da
const { campaigns: say } = words
const ID = 'ungeraadgivningen'

async function coordinator() {
  const { two, one, browser } = stage
  const { page } = await openPage(browser, screens.desk)
  await page.goto(two.origin + (await coordinatorOf(one.installation, ID)))
  await page.getByRole('button', { name: words.tabs.load, exact: true }).click()
  const choice = page.getByRole('combobox', { name: pages.da.staff.line, exact: true })
  if (await choice.count()) await choice.selectOption(ID)
  await page.getByRole('button', { name: say.add }).waitFor()
  return page
}
const save = (page: Page) => page.getByRole('button', { name: say.save, exact: true }).click()
const textOn = (page: Page) => page.getByRole('textbox', { name: `${say.fields.text} · Dansk` })

async function fits(page: Page, name: string) {
  for (const size of ['desk', 'phone'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(screens[size].viewport)
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${size}`).toBe(screens[size].viewport.width)
      await seen(page, `coordinator-${name}-${size}-${colorScheme}`)
    }
  await page.setViewportSize(screens.desk.viewport)
  await page.emulateMedia({ colorScheme: 'light' })
}

test('[CAM10] a campaign begins, changes and ends on a page that stands open, within five seconds each time, and "Load" has its mark', {
  timeout: 400_000,
}, async () => {
  // Some came lately, so that there is something to mark.
  for (const days of [0, 1, 30, 60]) await countArrived(stage.one.installation, ID, Date.now() - days * 86_400_000, 12)
  const youth = await openYouth(stage.browser, stage.one)
  const folded = youth.page.locator('details.help > summary')
  await folded.click()
  const page = await coordinator()
  await page.getByRole('button', { name: say.add }).click()
  await page.getByRole('textbox', { name: say.fields.name }).fill('Uge med skolebesøg')
  await page.getByLabel(say.fields.seats).selectOption('2')
  await textOn(page).fill('Var vi på din skole? Skriv bare.')
  await page.getByRole('textbox', { name: `${say.fields.text} · English` }).fill('Were we at your school? Just write.')
  // The preview is the line's own page with what is written, before anything is saved.
  const frame = page.frameLocator(`iframe[title="${words.line.preview.frame}"]`)
  await frame.getByText('Var vi på din skole? Skriv bare.').waitFor()
  expect(await youth.page.getByText('Var vi på din skole?').count()).toBe(0)
  await fits(page, 'campaign-form')

  let from = performance.now()
  await save(page)
  await youth.reads('Var vi på din skole? Skriv bare.')
  expect(performance.now() - from).toBeLessThan(5000)
  await youth.page.locator('.status').scrollIntoViewIfNeeded()
  await seen(youth.page, 'youth-campaign')
  // What the youth had unfolded stays so.
  expect(await youth.page.locator('details.help').getAttribute('open')).not.toBe(null)

  await page.getByRole('button', { name: say.changeNamed('Uge med skolebesøg') }).click()
  await textOn(page).fill('Vi er her hele ugen.')
  from = performance.now()
  await save(page)
  await youth.reads('Vi er her hele ugen.')
  expect(performance.now() - from).toBeLessThan(5000)
  expect(await youth.page.getByText('Var vi på din skole?').count()).toBe(0)

  // The screen reads the load anew and marks today.
  await page.getByRole('button', { name: words.readAgain }).click()
  await page.getByText(say.marks.today('Uge med skolebesøg', say.times('2'))).waitFor()
  const months = page.getByRole('table', { name: words.load.rows.monthsTable })
  await months.getByText(say.marks.inRow('Uge med skolebesøg', 1)).waitFor()
  await page.locator('#campaigns-title').scrollIntoViewIfNeeded()
  await fits(page, 'campaign-load')
  await page.getByRole('button', { name: words.tabs.plan, exact: true }).click()
  await page.getByRole('heading', { name: say.plan.title }).waitFor()
  expect(await page.locator('.plan-campaign-days td[data-gap=true]').first().textContent()).toContain(say.plan.lacks(2, '00', '24'))
  await page.locator('#plan-campaigns').scrollIntoViewIfNeeded()
  await fits(page, 'campaign-plan')

  await page.getByRole('button', { name: words.tabs.load, exact: true }).click()
  const remove = page.getByRole('button', { name: say.removeNamed('Uge med skolebesøg') })
  await remove.waitFor()
  from = performance.now()
  await remove.click()
  await soon(() => youth.page.getByText('Vi er her hele ugen.').count()).toBe(0)
  expect(performance.now() - from).toBeLessThan(5000)
})

test('[CAM18] two coordinators at once, and what is refused, on a desk and on a phone, by day and by night', {
  timeout: 400_000,
}, async () => {
  const [karin, bo] = [await coordinator(), await coordinator()]
  const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  for (const page of [karin, bo]) {
    await page.getByRole('button', { name: say.add }).click()
    await page.getByRole('textbox', { name: say.fields.name }).fill(page === karin ? 'Karins uge' : 'Bos uge')
    await page.getByLabel(say.fields.from).fill(later)
  }
  await save(karin)
  await karin.getByText(say.saved('Karins uge')).waitFor()
  await save(bo)
  await bo.getByText(say.faults['days-taken']('Karins uge')).waitFor()
  await fits(bo, 'campaign-refused')
  await bo.getByRole('button', { name: say.cancel }).click()
  for (const page of [karin, bo]) await page.getByRole('button', { name: say.changeNamed('Karins uge') }).click()
  await karin.getByLabel(say.fields.seats).selectOption('3')
  await bo.getByLabel(say.fields.seats).selectOption('5')
  await save(karin)
  await karin.getByText(say.saved('Karins uge')).waitFor()
  await save(bo)
  await bo.getByText(say.newer).waitFor()
  await fits(bo, 'campaign-newer')
  await bo.getByRole('button', { name: say.keepMine }).click()
  await save(bo)
  await bo.getByText(say.saved('Karins uge')).waitFor()
  await bo.getByText(say.adds(5)).waitFor()
})
