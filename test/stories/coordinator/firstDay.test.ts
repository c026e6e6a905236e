import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mustHaveNames } from '../../../shared/words/mustHaveNames.ts'
import { openBrowser, openPage, screens } from '../../support/browser.ts'
import { openRealInstallation } from '../../support/servers/realInstallation.ts'
import { counsellorOn, youthOn } from '../people.ts'
import { seen } from '../seen.ts'
import { pages } from '../words.ts'

const { coordinator: words } = pages.da
const { first, line: form, members, numbers } = words
const PASSWORD = 'en lang sætning om grønne bænke'

let real: Awaited<ReturnType<typeof openRealInstallation>>
let browser: Browser
beforeAll(async () => {
  ;[real, browser] = await Promise.all([openRealInstallation(), openBrowser()])
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await real?.stop()
})

/** Goes there by Tab alone. */
async function reach(page: Page, to: Locator) {
  await to.waitFor()
  const target = await to.elementHandle()
  for (let i = 0; i < 250; i++) {
    if (await target?.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${to} is not reached by keyboard`)
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
async function press(page: Page, name: string) {
  await reach(page, button(page, name))
  await page.keyboard.press('Enter')
}
async function write(page: Page, box: Locator, text: string) {
  await reach(page, box)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}
async function tick(page: Page, box: Locator) {
  await reach(page, box)
  await page.keyboard.press('Space')
}
const at = (page: Page, step: keyof typeof first.steps) => page.locator('#first-step', { hasText: first.steps[step] }).waitFor()
const boxOf = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** Nothing is wider than the page, and axe finds nothing: on a phone in the light, on a desk in the dark. */
async function looksRight(page: Page, name: string) {
  for (const [size, colorScheme] of [
    ['phone', 'light'],
    ['desk', 'dark'],
  ] as const) {
    await page.setViewportSize(screens[size].viewport)
    await page.emulateMedia({ colorScheme })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${size}`).toBe(screens[size].viewport.width)
    await seen(page, `first-${name}-${size}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

async function choosePassword(page: Page, link: string) {
  await page.goto(link)
  for (const box of await page.locator('input[type=password]').all()) await box.fill(PASSWORD)
  await page.keyboard.press('Enter')
}

async function writeNumber(page: Page, which: keyof typeof mustHaveNames, call: string, owner: string) {
  await press(page, first.writeNamed(mustHaveNames[which]))
  await write(page, boxOf(page, numbers.draft.value), call)
  await write(page, boxOf(page, numbers.draft.owner), owner)
  await write(page, boxOf(page, numbers.draft.page), 'vejen.dk')
  await tick(page, page.getByRole('checkbox', { name: numbers.draft.isRight }))
  await press(page, numbers.save)
  await page.getByText(numbers.saved(mustHaveNames[which])).waitFor()
}

test('[GUI14] from an empty installation to the first talk: one command, then the browser, by keyboard alone', {
  timeout: 420_000,
}, async () => {
  const empty = await openPage(browser, screens.phone)
  await empty.page.goto(real.origin)
  await empty.page.getByText(pages.da.arrival.noLinesStaff).waitFor()

  const begun = await real.command('server/addStaff.ts', '--login', 'anna@vejen.dk', '--name', 'Anna', '--municipality', 'Vejen')
  expect(begun, begun.said).toMatchObject({ code: 0 })
  const anna = await openPage(browser, screens.desk)
  const { page } = anna
  await choosePassword(page, /https?:\S+/.exec(begun.said)?.[0] ?? '')

  await at(page, 'name')
  await looksRight(page, 'name')
  await write(page, boxOf(page, `${form.fields.name} · Dansk`), 'Vejen-chatten')
  await write(page, boxOf(page, `${form.fields.name} · English`), 'The Vejen chat')
  await write(page, boxOf(page, `${form.fields.greeting} · Dansk`), 'Her svarer ungerådgivere fra Vejen.')
  // Half written, then the browser is loaded anew: step and text are there still.
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await at(page, 'name')
  expect(await boxOf(page, `${form.fields.greeting} · Dansk`).inputValue()).toBe('Her svarer ungerådgivere fra Vejen.')
  // What is missing is said at the field, and nothing is saved.
  await press(page, first.saveAndNext)
  await page.getByText(first.notSaved(1)).waitFor()
  await looksRight(page, 'name-missing')
  await write(page, boxOf(page, `${form.fields.greeting} · English`), 'Youth advisers from Vejen answer here.')
  await press(page, first.saveAndNext)

  await at(page, 'controller')
  await write(page, boxOf(page, form.controllerName), 'Vejen Kommune')
  await write(page, boxOf(page, `${form.contact} · Dansk`), 'Skriv til dpo@vejen.dk.')
  await write(page, boxOf(page, `${form.contact} · English`), 'Write to dpo@vejen.dk.')
  await looksRight(page, 'controller')
  await press(page, first.saveAndNext)

  await at(page, 'ages')
  await tick(page, page.getByRole('checkbox', { name: pages.da.staff.ages['15-17'] }))
  await press(page, first.saveAndNext)

  await at(page, 'hours')
  await press(page, form.hours.add)
  for (const day of form.hours.days) await tick(page, page.getByRole('checkbox', { name: day, exact: true }))
  await write(page, boxOf(page, form.hours.from), '0')
  await write(page, boxOf(page, form.hours.to), '24')
  await page.keyboard.press('Tab')
  await looksRight(page, 'hours')
  await press(page, first.saveAndNext)

  await at(page, 'numbers')
  await page.getByText(`${first.lacks.doctor}: ${first.whys['no-number']}`).waitFor()
  await looksRight(page, 'numbers')
  await writeNumber(page, 'doctor', '70110707', 'Region Syddanmark')
  await writeNumber(page, 'psychiatry', '99440707', 'Region Syddanmark')
  await writeNumber(page, 'social-duty', '79965000', 'Vejen Kommune')
  await write(page, boxOf(page, first.leader.label), '20304050')
  await press(page, first.leader.save)
  await page.getByText(first.leader.callFirst).waitFor()
  await tick(page, page.getByRole('checkbox', { name: first.leader.called }))
  await press(page, first.leader.save)
  await page.getByText(first.leader.saved).waitFor()
  await page.getByText(first.nothingMissing).waitFor()
  await looksRight(page, 'numbers-checked')
  await press(page, first.next)

  await at(page, 'team')
  await page.getByText(first.teamNone).waitFor()
  await press(page, members.invite)
  await write(page, boxOf(page, members.form.name), 'Bo')
  await write(page, boxOf(page, members.form.title), 'ungerådgiver')
  await press(page, members.send)
  const link = await boxOf(page, members.link.label).inputValue()
  await looksRight(page, 'team')
  const bo = await openPage(browser, screens.desk)
  await choosePassword(bo.page, link)
  // The coordinator's page hears that the counsellor has been here.
  await page.getByText(first.teamReady(1)).waitFor()
  await press(page, first.next)

  await at(page, 'open')
  await looksRight(page, 'open')
  await press(page, first.open)
  await page.getByText(first.opened.mine).waitFor()
  await looksRight(page, 'opened')

  const counsellor = counsellorOn(bo.page)
  await counsellor.onDuty()
  const path = new URL((await page.getByRole('link', { name: /localhost/ }).getAttribute('href')) ?? '', real.origin).href
  const visitor = await openPage(browser, screens.phone)
  await visitor.page.goto(path)
  const youth = youthOn(visitor.page)
  await youth.join()
  await youth.say('Er der nogen?')
  await counsellor.accept()
  await counsellor.sees('Er der nogen?')
  await counsellor.say('Hej, jeg hedder Bo.')
  await youth.sees('Hej, jeg hedder Bo.')
  for (const watched of [empty, anna, bo, visitor]) expect(watched.complaints()).toEqual([])
  expect(real.output()).not.toContain('"bug"')
})
