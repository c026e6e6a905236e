import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Lang, langs } from '../../../shared/lang.ts'
import { contrast } from '../../../shared/theme/contrast.ts'
import { openPage, screens } from '../../support/browser.ts'
import { aJoint, aStandard, aStatement } from '../../support/publicFields.ts'
import { changeLine, coordinatorOf, lineIn } from '../ledgerHands.ts'
import { openYouth } from '../people.ts'
import { faultsOn, seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { coordinator: words } = pages.da
const { line: form } = words
const { public: said } = form
const ID = 'ungeraadgivningen'

async function openForm() {
  const { one, browser } = stage
  const { page } = await openPage(browser, screens.desk)
  await page.goto(one.origin + (await coordinatorOf(one.installation, ID)))
  await page.getByRole('button', { name: words.tabs.line, exact: true }).click()
  await page.getByRole('region', { name: form.fields.theme }).waitFor()
  return page
}
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const save = async (page: Page) => {
  await page.getByRole('button', { name: form.save }).click()
  await page.getByText(form.saved).waitFor()
}

/** Nothing is wider than the screen, and axe finds nothing: phone and desk, light and dark, with text twice as large, without colours of ours. */
async function fits(page: Page, name: string) {
  for (const size of ['desk', 'phone'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(screens[size].viewport)
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${size}`).toBe(screens[size].viewport.width)
      await seen(page, `${name}-${size}-${colorScheme}`)
    }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  await seen(page, `${name}-phone-forced`)
  await page.emulateMedia({ forcedColors: 'none' })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name}, large text`).toBeLessThanOrEqual(360)
  await seen(page, `${name}-phone-large`)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}

test('[PUB17] a coordinator writes all of it by hand, and youths and politicians read it on the pages of the line', {
  timeout: 240_000,
}, async () => {
  const { one, browser } = stage
  const youth = await openYouth(browser, one)
  const page = await openForm()
  const each = async (name: string, label: string, text: Record<Lang, string>) => {
    await part(page, name)
      .getByRole('textbox', { name: `${label} · Dansk`, exact: true })
      .fill(text.da)
    await part(page, name)
      .getByRole('textbox', { name: `${label} · English`, exact: true })
      .fill(text.en)
  }
  await each(form.fields.dpo, said.dpo, { da: 'Ring til Eva på 12 34 56 78.', en: 'Call Eva on 12 34 56 78.' })
  const joint = part(page, form.fields.jointControllers)
  await joint.getByRole('button', { name: said.joint.add }).click()
  await joint.getByRole('textbox', { name: said.joint.municipality }).fill(aJoint.municipality)
  await joint.getByRole('textbox', { name: said.joint.name }).fill(aJoint.name)
  await each(form.fields.jointControllers, said.joint.contact, aJoint.contact)
  await each(form.fields.jointControllers, said.joint.answersFor, aJoint.answersFor)
  const standard = part(page, form.fields.standard)
  await standard.getByRole('checkbox', { name: said.standard.wait }).check()
  await each(form.fields.standard, said.standard.hours, aStandard.hours)
  await each(form.fields.standard, said.standard.training, aStandard.training)
  const statement = part(page, form.fields.statement)
  await seen(page, 'coordinator-public-missing-desk')
  // By keyboard alone: the button, the boxes and the day.
  await statement.getByRole('button', { name: said.statement.write }).focus()
  await page.keyboard.press('Enter')
  for (const [label, text] of [
    [said.statement.judge, aStatement.judge],
    [said.statement.phone, aStatement.phone],
    [said.statement.email, 'web'],
  ] as const) {
    await statement.getByRole('textbox', { name: label }).focus()
    await page.keyboard.type(text)
  }
  await statement.getByLabel(said.statement.judgedOn).fill(aStatement.judgedOn)
  await statement.getByLabel(said.statement.reviewedOn).fill(aStatement.reviewedOn)
  await statement.getByRole('button', { name: said.statement.addFault }).focus()
  await page.keyboard.press('Enter')
  await each(form.fields.statement, said.statement.what, aStatement.faults[0]!.what)
  const theme = part(page, form.fields.theme)
  await theme.getByRole('radio', { name: said.theme.own }).check()
  await theme.getByRole('textbox', { name: said.theme.code('på lyse skærme') }).fill('#d05fa8')
  await page.getByRole('button', { name: form.save }).click()
  await page.getByText(form.notSaved(2)).waitFor()
  await statement.getByText(said.faults['statement-email']('')).waitFor()
  await seen(page, 'coordinator-public-refused-desk')
  await statement.getByRole('textbox', { name: said.statement.email }).fill(aStatement.email)
  await theme.getByRole('button', { name: /^Brug #/ }).click()
  await theme.getByRole('button', { name: said.theme.fit }).click()
  // The preview has the new colours before anything is saved.
  const frame = page.frameLocator(`iframe[title="${form.preview.frame}"]`)
  await soon(() =>
    frame
      .locator('link[data-theme]')
      .getAttribute('href')
      .catch(() => ''),
  ).toMatch(/^\/theme\//)
  await fits(page, 'coordinator-public')
  await page.setViewportSize(screens.desk.viewport)
  const before = await accentOn(youth.page)
  await save(page)
  await soon(() => accentOn(youth.page)).not.toBe(before)
  const line = await lineIn(one.installation, ID)
  expect(line).toMatchObject({ statement: { judge: aStatement.judge, email: aStatement.email }, jointControllers: [aJoint] })
  expect(youth.complaints()).toEqual([])

  // Without any script of ours, from the line's page by one tap and back.
  const reader = await browser.newContext({ javaScriptEnabled: false, viewport: screens.phone.viewport })
  const reading = await reader.newPage()
  const path = line?.path ?? ''
  for (const lang of langs)
    for (const name of ['standard', 'accessibility', 'privacy']) {
      await reading.goto(`${one.origin}${path}?lang=${lang}`)
      await reading.locator(`main a[href^="/${name}?"]:visible`).first().click()
      await reading.waitForURL((url) => url.pathname === `/${name}`)
      expect(await reading.evaluate(() => document.documentElement.lang)).toBe(lang)
      await reading.locator('main a').first().click()
      await reading.waitForURL((url) => url.pathname === path)
    }
  await reader.close()
})

/** The accent as the page has it. */
const accentOn = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim())

test('[PUB17] the three pages fit and are open to everybody, in both languages, in the colours of the line', {
  timeout: 240_000,
}, async () => {
  const { one, browser } = stage
  const { page } = await openPage(browser, screens.phone)
  await changeLine(one.installation, ID, { standard: aStandard, statement: aStatement, theme: { light: '#7a1f5d', dark: '#f0a8d8' } })
  // A process answers from memory for a moment.
  await soon(async () => {
    await page.goto(`${one.origin}/standard?lang=da&line=${ID}`)
    return accentOn(page)
  }).toBe('#7a1f5d')
  for (const lang of langs)
    for (const name of ['standard', 'accessibility', 'privacy']) {
      await page.goto(`${one.origin}/${name}?lang=${lang}&line=${ID}`)
      await fits(page, `youth-${name}-${lang}`)
      expect(await accentOn(page)).toBe('#7a1f5d')
    }
  await page.goto(`${one.origin}/was`)
  await fits(page, 'youth-was')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${one.origin}/u`)
  const shown = await page.evaluate(() => {
    const hex = (colour: string) =>
      `#${(colour.match(/\d+/g) ?? [])
        .slice(0, 3)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
    const link = document.querySelector<HTMLElement>('.foot a')
    return link ? [hex(getComputedStyle(link).color), hex(getComputedStyle(document.body).backgroundColor)] : []
  })
  expect(shown[0]).toBe('#f0a8d8')
  expect(contrast(shown[0]!, shown[1]!)).toBeGreaterThanOrEqual(4.5)
  expect(await faultsOn(page)).toEqual([])
})
