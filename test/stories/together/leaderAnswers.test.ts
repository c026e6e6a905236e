import { expect, test } from 'vitest'
import { aMailServer } from '../../support/alerts/aMailServer.ts'
import { aReceiver, hangs } from '../../support/alerts/aReceiver.ts'
import { openPage, screens } from '../../support/browser.ts'
import { ALERTED_LINE, addReceiver, onAlerts, openAlertStage, saveReceivers } from '../alertsScreen.ts'
import { leaderOnCallIn } from '../ledgerHands.ts'
import { meet, openCoordinator, openCounsellor, openYouth } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { pages } from '../words.ts'

const { stage, ports } = openAlertStage()
const { coordinator, counsellor: words } = pages.da
const { alerts: said } = coordinator

test('[LEA8] the leader on call is told by e-mail and answers; the desk shows it, and a dead receiver beside it delays nothing', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const mails = await aMailServer({}, ports[2])
  const dead = await aReceiver(hangs, ports[1])
  await leaderOnCallIn(one.installation, 'ungeraadgivningen', 'Lone', '70 11 07 07')
  const { page } = await openCoordinator(browser, one)
  await page.waitForURL(/coordinator/)
  await onAlerts(page)
  await page.getByText(said.onCallUntold('Lone')).waitFor()
  const box = await addReceiver(page, 'Lones mail', 'email', 'lone@kommune.example')
  await box.getByRole('combobox', { name: said.whose }).selectOption({ label: said.leaderOnly('Lone') })
  await box.getByRole('textbox', { name: said.call }).fill('12 34 56 78')
  await addReceiver(page, 'Vagten', 'webhook', dead.url)
  await saveReceivers(page)
  await page.getByText(said.onCall('Lone')).waitFor()
  await seen(page, 'coordinator-alerts-leader')

  const mette = await openCounsellor(browser, two)
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'Jeg har taget nogle piller')
  const pressedAt = performance.now()
  await mette.pane().getByRole('button', { name: words.talk.acute, exact: true }).click()
  await expect.poll(() => mails.taken.length).toBe(1)
  expect(performance.now() - pressedAt).toBeLessThan(5000)
  const beside = mette.pane().locator('.acute-leader')
  await beside.getByText(/^Besked givet kl\. \d\d\.\d\d\. Ikke set endnu\.$/).waitFor()
  await beside.getByText(words.leaders.onCall('Lone')).waitFor()
  expect(await beside.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    'tel:12345678',
    'tel:70110707',
  ])
  await seen(mette.page, 'desk-leader-told')

  const letter = (mails.taken[0]?.text ?? '').replace(/=\r?\n/g, '').replaceAll('=3D', '=')
  expect(letter).toContain('akut')
  const link = /http:\S+\/seen\/[\w-]{22}/.exec(letter)?.[0] ?? ''
  // A mail program that opens the link says nothing by it.
  expect((await fetch(link)).status).toBe(200)
  const lone = await openPage(browser, screens.phone)
  await lone.page.goto(link)
  expect(await lone.page.locator('body').innerText()).not.toContain(ALERTED_LINE)
  await seen(lone.page, 'leader-link')
  await lone.page.getByRole('button', { name: 'Ja, jeg har set det' }).click()
  await lone.page.getByRole('heading', { name: 'Tak' }).waitFor()
  await beside.getByText(/^Set kl\. \d\d\.\d\d: Lone\.$/).waitFor()

  // Help without a word, from the top of the desk.
  await mette.page.getByRole('button', { name: words.leaders.button }).click()
  await mette.page.getByRole('button', { name: words.leaders.ask(ALERTED_LINE), exact: true }).dblclick()
  const sheet = mette.page.getByRole('region', { name: words.leaders.title })
  await sheet.getByText(/^Besked givet kl/).waitFor()
  await seen(mette.page, 'desk-leader-help')
  await expect.poll(() => mails.taken.length).toBe(2)
  expect(mails.taken[1]?.text).toMatch(/bad om hj/)
  await mette.page.keyboard.press('Escape')
  await mette.page.getByText(/^Hjælp, Ungerådgivningen under 18: Besked givet kl/).waitFor()
  await mette.page.setViewportSize(screens.phone.viewport)
  await seen(mette.page, 'desk-leader-phone')
  await mette.page.getByRole('button', { name: words.leaders.button }).click()
  await seen(mette.page, 'desk-leader-help-phone')

  await youth.say('Er du der?')
  await youth.sees('Er du der?')
  await expect.poll(() => dead.heard.length).toBeGreaterThan(1)
  await soon(async () => {
    await page.reload()
    await onAlerts(page)
    await page.getByRole('group', { name: 'Vagten', exact: true }).waitFor()
    return page.getByRole('alert').allInnerTexts()
  }).toContain(said.dead('Vagten'))
  expect(mails.taken).toHaveLength(2)
  expect([...youth.complaints(), ...mette.complaints(), ...lone.complaints()]).toEqual([])
})
