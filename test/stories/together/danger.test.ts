import { expect, test } from 'vitest'
import { always, changeLine } from '../ledgerHands.ts'
import { JONAS, meet, openCounsellor, openYouth } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 300 } }))
const { arrival, chat, choices, counsellor: words, moving, staff, waiting } = pages.da
/** As counsellors' desks often are. */
const desk = { viewport: { width: 1366, height: 768 } }

test('[DAN9] a call from under the cover is seen and holds the talk; the youth, asked for the place, sends an address; after Akut no seat rings', {
  timeout: 90_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, two, { options: desk })
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'Jeg har taget nogle piller')
  await youth.hide()
  await youth.page.getByLabel(arrival.coverHelp, { exact: true }).click()
  await youth.page.locator('#cover a[href="tel:112"]:visible').first().click({ noWaitAfter: true })
  await mette.reads(words.talk.presence.calling)
  await youth.show()
  await youth.sees('Jeg har taget nogle piller')

  await mette.pane().getByRole('button', { name: words.danger.askWhere }).click()
  await youth.reads(chat.justSend('Mette'))
  await youth.say('Jeg bor Storegade 12, 2. th')
  await mette.sees('Jeg bor Storegade 12, 2. th')
  expect(await youth.page.getByRole('alertdialog').count()).toBe(0)
  await seen(youth.page, 'youth-just-send-phone')

  // Three taps in haste on a number give it once, to be tapped; what is written by hand is no link.
  await mette.pane().getByText(words.danger.numbers).click()
  await mette
    .pane()
    .getByRole('button', { name: `${words.danger.given.never}: 112`, exact: true })
    .click({ clickCount: 3 })
  await mette
    .pane()
    .getByRole('button', { name: `${words.danger.given.sent}: 112`, exact: true })
    .waitFor()
  await youth.log.locator('a[href="tel:112"]').waitFor()
  await mette.say('ring 114, eller se https://example.dk')
  await youth.sees('ring 114, eller se https://example.dk')
  expect(await youth.log.getByRole('link').count()).toBe(1)
  await seen(youth.page, 'youth-given-number-phone')

  await mette.pane().getByRole('button', { name: words.talk.acute, exact: true }).click()
  await mette.reads(words.shift.acute)
  await seen(mette.page, 'counsellor-acute-numbers-desk')
  const next = await openYouth(browser, one)
  await next.join()
  await next.reads(waiting.allTalking)
  await mette.page.locator('.queue-entry').first().waitFor()
  expect(await mette.page.getByRole('button', { name: words.ring.accept }).count()).toBe(0)
  await mette.end()
  await mette.page.getByText(/^Pause til kl\. \d\d[.:]\d\d\./).waitFor()
  await seen(mette.page, 'counsellor-rest-desk')
  expect(await mette.page.getByRole('button', { name: words.ring.accept }).count()).toBe(0)
  await mette.page.getByRole('button', { name: words.shift.takeAgain }).first().click()
  await mette.rung()
  // The call itself is a request that leads nowhere.
  const complaints = [...youth.complaints(), ...next.complaints(), ...mette.complaints()].filter((said) => said !== 'request to ')
  expect(complaints).toEqual([])
})

test('[HEL38] from the queue to another chat here: asked first, left, and joined there with the choices; a page elsewhere asks, too', {
  timeout: 90_000,
}, async () => {
  const { one, two, browser } = stage
  await changeLine(one.installation, 'aabenraa', { hours: always })
  // The server hears of it within a second; at night the line is closed until then.
  await soon(async () => (await fetch(`${one.origin}/a`)).text()).toContain('data-start')
  const youth = await openYouth(browser, one)
  await youth.page.locator('[data-start]').click()
  await youth.tap(choices.topic.answers.family)
  await youth.tap(choices.about.answers.me)
  await youth.tap(choices.age.answers['15-17'])
  await youth.tap(choices.straightIn)
  await youth.at('waiting')
  await youth.page.getByRole('link', { name: 'Aabenraa-chatten' }).click()
  const asked = youth.page.getByRole('dialog', { name: moving.heading })
  await asked.getByText(moving.waiting).waitFor()
  await seen(youth.page, 'youth-move-phone')
  await asked.getByRole('button', { name: moving.no }).click()
  await youth.at('waiting')
  await youth.page.getByRole('link', { name: 'Aabenraa-chatten' }).click()
  await asked.getByRole('button', { name: moving.yes('Aabenraa-chatten') }).click()
  await youth.page.waitForURL(/\/a\?/)
  await youth.at('waiting')
  expect(await youth.page.locator('.top-name').textContent()).toBe('Aabenraa-chatten')

  // Back on the first line by its address: what is held is asked about, never shown there.
  await youth.page.goto(`${one.origin}/u`)
  await youth.page.getByRole('heading', { name: moving.heldHeading }).waitFor()
  await seen(youth.page, 'youth-elsewhere-phone')
  await youth.tap(moving.back)
  await youth.page.waitForURL(/\/a\?/)
  await youth.at('waiting')
  await youth.page.goto(`${one.origin}/`)
  await youth.page.getByRole('link', { name: moving.back }).waitFor()
  await seen(youth.page, 'lines-held-phone')
  await youth.page.getByRole('link', { name: moving.back }).click()
  await youth.page.waitForURL(/\/a\?/)
  await youth.at('waiting')

  const jonas = await openCounsellor(browser, two, { nth: JONAS })
  await jonas.onDuty()
  await jonas.rung()
  const ring = jonas.page.locator('.ring')
  expect(await ring.count()).toBe(1)
  await soon(() => ring.textContent()).toContain('Aabenraa-chatten')
  expect(await ring.textContent()).toContain(staff.ages['15-17'])
  expect([...youth.complaints(), ...jonas.complaints()]).toEqual([])
})
