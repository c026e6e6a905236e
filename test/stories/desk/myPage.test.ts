import { expect, test } from 'vitest'
import { counsellor as english } from '../../../shared/words/en/team/counsellor.ts'
import { screens } from '../../support/browser.ts'
import { openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { counsellor: words } = pages.da
const { me } = words

test('[EVE18] [EVE20] [EVE21] [EVE22] a forgotten computer is switched off from the own page; then the counsellor signs out everywhere', {
  timeout: 180_000,
}, async () => {
  const { one, two, browser } = stage
  const forgotten = await openCounsellor(browser, two)
  await forgotten.offDuty()
  const mette = await openCounsellor(browser, one, { options: { viewport: { width: 1280, height: 720 } } })
  const { page } = mette
  await mette.onDuty()
  await page.getByRole('button', { name: /^Mig/ }).click()
  const mine = page.getByRole('dialog', { name: me.title, exact: true })
  await mine.getByText(me.browsers.other).waitFor()
  await seen(page, 'counsellor-me-desk')
  await mine.getByRole('button', { name: new RegExp(`^${me.browsers.off}`) }).click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await seen(page, 'counsellor-me-sure-dark')
  await mine.getByRole('button', { name: me.browsers.yes }).click()
  await mine.getByText(me.browsers.isOff).waitFor()
  await forgotten.page.reload()
  await forgotten.page.waitForURL(/\/sign-in/)

  // This page stays on duty, and a youth who comes now is met by its key.
  await mine.getByText('English', { exact: true }).click()
  await page.getByRole('heading', { name: english.me.browsers.title }).waitFor()
  await mette.page.setViewportSize({ width: 360, height: 740 })
  await seen(page, 'counsellor-me-phone-dark')
  // The address asks for no language: this browser knows it.
  await page.goto(`${one.origin}/counsellor`)
  await page.getByRole('button', { name: /^Me:/ }).waitFor()
  const youth = await openYouth(browser, two, { options: screens.phone })
  await youth.join()
  await page.getByRole('button', { name: english.ring.accept }).click()
  await youth.chatting()

  await page.getByRole('button', { name: /^Me:/ }).click()
  await page.getByRole('button', { name: english.me.everywhere }).click()
  await seen(page, 'counsellor-everywhere-phone-dark')
  await page.getByRole('alertdialog').getByRole('button', { name: english.leave.go.signOutAll }).click()
  await page.waitForURL(/\/sign-in/)
  await youth.at('waiting')
  expect([...mette.complaints(), ...youth.complaints(), ...forgotten.complaints()]).toEqual([])
})
