import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe, openBrowser, picture } from '../support/browser.ts'
import { startPair, type TestServer } from '../support/server.ts'
import { openCoordinator, openCounsellor, openYouth } from './people.ts'
import { pages } from './words.ts'

let browser: Browser
let servers: [TestServer, TestServer]
beforeAll(async () => {
  // The limits of a real youth are a test of their own; here thirty messages would take a minute and a half of waiting.
  servers = await startPair({ limits: { envelopesPerMin: 200, marksPerMin: 400 } })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await Promise.all(servers.map((server) => server.stop()))
})

test('[V1] two people on two servers: the queue, a seat, thirty messages each way, reloads, a lost line, the end, the counts', {
  timeout: 150_000,
}, async () => {
  const [one, two] = servers
  const coordinator = await openCoordinator(browser, two)
  await picture(coordinator.page, 'coordinator-now-desk')
  const youth = await openYouth(browser, one)
  await picture(youth.page, 'youth-arrival-phone')
  expect(await axe(youth.page)).toEqual([])
  await youth.join()
  await picture(youth.page, 'youth-waiting-phone')
  expect(await axe(youth.page)).toEqual([])
  await youth.say('Hej, må jeg skrive allerede nu?')

  const counsellor = await openCounsellor(browser, two)
  await picture(counsellor.page, 'counsellor-duty-desk')
  expect(await axe(counsellor.page)).toEqual([])
  await counsellor.onDuty()
  await picture(counsellor.page, 'counsellor-ring-desk')
  expect(await axe(counsellor.page)).toEqual([])
  await counsellor.accept()
  await youth.chatting()
  await counsellor.sees('Hej, må jeg skrive allerede nu?')

  for (let n = 1; n <= 15; n++) {
    await youth.say(`ung ${n}`)
    await counsellor.say(`rådgiver ${n}`)
  }
  await youth.sees('rådgiver 15')
  await counsellor.sees('ung 15')
  await picture(youth.page, 'youth-chat-phone')
  await picture(counsellor.page, 'counsellor-chat-desk')
  expect(await axe(youth.page)).toEqual([])
  expect(await axe(counsellor.page)).toEqual([])

  await youth.page.reload()
  await youth.show()
  await youth.sees('rådgiver 15')
  await counsellor.page.reload()
  await counsellor.sees('ung 15')
  await youth.page.context().setOffline(true)
  await counsellor.say('mens du var væk')
  await youth.page.context().setOffline(false)
  await youth.sees('mens du var væk')

  for (let n = 16; n <= 30; n++) {
    await youth.say(`ung ${n}`)
    await counsellor.say(`rådgiver ${n}`)
  }
  await youth.sees('rådgiver 30')
  await counsellor.sees('ung 30')
  const said = (from: string) => Array.from({ length: 30 }, (_, i) => `${from} ${i + 1}`)
  const texts = await youth.texts()
  expect(texts.filter((t) => t.startsWith('ung'))).toEqual(said('ung'))
  expect(texts.filter((t) => t.startsWith('rådgiver'))).toEqual(said('rådgiver'))

  await youth.end()
  await picture(youth.page, 'youth-ended-phone')
  expect(await axe(youth.page)).toEqual([])
  await youth.taps()
  await picture(youth.page, 'youth-after-phone')
  await counsellor.fillForm()
  await picture(counsellor.page, 'counsellor-form-done-desk')
  expect(await axe(counsellor.page)).toEqual([])

  await coordinator.page.reload()
  expect(await axe(coordinator.page)).toEqual([])
  expect([...youth.complaints(), ...counsellor.complaints(), ...coordinator.complaints()]).toEqual([])
  void pages
})
