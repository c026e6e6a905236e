import { expect, test } from 'vitest'
import { openPage, screens } from '../../support/browser.ts'
import { counsellorOn, meet, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()

test('[ROS36] the desk is opened in a second browser: the youth reads it, in the transcript and in the panel, and so does the older page', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const { chat, talk, counsellor: words } = pages.da
  const line = chat.otherComputer('Mette')
  const mette = await openCounsellor(browser, two)
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'Jeg tør ikke gå hjem')
  await mette.say('Jeg er her')
  await youth.sees('Jeg er her')

  // A reload is the same browser, and nobody is told of it.
  await mette.page.reload()
  await mette.sees('Jeg er her')
  await mette.say('Fortæl mig mere')
  await youth.sees('Fortæl mig mere')
  expect(await youth.page.getByText(line).count()).toBe(0)

  // The cookie alone, in a browser that has none of the keys.
  const other = await openPage(browser, screens.desk)
  await other.page.context().addCookies(await mette.page.context().cookies())
  await other.page.goto(`${one.origin}/counsellor`)
  const office = counsellorOn(other.page)
  await office.sees('Jeg er her')
  await youth.log.getByText(line, { exact: true }).waitFor()
  await mette.page.getByRole('heading', { name: words.superseded.title }).waitFor()
  await mette.reads(words.superseded.otherDevice)
  await seen(mette.page, 'counsellor-superseded-elsewhere-desk')
  await office.reads(words.talk.otherDevice)
  await seen(office.page, 'counsellor-other-device-desk')

  await office.say('Nu sidder jeg her')
  await youth.sees('Nu sidder jeg her')
  await seen(youth.page, 'youth-other-computer-phone')
  await youth.page.getByLabel(talk.more).click()
  await youth.reads(talk.readers(talk.onComputers('Mette', 2)))
  await seen(youth.page, 'youth-other-computer-readers-phone')

  // It stays where it stood.
  await youth.page.reload()
  await youth.show()
  await youth.sees('Nu sidder jeg her')
  await youth.log.getByText(line, { exact: true }).waitFor()
  const log = (await youth.log.textContent()) ?? ''
  expect(log.indexOf('Fortæl mig mere')).toBeLessThan(log.indexOf(line))
  expect(log.indexOf(line)).toBeLessThan(log.indexOf('Nu sidder jeg her'))
  await youth.say('Er det stadig dig?')
  await office.sees('Er det stadig dig?')
  expect([...youth.complaints(), ...mette.complaints(), ...other.complaints()]).toEqual([])
})
