import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { openPage, screens } from '../support/browser.ts'
import type { Served } from '../support/servers/server.ts'
import { pages } from './words.ts'

/** The line that the seeds keep open day and night, so that a story can be told at any hour. */
export const LINE = '/u'

type YouthAt = { options?: BrowserContextOptions; path?: string }

/** A youth's page and what she does on it, as a person would: by what is written on the buttons. */
export async function openYouth(browser: Browser, server: Served, { options = screens.phone, path = LINE }: YouthAt = {}) {
  const watched = await openPage(browser, options)
  await watched.page.goto(server.origin + path)
  return { ...watched, ...youthOn(watched.page) }
}
export type YouthPage = ReturnType<typeof youthOn>

export function youthOn(page: Page) {
  const { arrival, choices, chat, talk, waiting, after } = pages.da
  const log = page.getByRole('log')
  const box = page.getByRole('textbox', { name: chat.boxLabel })
  const at = (screen: string) => page.locator(`[data-screen=${screen}]`).waitFor()
  const tap = (name: string) => page.getByRole('button', { name, exact: true }).click()
  return {
    page,
    log,
    at,
    tap,
    /** Two taps to the queue. */
    async join() {
      await page.locator('[data-start]').click()
      await tap(choices.straightIn)
      await at('waiting')
    },
    box,
    write: (text: string) => box.fill(text),
    async say(text: string) {
      await box.fill(text)
      await tap(chat.send)
    },
    chatting: () => at('chat'),
    sees: (text: string) => log.getByText(text, { exact: true }).waitFor(),
    reads: (text: string) => page.getByText(text).first().waitFor(),
    hide: () => tap(arrival.hide),
    show: () => tap(arrival.show),
    /** Does not wait for where it leads: what counts is what is left behind at once. */
    leaveQuickly: () => page.getByRole('link', { name: arrival.exit }).click({ noWaitAfter: true }),
    async sayUrgent() {
      await tap(waiting.urgentOpen)
      await tap(waiting.urgentTap)
    },
    async askForAnother() {
      await page.getByLabel(talk.more).click()
      await tap(talk.another)
      await tap(talk.anotherYes)
    },
    /** Out of the queue; asked once. */
    async leave() {
      await tap(waiting.leave)
      if ('leaveYes' in waiting) await tap(String(waiting.leaveYes))
    },
    async end() {
      await page.getByLabel(talk.more).click()
      await tap(talk.end)
      await tap(talk.endYes)
    },
    /** The after-chat questions, all four, with the first answer of each. */
    async taps() {
      await tap(after.answer)
      for (const answer of [after.mood.answers[3], after.got.answers.yes, after.back.answers.yes, after.heard.answers.school])
        await tap(answer!)
    },
    texts: () => log.locator('.message-text').allTextContents(),
  }
}

type CounsellorAt = { options?: BrowserContextOptions; nth?: number }
/** Which of the demo's counsellors. */
export const METTE = 0
export const JONAS = 1

/** A counsellor's page, signed in by a one-time link. */
export async function openCounsellor(browser: Browser, server: Served, { options = screens.desk, nth = METTE }: CounsellorAt = {}) {
  const watched = await openPage(browser, options)
  await watched.page.goto(server.origin + server.links.counsellors[nth])
  return { ...watched, ...counsellorOn(watched.page) }
}
export type CounsellorPage = ReturnType<typeof counsellorOn>

