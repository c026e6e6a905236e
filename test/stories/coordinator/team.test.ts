import { expect, test } from 'vitest'
import { openPage } from '../../support/browser.ts'
import { coordinatorOf } from '../ledgerHands.ts'
import { JONAS, METTE, meet, openCoordinator, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { coordinator: words, counsellor, signIn, staff, waiting } = pages.da
const { members } = words
/** The line of the stories. */
const OPEN_LINE = 'Ungerådgivningen under 18'
const PASSWORD = 'fire ord man kan huske'

/** The team of the open line, before a coordinator of all lines, or of this line alone. */
async function openTeam(link?: string) {
  const { one, browser } = stage
  const karin = link === undefined ? await openCoordinator(browser, one) : await openPage(browser)
  if (link !== undefined) await karin.page.goto(one.origin + link)
  await karin.page.getByRole('button', { name: words.tabs.team, exact: true }).click()
  await karin.page.getByRole('combobox', { name: staff.line }).selectOption({ label: OPEN_LINE })
  await karin.page.getByRole('article', { name: /Mette/ }).waitFor()
  const press = (name: string) => karin.page.getByRole('button', { name, exact: true }).click()
  return { ...karin, press, card: (name: string) => karin.page.getByRole('article', { name: new RegExp(name) }) }
}

test('[TEA17] dismissed while in a talk, a counsellor is out at once; the youth keeps her place, is told, and a colleague goes on', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, two, { nth: METTE })
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'Jeg har det svært')
  await mette.say('Jeg er her')
  await youth.sees('Jeg er her')

  const karin = await openTeam()
  await karin.press(`${members.switchOff} Mette`)
  await karin.page.getByText(members.sure.switchOff('Mette')).waitFor()
  await seen(karin.page, 'coordinator-team-off-desk')
  await karin.press(members.yes.switchOff)
  await karin.card('Mette').getByText(members.said.switchedOff('Mette')).waitFor()

  await mette.page.getByRole('heading', { name: counsellor.signedOut.title }).waitFor()
  expect(await mette.page.getByText('Jeg har det svært').count()).toBe(0)
  await youth.reads(waiting.returnedAlone)
  const back = await openPage(browser)
  await back.page.goto(`${one.origin}/sign-in`)
  const cookies = await mette.page.context().cookies()
  await back.page.context().addCookies(cookies)
  await back.page.goto(`${one.origin}/counsellor`)
  expect(new URL(back.page.url()).pathname).toBe('/sign-in')

  const jonas = await openCounsellor(browser, one, { nth: JONAS })
  await jonas.onDuty()
  await jonas.accept()
  await youth.at('hand-over')
  await youth.tap(pages.da.talk.handOverYes)
  await jonas.sees('Jeg har det svært')
})

test('[TEA18] invited by a link, signed in once by it; at ten at night a new link ends the old password', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const karin = await openTeam(await coordinatorOf(one.installation, 'ungeraadgivningen'))
  await karin.press(members.invite)
  await karin.page.getByLabel(members.form.name).fill('Sara')
  await karin.page.getByLabel(members.form.title).fill('pædagog')
  await seen(karin.page, 'coordinator-team-invite-desk')
  await karin.press(members.send)
  const shown = async () => {
    await karin.page.getByRole('heading', { name: members.link.title('Sara') }).waitFor()
    return karin.page.getByLabel(members.link.label, { exact: true }).inputValue()
  }
  const link = await shown()
  const login = (await karin.page.locator('.team-link dd').textContent()) ?? ''
  expect(login).toMatch(/^sara-\d{4}$/)
  await seen(karin.page, 'coordinator-team-link-desk')

  const choose = async (to: string, password: string) => {
    const { page } = await openPage(browser)
    await page.goto(to.replace(one.origin, two.origin))
    expect(await page.getByLabel(signIn.setUpLogin).inputValue()).toBe(login)
    await page.getByLabel(signIn.password).fill(password)
    await page.getByLabel(signIn.again).fill(password)
    await page.getByRole('button', { name: signIn.setUpSubmit }).click()
    await page.getByRole('button', { name: counsellor.duty.start }).waitFor()
    return page
  }
  const sara = await choose(link, PASSWORD)
  // The link is used up, also for a second browser.
  const { page: thief } = await openPage(browser)
  expect((await thief.goto(link))?.status()).toBe(410)

  await karin.press(members.link.done)
  await karin.card('Sara').getByText(members.access.password).waitFor()
  await karin.press(`${members.reset} Sara`)
  await karin.press(members.yes.reset)
  const newer = await shown()
  expect(newer).not.toBe(link)
  await sara.getByRole('heading', { name: counsellor.signedOut.title }).waitFor()
  const { page: night } = await openPage(browser)
  await night.goto(`${one.origin}/sign-in`)
  await night.getByLabel(signIn.login).fill(login)
  await night.getByLabel(signIn.password).fill(PASSWORD)
  await night.getByRole('button', { name: signIn.submit }).click()
  await night.getByRole('alert').getByText(signIn.wrong).waitFor()
  await choose(newer, 'fem helt andre ord her')
  expect(karin.complaints()).toEqual([])
})
