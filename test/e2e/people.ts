import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openPage, screens } from '../support/browser.ts'
import type { TestServer } from '../support/server.ts'
import { pages } from './words.ts'

/** The line that the seeds keep open day and night, so that a story can be told at any hour. */
export const LINE = '/u'

/** A youth's page and what she does on it, as a person would: by what is written on the buttons. */
export async function openYouth(browser: Browser, server: TestServer, options: BrowserContextOptions = screens.phone) {
  const watched = await openPage(browser, options)
  const { page } = watched
  await page.goto(server.origin + LINE)
  return { ...watched, ...youthOn(page) }
}

export function youthOn(page: Page) {
  const { arrival, choices, chat, talk, after } = pages.da
  const log = page.getByRole('log')
  return {
    page,
    log,
    /** Two taps to the queue. */
    async join() {
      await page.locator('[data-start]').click()
      await page.getByRole('button', { name: choices.straightIn }).click()
      await page.locator('[data-screen=waiting]').waitFor()
    },
    async say(text: string) {
      await page.getByRole('textbox', { name: chat.boxLabel }).fill(text)
      await page.getByRole('button', { name: chat.send, exact: true }).click()
    },
    chatting: () => page.locator('[data-screen=chat]').waitFor(),
    sees: (text: string) => log.getByText(text, { exact: true }).waitFor(),
    async show() {
      await page.getByRole('button', { name: arrival.show, exact: true }).click()
    },
    async end() {
      await page.getByLabel(talk.more).click()
      await page.getByRole('button', { name: talk.end }).click()
      await page.getByRole('button', { name: talk.endYes }).click()
    },
    /** The after-chat questions, all four, with the first answer of each. */
    async taps() {
      await page.getByRole('button', { name: after.answer }).click()
      for (const answer of [after.mood.answers[3], after.got.answers.yes, after.back.answers.yes, after.heard.answers.school])
        await page.getByRole('button', { name: answer!, exact: true }).click()
    },
    texts: () => log.locator('.message-text').allTextContents(),
  }
}

/** A counsellor's page, signed in by the one-time link. */
export async function openCounsellor(browser: Browser, server: TestServer, options: BrowserContextOptions = screens.desk) {
  const watched = await openPage(browser, options)
  const { page } = watched
  await page.goto(server.origin + server.links.counsellor)
  return { ...watched, ...counsellorOn(page) }
}

export function counsellorOn(page: Page) {
  const { counsellor, chat } = pages.da
  return {
    page,
    async onDuty() {
      await page.getByRole('button', { name: counsellor.duty.start }).click()
      await page.getByRole('heading', { name: counsellor.queue.title }).first().waitFor()
    },
    accept: () => page.getByRole('button', { name: counsellor.ring.accept }).click(),
    pane: () => page.locator('[data-pane]').first(),
    async say(text: string) {
      const pane = page.locator('[data-pane]').first()
      await pane.getByRole('textbox').fill(text)
      await pane.getByRole('button', { name: chat.send, exact: true }).click()
    },
    sees: (text: string) => page.getByRole('log').getByText(text, { exact: true }).first().waitFor(),
    async fillForm() {
      const { form } = counsellor
      const card = page.getByRole('form', { name: new RegExp(form.title) })
      await card.getByRole('combobox', { name: form.topics }).fill('ensom')
      await page.getByRole('option').first().click()
      await card.getByRole('radio', { name: form.severities.concern, exact: true }).check({ force: true })
      await card.getByRole('checkbox', { name: form.outcomeNames.listened }).check({ force: true })
      await card.getByRole('radio', { name: pages.da.staff.ages['15-17'] }).check({ force: true })
      await card.getByRole('button', { name: form.save }).click()
      await page.getByText(form.counted).waitFor()
    },
  }
}

export async function openCoordinator(browser: Browser, server: TestServer, options: BrowserContextOptions = screens.desk) {
  const watched = await openPage(browser, options)
  await watched.page.goto(server.origin + server.links.coordinator)
  return watched
}
