import type { Page, WebSocketRoute } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, screens } from '../../support/browser.ts'
import { JONAS, METTE, meet, openCounsellor, openYouth } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { arrival, chat } = pages.da

async function inTalk(nth: number) {
  const { one, two, browser } = stage
  const counsellor = await openCounsellor(browser, two, { nth })
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, counsellor, 'Hej')
  return { youth, counsellor }
}
/** Nobody is rung for a page that is closed. */
async function offDuty(page: Page) {
  await page.locator('.shift-button').click()
  await page.getByRole('button', { name: pages.da.counsellor.shift.end, exact: true }).click()
  const [sure, off] = [page.locator('.leave .button-alarm'), page.locator('[data-state=off]')]
  // Asked only while somebody is in conversation.
  await sure.or(off).first().waitFor()
  if (await sure.isVisible()) await sure.click()
  await off.waitFor()
}
/** As the browser does when another tab is put in front, and when this one comes back. */
const comesInView = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
const typing = (page: Page) => page.locator('.typing').first().getAttribute('data-on')

test('[CHA41] whoever types and reloads is typing no more within ten seconds, on both sides', { timeout: 90_000 }, async () => {
  const { youth, counsellor } = await inTalk(METTE)
  await counsellor.pane().getByRole('textbox').pressSequentially('Jeg skri', { delay: 30 })
  await soon(() => typing(youth.page)).toBe('true')
  await counsellor.page.reload()
  const reloaded = performance.now()
  await soon(() => typing(youth.page)).toBe('false')
  expect(performance.now() - reloaded).toBeLessThan(10_000)

  await soon(() => counsellor.pane().getByRole('textbox').isVisible()).toBe(true)
  await youth.box.pressSequentially('Og jeg', { delay: 30 })
  await soon(() => typing(counsellor.page)).toBe('true')
  await youth.page.reload()
  const gone = performance.now()
  await soon(() => typing(counsellor.page)).toBe('false')
  expect(performance.now() - gone).toBeLessThan(10_000)
  await offDuty(counsellor.page)
})

test('[CHA14] what is written while the tab of its reader is hidden is delivered, and read only when it is in view', {
  timeout: 90_000,
}, async () => {
  const { youth, counsellor } = await inTalk(JONAS)
  await comesInView(youth.page, 'hidden')
  await counsellor.say('Er du der?')
  await counsellor.pane().getByText(chat.delivered).waitFor()
  // Longer than one mark waits for the next.
  await youth.page.waitForTimeout(5000)
  expect(await counsellor.pane().getByText(chat.read).count()).toBe(0)
  await comesInView(youth.page, 'visible')
  await counsellor.pane().getByText(chat.read).waitFor()

  await comesInView(counsellor.page, 'hidden')
  await youth.say('Ja')
  await youth.page.getByText(chat.delivered).waitFor()
  await youth.page.waitForTimeout(3000)
  expect(await youth.page.locator('[data-mark=read]').count()).toBe(0)
  await comesInView(counsellor.page, 'visible')
  await youth.page.locator('[data-mark=read]').waitFor()
  await offDuty(counsellor.page)
})

test('[CON21] a youth who is refused once while connecting, or cut by the server, is back within ten seconds without a reload', {
  timeout: 90_000,
}, async () => {
  const { one, browser } = stage
  const youth = await openYouth(browser, one)
  let refusals = 1
  let line: WebSocketRoute | null = null
  await youth.page.routeWebSocket(/socket\.io/, (ws) => {
    const server = ws.connectToServer()
    line = ws
    // The door says no to this page, in the words of the protocol below the doors.
    ws.onMessage((said) => {
      if (said === '40/youth,' && refusals-- > 0) ws.send('44/youth,{"message":"failed"}')
      else server.send(said)
    })
  })
  const since = performance.now()
  await youth.join()
  expect(refusals).toBeLessThan(1)
  expect(performance.now() - since).toBeLessThan(12_000)
  const before = line
  line!.send('41/youth,')
  const cut = performance.now()
  await youth.page.locator('.connection[data-lost=true]').waitFor()
  await youth.page.locator('.connection[data-lost=false]').waitFor({ state: 'attached' })
  expect(performance.now() - cut).toBeLessThan(10_000)
  expect(line).not.toBe(before)
  await youth.say('Jeg er her igen')
  await youth.page.locator('[data-mark=sent]').waitFor()
})

const neverCome = (page: Page) => page.route(/\.js($|\?)/, (route) => route.abort())

test('[ARR13] every script aborted: after some seconds the page says that the chat cannot start, and whom to reach', {
  timeout: 90_000,
}, async () => {
  const { one, browser } = stage
  const saysSo = async (reducedMotion: 'no-preference' | 'reduce') => {
    const { page } = await openPage(browser, { ...screens.phone, reducedMotion })
    await neverCome(page)
    await page.goto(`${one.origin}/u`)
    const said = page.getByText(arrival.cannotStart)
    expect(await said.isVisible()).toBe(false)
    await said.waitFor({ timeout: 10_000 })
    expect(await page.locator('.cannot-start a[href="tel:116111"]').isVisible()).toBe(true)
    await seen(page, `youth-no-script-${reducedMotion}-phone`)
  }
  const saysNothing = async () => {
    const { page } = await openPage(browser, screens.phone)
    await page.goto(`${one.origin}/u`)
    await page.locator('[data-start]').waitFor()
    await page.waitForTimeout(7000)
    expect(await page.locator('.cannot-start').isVisible()).toBe(false)
  }
  await Promise.all([saysSo('no-preference'), saysSo('reduce'), saysNothing()])
})

test('[ARR13] a staff page whose scripts never come says so, too', { timeout: 90_000 }, async () => {
  const { one, browser } = stage
  const saysSo = async (link: string) => {
    const { page } = await openPage(browser, screens.desk)
    await neverCome(page)
    await page.goto(one.origin + link)
    await page.getByText(pages.da.signIn.cannotStart).waitFor({ timeout: 10_000 })
  }
  await Promise.all([one.links.counsellor, one.links.coordinator].map(saysSo))
})
