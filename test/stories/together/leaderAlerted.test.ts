import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { aReceiver, hangs, yes } from '../../support/alerts/aReceiver.ts'
import { addReceiver, onAlerts, openAlertStage, saveReceivers } from '../alertsScreen.ts'
import { meet, openCoordinator, openCounsellor, openYouth } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { pages } from '../words.ts'

const { stage, ports } = openAlertStage()
const { coordinator, counsellor: words } = pages.da
const { alerts: said } = coordinator

test('[ALE31] Akut at the desk is at the receiver within seconds, once, without a word of the talk; another receiver hangs beside it', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const leader = await aReceiver(yes, ports[0])
  const dead = await aReceiver(hangs, ports[1])
  const { page } = await openCoordinator(browser, one)
  await page.waitForURL(/coordinator/)
  await onAlerts(page)
  await addReceiver(page, 'Lederen', 'webhook', leader.url)
  await addReceiver(page, 'Vagten', 'webhook', dead.url)
  await saveReceivers(page)
  await page.getByRole('button', { name: said.sendTest('Lederen'), exact: true }).click()
  await page.getByText(said.tested, { exact: true }).waitFor()
  const box = page.getByRole('group', { name: 'Lederen', exact: true })
  await box.getByText(said.key, { exact: true }).click()
  const key = await box.locator('code').innerText()

  // From here on a receiver hangs: the ring, the seat and the talk come as if there were none.
  await page.getByRole('button', { name: said.sendTest('Vagten'), exact: true }).click()
  await expect.poll(() => dead.heard.length).toBe(1)
  const mette = await openCounsellor(browser, two)
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'Jeg har taget nogle piller')
  const pressedAt = performance.now()
  await mette.pane().getByRole('button', { name: words.talk.acute, exact: true }).click()
  await expect.poll(() => leader.heard.length).toBe(2)
  expect(performance.now() - pressedAt).toBeLessThan(5000)
  const [, heard] = leader.heard
  const told = JSON.parse(heard?.body ?? '{}')
  expect(Object.keys(told).sort()).toEqual(['at', 'id', 'kind', 'line', 'seen', 'text', 'version'])
  expect(told).toMatchObject({ kind: 'acute', line: 'Ungerådgivningen under 18' })
  expect(told.text).toMatch(/^Ungerådgivningen under 18: En rådgiver har trykket Akut kl\. \d\d\.\d\d\. Sig, at du har set det: http:\S+$/)
  expect(told.seen).toMatch(/^http:\/\/[^/]+\/seen\/[\w-]{22}$/)
  expect(told.at).toMatch(/:00\.000Z$/)
  const signed = createHmac('sha256', key).update(`${heard?.headers['ungechat-timestamp']}.${heard?.body}`).digest('hex')
  expect(heard?.headers['ungechat-signature']).toBe(`v1=${signed}`)

  await expect.poll(() => dead.heard.length).toBeGreaterThan(1)
  await youth.say('Er du der?')
  await mette.sees('Er du der?')
  await mette.say('Ja, jeg er her')
  await youth.sees('Ja, jeg er her')

  // The coordinator sees it when she looks again.
  const nobodyHome = said.dead('Vagten')
  await soon(async () => {
    await page.reload()
    await onAlerts(page)
    await page.getByRole('group', { name: 'Lederen', exact: true }).waitFor()
    return page.getByRole('alert').allInnerTexts()
  }).toContain(nobodyHome)
  await seen(page, 'coordinator-alerts-desk')
  expect(leader.heard).toHaveLength(2)
  expect([...youth.complaints(), ...mette.complaints()]).toEqual([])
})
