import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { JONAS, openCounsellor, openYouth } from '../people.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()

/** The key offers that this page sends from its next load on. */
function offersOf(page: Page) {
  const sent: string[] = []
  page.on('websocket', (line) =>
    line.on('framesent', ({ payload }) => {
      const asked = /"(ring:answer|offer:rejoin)"/.exec(String(payload))?.[1]
      if (asked) sent.push(asked)
    }),
  )
  return sent
}

test('[TAL4] a counsellor’s page that is loaded anew while the youth’s page lets it in comes into the talk by itself, with one seat', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const { talk, waiting, counsellor: words } = pages.da
  const mette = await openCounsellor(browser, two)
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await youth.join()
  await youth.say('Jeg tør ikke gå hjem')

  // The youth's page has the offer, and is still waiting for the list of those whom it may let in.
  const list = Promise.withResolvers<void>()
  await youth.page.route('**/rosters/*', async (route) => {
    await list.promise
    await route.continue()
  })
  await mette.accept()
  await youth.at('connecting')
  const offers = offersOf(mette.page)
  await mette.page.reload()
  await mette.reads(words.ring.connecting)
  const since = Date.now()
  list.resolve()
  await mette.sees('Jeg tør ikke gå hjem')
  expect(Date.now() - since).toBeLessThan(10_000)
  await mette.say('Jeg er her')
  await youth.sees('Jeg er her')
  // It was let in at once, and not only after the youth's page had let in the page that is gone.
  expect(offers).toEqual(['ring:answer'])
  expect(await mette.page.locator('[data-pane]').count()).toBe(1)

  // The same at a hand-over. The youth is asked once, and the question stands while the newcomer's page is gone.
  const jonas = await openCounsellor(browser, one, { nth: JONAS })
  await jonas.onDuty()
  await mette.giveBack()
  await jonas.accept()
  await youth.at('hand-over')
  const again = offersOf(jonas.page)
  await jonas.page.reload()
  await jonas.reads(words.ring.asking)
  expect(await youth.page.locator('[data-screen=hand-over]').count()).toBe(1)
  await youth.tap(talk.handOverYes)
  for (const text of ['Jeg tør ikke gå hjem', 'Jeg er her']) await jonas.sees(text)
  await jonas.say('Nu er jeg her')
  await youth.sees('Nu er jeg her')
  await youth.say('Tak')
  await jonas.sees('Tak')
  expect(again).toEqual(['ring:answer'])
  expect(await jonas.page.locator('[data-pane]').count()).toBe(1)
  expect(await youth.page.getByText(waiting.unsafe).count()).toBe(0)
  expect([...youth.complaints(), ...mette.complaints(), ...jonas.complaints()]).toEqual([])
})