export function counsellorOn(page: Page) {
  const { counsellor, chat, staff } = pages.da
  /** The conversation that began last stands last. */
  const pane = (): Locator => page.locator('[data-pane]').last()
  const ask = (name: string) => pane().getByRole('button', { name, exact: true }).click()
  return {
    page,
    pane,
    /** Signed in, and the desk drawn. */
    offDuty: () => page.getByRole('button', { name: counsellor.duty.start }).waitFor(),
    /** With two seats, unless the story chose more. Alone, the page proposes one, once it knows: so the choice is made by hand. */
    async onDuty() {
      const seats = page.locator('input[name=seats]')
      await seats.first().waitFor({ state: 'attached' })
      const chosen = await seats.evaluateAll((all) => all.findIndex((one) => (one as HTMLInputElement).checked)) // all are radio buttons
      if (chosen < 2) for (const nth of [2, 1]) await seats.nth(nth).check({ force: true })
      const start = page.getByRole('button', { name: counsellor.duty.start })
      await start.click()
      // It goes once the server has begun the shift; only then do colleagues see it.
      await start.waitFor({ state: 'detached' })
      await page.getByRole('heading', { name: counsellor.queue.title }).first().waitFor()
    },
    /** Somebody rings, or two at once where both find a seat. */
    rung: () => page.getByRole('button', { name: counsellor.ring.accept }).first().waitFor(),
    accept: () => page.getByRole('button', { name: counsellor.ring.accept }).click(),
    async say(text: string) {
      await pane().getByRole('textbox').fill(text)
      await ask(chat.send)
    },
    sees: (text: string) => page.getByRole('log').getByText(text, { exact: true }).first().waitFor(),
    reads: (text: string) => page.getByText(text).first().waitFor(),
    texts: () => pane().getByRole('log').locator('.message-text').allTextContents(),
    async giveBack() {
      await ask(counsellor.talk.giveBack)
      await ask(counsellor.talk.giveBackYes)
    },
    async end() {
      await ask(counsellor.talk.end)
      await ask(counsellor.talk.endYes)
    },
    /** `told`: what the page says then. */
    async fillForm(told = counsellor.notices.counted) {
      const { form } = counsellor
      const card = page.getByRole('form', { name: new RegExp(form.title) })
      await card.getByRole('combobox', { name: form.topics }).fill('ensom')
      await card.getByRole('listbox').getByRole('option').first().click()
      await card.getByRole('radio', { name: form.severities.concern, exact: true }).check({ force: true })
      await card.getByRole('checkbox', { name: form.outcomeNames.listened }).check({ force: true })
      await card.getByRole('radio', { name: staff.ages['15-17'] }).check({ force: true })
      await card.getByRole('button', { name: form.save }).click()
      await page.getByText(told).first().waitFor()
    },
  }
}

export async function openCoordinator(browser: Browser, server: Served, options: BrowserContextOptions = screens.desk) {
  const watched = await openPage(browser, options)
  await watched.page.goto(server.origin + server.links.coordinator)
  return { ...watched, ...coordinatorOn(watched.page) }
}

export function coordinatorOn(page: Page) {
  const { coordinator, staff } = pages.da
  const tab = (name: string) => page.getByRole('button', { name, exact: true }).click()
  return {
    page,
    now: () => tab(coordinator.tabs.now),
    day: () => tab(coordinator.tabs.day),
    month: () => tab(coordinator.tabs.month),
    async chooseLineOf(screen: 'day' | 'month', name: string) {
      await tab(coordinator.tabs[screen])
      await page.getByRole('combobox', { name: staff.line }).selectOption({ label: name })
      await page.locator('table, .tiles').first().waitFor()
    },
    chooseLine: (name: string) => page.getByRole('combobox', { name: staff.line }).selectOption({ label: name }),
    /** One big number, by what stands above it. */
    tile: (name: string) => page.locator('.tile', { has: page.getByText(name, { exact: true }) }).locator('.tile-value'),
    /** The last row of the table: the whole day. */
    totals: () => page.locator('tfoot td').allTextContents(),
  }
}

/** From the queue into conversation, with a first word written while she waited. */
export async function meet(youth: YouthPage, counsellor: CounsellorPage, firstWord: string): Promise<void> {
  await youth.join()
  await youth.say(firstWord)
  await counsellor.accept()
  await counsellor.sees(firstWord)
  await youth.chatting()
}
