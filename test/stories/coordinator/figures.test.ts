import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { topics } from '../../../shared/words/da/team/figures/topics.ts'
import { openPage, screens } from '../../support/browser.ts'
import { coordinatorOf, simulate } from '../ledgerHands.ts'
import { openCoordinator } from '../people.ts'
import { faultsOn, seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
/** The first line publishes by the quarter, the second by the year; the others have had nobody. */
beforeAll(() => simulate(stage.one.installation, [30, 4, 0, 0]), 120_000)

const { coordinator: words, staff } = pages.da
const LAST_YEAR = new Date().getFullYear() - 1

/** What a coordinator reaches by Tab, by its label or its text: "Linje" is not found in "Linjen". */
async function tabTo(page: Page, name: string) {
  const at = () =>
    page.evaluate(() => {
      const here = document.activeElement
      const label = here?.closest('label')
      return (
        label?.firstElementChild?.textContent ||
        label?.textContent ||
        here?.getAttribute('aria-label') ||
        here?.textContent ||
        ''
      ).trim()
    })
  for (let times = 0; times < 60; times++) {
    await page.keyboard.press('Tab')
    const found = await at()
    if (found.startsWith(name) && !/\p{L}/u.test(found.charAt(name.length))) return
  }
  throw new Error(`no Tab leads to ${name}`)
}

async function lookAt(page: Page, name: string) {
  for (const size of ['desk', 'phone'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(screens[size].viewport)
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} ${size}`).toBe(screens[size].viewport.width)
      if (colorScheme === 'light') await seen(page, `coordinator-${name}-${size}`)
      else expect(await faultsOn(page), `${name} ${size} dark`).toEqual([])
    }
  await page.setViewportSize(screens.desk.viewport)
  await page.emulateMedia({ colorScheme: 'light' })
}

test('[FIG69] Topics, Load and Since New Year of a simulated year, opened by keyboard, and axe finds nothing in them', {
  timeout: 120_000,
}, async () => {
  const { one, browser } = stage
  const { page, complaints } = await openCoordinator(browser, one)
  await page.getByRole('heading', { name: words.now.title }).waitFor()
  const go = async (screen: keyof typeof words.tabs) => {
    await tabTo(page, words.tabs[screen])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: words.tabs[screen] }).waitFor()
  }
  await go('topics')
  await tabTo(page, staff.line)
  await page.keyboard.type('Aab')
  await soon(() => page.getByRole('combobox', { name: staff.line }).evaluate((box: HTMLSelectElement) => box.value)).toBe('aabenraa')
  await page.locator('.band-part').first().waitFor()
  const period = page.getByRole('combobox', { name: topics.period })
  // The newest first: the quarters of this year that are over, and then last year.
  const periods = await period.getByRole('option').allTextContents()
  const last = topics.year(String(LAST_YEAR))
  expect(periods).toContain(last)
  await tabTo(page, topics.period)
  for (let times = periods.indexOf(last); times > 0; times--) await page.keyboard.press('ArrowDown')
  await soon(() => period.evaluate((box: HTMLSelectElement) => box.selectedOptions[0]?.textContent)).toBe(last)
  for (const name of [topics.tables.A.name, topics.tables.TA.name, topics.tables.Qd.name])
    await page.locator('.band-part').getByText(name, { exact: true }).first().waitFor()
  await lookAt(page, 'topics')

  await go('load')
  await page.getByRole('heading', { name: words.load.rows.months }).waitFor()
  const trial = words.load.staffing
  await tabTo(page, trial.ask)
  await page.keyboard.press('Enter')
  // Whether a month of thirty conversations has enough on a Thursday depends on the day on which this runs. Either is an answer.
  await page.locator('[aria-labelledby="staffing-title"] [role="status"] h3').waitFor()
  await lookAt(page, 'load')

  await go('year')
  await tabTo(page, words.year.previous)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: words.year.past(String(LAST_YEAR)) }).waitFor()
  const rows = page.getByRole('row')
  for (const name of ['Aabenraa-chatten', 'Faxe', words.year.all]) await rows.filter({ hasText: name }).first().waitFor()
  await lookAt(page, 'year')
  await tabTo(page, words.questions)
  expect(complaints()).toEqual([])
})

/** Asks at the coordinator's door as anybody can who is signed in: with a socket of their own, past the page. */
const askByHand = (page: Page, requests: [request: string, payload: object][]) =>
  page.evaluate(
    (asked) =>
      new Promise<unknown[]>((done, failed) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
        const answers: unknown[] = []
        socket.onerror = () => failed(new Error('no connection'))
        socket.onmessage = ({ data }: MessageEvent<string>) => {
          if (data.startsWith('0')) socket.send('40/coordinator,')
          if (data.startsWith('40/coordinator,'))
            for (const [i, request] of asked.entries()) socket.send(`42/coordinator,${i}${JSON.stringify(request)}`)
          const answer = /^43\/coordinator,(\d+)(\[.*)$/s.exec(data)
          if (!answer) return
          answers[Number(answer[1])] = JSON.parse(answer[2]!)[0]
          if (Object.keys(answers).length < asked.length) return
          socket.close()
          done(answers)
        }
      }),
    requests,
  )

test('[FIG70] a coordinator of one line reads its publications by hand, and of another line nothing', { timeout: 60_000 }, async () => {
  const { one, two, browser } = stage
  const { page } = await openPage(browser)
  await page.goto(two.origin + (await coordinatorOf(one.installation, 'faxe')))
  await page.getByRole('button', { name: words.tabs.topics }).click()
  await page.locator('.band-part').first().waitFor()
  const [own, ...others] = await askByHand(page, [
    ['topics:read', { line: 'faxe' }],
    ['topics:read', { line: 'aabenraa' }],
    ['load:read', { line: 'aabenraa' }],
    ['month:read', { line: 'aabenraa', month: `${LAST_YEAR}-03` }],
    ['day:read', { line: 'aabenraa', date: `${LAST_YEAR}-03-01` }],
  ])
  const tables = (own as { value: { publications: { publisher: string }[] } }).value.publications
  expect(new Set(tables.map(({ publisher }) => publisher))).toEqual(new Set(['faxe']))
  expect(others).toEqual(Array(4).fill({ ok: false, why: 'not-allowed' }))
  const [year] = await askByHand(page, [['year:read', { year: String(LAST_YEAR) }]])
  expect((year as { value: { lines: { line: string }[] } }).value.lines.map(({ line }) => line)).toEqual(['faxe'])
  // A parameter more is no way around it.
  expect(await askByHand(page, [['topics:read', { line: 'faxe', lines: ['aabenraa'] }]])).toEqual([{ ok: false, why: 'malformed' }])
})
