import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, screens } from '../../support/browser.ts'
import { coordinatorOf } from '../ledgerHands.ts'
import { openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { coordinator: words, counsellor, choices } = pages.da
const { texts: say } = words
const ID = 'ungeraadgivningen'
const NICKNAME = 'Solsort'

async function coordinator() {
  const { two, one, browser } = stage
  const { page } = await openPage(browser, screens.desk)
  await page.goto(two.origin + (await coordinatorOf(one.installation, ID)))
  await page.getByRole('button', { name: words.tabs.texts, exact: true }).click()
  const choice = page.getByRole('combobox', { name: pages.da.staff.line, exact: true })
  if (await choice.count()) await choice.selectOption(ID)
  await page.getByRole('button', { name: say.reply.add }).waitFor()
  return page
}

/** On a desk and a phone, light and dark: nothing wider than the screen, no fault for a screen reader, and a picture of each. */
async function fits(page: Page, name: string, sizes: readonly ('desk' | 'phone')[] = ['desk', 'phone']) {
  for (const size of sizes)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(screens[size].viewport)
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${size}`).toBe(screens[size].viewport.width)
      await seen(page, `${name}-${size}-${colorScheme}`)
    }
  await page.setViewportSize(screens.desk.viewport)
  await page.emulateMedia({ colorScheme: 'light' })
}

test('[TEX21] a reply and a sheet that a coordinator writes are at an open desk without a reload; the youth reads the nickname', {
  timeout: 400_000,
}, async () => {
  const { browser, one } = stage
  const desk = await openCounsellor(browser, one)
  await desk.onDuty()
  const youth = await openYouth(browser, one)
  await youth.page.locator('[data-start]').click()
  for (const step of ['topic', 'about', 'age', 'wants', 'mood']) {
    await youth.at(`choices-${step}`)
    await youth.tap(choices.skip)
  }
  await youth.page.getByLabel(choices.nickname.label).fill(NICKNAME)
  await youth.tap(choices.goToQueue)
  await youth.at('waiting')
  await desk.rung()
  await desk.accept()
  await youth.chatting()
  await youth.say('Hej')
  await desk.sees('Hej')
  const box = desk.pane().getByRole('textbox')
  await box.fill('Jeg er ved at skrive')

  const page = await coordinator()
  await page.getByRole('button', { name: say.reply.add }).click()
  await page.getByRole('textbox', { name: `${say.reply.fields.name} · Dansk` }).fill('modig')
  await page.getByRole('textbox', { name: `${say.reply.fields.name} · English` }).fill('brave')
  await page.getByRole('textbox', { name: `${say.reply.fields.text} · Dansk` }).fill('Det er modigt af dig, {navn}, at du skriver.')
  await page.getByRole('textbox', { name: `${say.reply.fields.text} · English` }).fill('It is brave of you, {name}, to write.')
  await fits(page, 'coordinator-texts')
  await page.getByRole('button', { name: say.save, exact: true }).click()
  await page.getByText(say.saved('modig')).waitFor()
  await page.getByRole('button', { name: say.sheet.add }).click()
  await page.getByRole('textbox', { name: say.sheet.fields.title }).fill('Når der skal laves en underretning')
  await page
    .getByRole('textbox', { name: say.sheet.fields.text })
    .fill('1. Tal med din leder.\n2. Sig det til den unge først, hvis du kan.')
  await page.getByRole('textbox', { name: say.sheet.fields.owner }).fill('Lise, Ungeenheden')
  await page.getByLabel(say.sheet.fields.checkedOn).fill('2024-01-15')
  await fits(page, 'coordinator-sheet', ['desk'])
  await page.getByRole('button', { name: say.save, exact: true }).click()
  await page.getByText(say.sheet.due).waitFor()

  // The desk was not loaded anew: the half-written text still stands there.
  await desk.pane().getByText(counsellor.sheets.title(1)).click()
  await desk.pane().getByText('Når der skal laves en underretning').click()
  await desk.pane().getByText('1. Tal med din leder.').waitFor()
  await fits(desk.page, 'desk-sheets', ['desk'])
  expect(await box.inputValue()).toBe('Jeg er ved at skrive')

  await box.fill('')
  await box.press('/')
  await desk.page.keyboard.type('mod')
  await desk
    .pane()
    .getByRole('option', { name: /^modig/ })
    .waitFor()
  await fits(desk.page, 'desk-replies')
  await desk.page.keyboard.press('Enter')
  expect(await box.inputValue()).toBe(`Det er modigt af dig, ${NICKNAME}, at du skriver.`)
  expect(await youth.texts()).toEqual(['Hej'])
  await desk.page.keyboard.press('Enter')
  await youth.sees(`Det er modigt af dig, ${NICKNAME}, at du skriver.`)

  // The counsellor's own reply is kept with the account.
  await desk.page.getByRole('button', { name: new RegExp(`^${counsellor.me.open}`) }).click()
  await desk.page
    .getByRole('dialog', { name: counsellor.me.title, exact: true })
    .getByRole('button', { name: counsellor.replies.editMine })
    .click()
  await desk.page.getByRole('button', { name: counsellor.replies.add }).click()
  await desk.page.getByLabel(counsellor.replies.name).fill('te')
  await desk.page.getByRole('textbox', { name: counsellor.replies.text }).fill('Jeg henter lige en kop te.')
  await fits(desk.page, 'desk-mine')
  await desk.page.getByRole('button', { name: counsellor.replies.save, exact: true }).click()
  await desk.page.getByText(counsellor.replies.saved('te')).waitFor()
  await desk.page.reload()
  await desk.page.getByRole('textbox').first().press('/')
  await desk.pane().getByRole('option', { name: /^te/ }).waitFor()
})
