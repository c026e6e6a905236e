import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { helpNumbers } from '../../../seeds/helpNumbers.ts'
import { lines } from '../../../seeds/lines.ts'
import { offers } from '../../../seeds/offers.ts'
import { counsellor as words } from '../../../shared/words/en/team/counsellor.ts'
import { choices } from '../../../shared/words/en/youths/choices.ts'
import { help } from '../../../shared/words/en/youths/help.ts'
import { openPage, screens } from '../../support/browser.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'

const stage = openStage()

/** Names of people, places and offers stay what they are; so does "Dansk" on the way over to Danish. */
const names = [
  ...offers.map((offer) => offer.name),
  ...helpNumbers.map((number) => number.name),
  ...lines.flatMap((line) => [line.controller.name, ...line.municipalities.map(({ name }) => name), line.name.en]),
  'Datatilsynet',
].sort((a, b) => b.length - a.length)
const danish = /[æøåÆØÅ]|\b(og|ikke|du|det|jeg|en af|hvis|skriv|chatten|kø|lukket|hjælp|venter|ingen|kan|med|til|på|dig|nu)\b/i

/** Everything on the page a person could come to read, folded up or not. */
async function saidIn(page: Page): Promise<string> {
  const texts = await page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label],[placeholder],[title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
    )
    const body = document.body.cloneNode(true) as HTMLElement // a clone of an element is one
    // What is marked as another language, and data for scripts.
    for (const element of body.querySelectorAll('[lang], #ungechat-topics')) element.remove()
    return [document.title, ...labels, body.textContent ?? '']
  })
  return names.reduce((said, name) => said.replaceAll(name, ''), texts.join('\n'))
}
const danishIn = async (page: Page) =>
  danish.exec(await saidIn(page))?.input.match(new RegExp(`.{0,60}(?:${danish.source}).{0,60}`, 'i'))?.[0] ?? null

test('[WOR8] in English no Danish is left, from the list of lines to the queue, nor on the desk', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const { page } = await openPage(browser, { ...screens.phone, locale: 'en-GB' })
  for (const path of ['/', '/privacy?line=ungeraadgivningen', '/statistics?line=ungeraadgivningen', '/nowhere', '/u']) {
    await page.goto(`${one.origin}${path}${path.includes('?') ? '&' : '?'}lang=en`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await danishIn(page), path).toBeNull()
    await page.goto(`${one.origin}${path}${path.includes('?') ? '&' : '?'}lang=en`)
  }
  await seen(page, 'arrival-english-phone')
  await page.locator('[data-start]').click()
  await page.getByRole('heading', { name: choices.topic.question }).waitFor()
  await seen(page, 'choices-english-phone')
  for (const step of ['topic', 'about', 'age', 'wants', 'mood']) {
    await page.locator(`[data-screen=choices-${step}]`).waitFor()
    expect(await danishIn(page), step).toBeNull()
    await page.getByRole('button', { name: choices.skip, exact: true }).click()
  }
  await page.locator('[data-screen=choices-nickname]').waitFor()
  await page.getByRole('button', { name: choices.goToQueue }).click()
  await page.locator('[data-screen=waiting]').waitFor()
  await page.getByRole('button', { name: help.open }).click()
  expect(await danishIn(page), 'waiting').toBeNull()
  await page.getByRole('button', { name: help.close }).click()
  await seen(page, 'waiting-english-phone')

  const desk = await openPage(browser, { ...screens.desk, locale: 'en-GB' })
  await desk.page.goto(`${two.origin}${two.links.counsellors[0]}`)
  await desk.page.getByRole('button', { name: words.duty.start }).waitFor()
  expect(await danishIn(desk.page), 'duty').toBeNull()
  await seen(desk.page, 'counsellor-duty-english-desk')
  await desk.page.reload()
  await desk.page.getByRole('button', { name: words.duty.start }).click()
  await desk.page.getByRole('button', { name: words.ring.accept }).click()
  await page.locator('[data-screen=chat]').waitFor()
  await desk.page.locator('[data-pane] textarea').waitFor()
  await seen(desk.page, 'counsellor-english-desk')
  expect(await danishIn(desk.page), 'desk').toBeNull()
})
