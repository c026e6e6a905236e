import { expect, test } from 'vitest'
import { openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { earOn, treeOf } from '../tree.ts'
import { pages } from '../words.ts'

const stage = openStage()
/** On localhost a page learns only by a missing heartbeat that the connection is gone. */
const PATIENCE = { timeout: 60_000, interval: 100 }
/** A quick machine leaves these out: a state between two others, and that a connection is still lost. */
const passing = new Set([pages.da.waiting.soon, pages.da.talk.coming, pages.da.talk.checking, pages.da.connection.longLost])
const { after, chat, connection, talk, waiting } = pages.da

test('[ACC8] what a screen reader announces from the queue to the end is each step once, and none of one’s own words', {
  timeout: 180_000,
}, async () => {
  const { one, two, browser } = stage
  const before = await openYouth(browser, one)
  await before.join()
  const youth = await openYouth(browser, one)
  const { page } = youth
  const headingInFocus = async () => (await treeOf(page)).find(({ role, focused }) => role === 'heading' && focused)?.name
  await youth.join()
  await soon(headingInFocus).toBe(waiting.place(2))
  const ear = await earOn(page)
  const told: string[] = []
  const tells = async (...sentences: string[]) => {
    told.push(...sentences)
    await expect.poll(async () => (await ear.heard()).filter((said) => !passing.has(said)), PATIENCE).toEqual(told)
  }

  await youth.say('hej')
  await youth.log.getByText(waiting.ready, { exact: true }).waitFor()
  await before.leave()
  await tells(waiting.first)
  // Written while nobody can read it, more than there is room for.
  const waits = youth.log.getByText(chat.because['no-room'])
  for (let said = 2; (await waits.count()) === 0; said++) {
    await youth.say('a'.repeat(1900))
    await soon(async () => (await youth.texts()).length).toBe(said)
    await soon(() => youth.log.locator('[data-mark=sending]').count()).toBe(0)
  }
  await tells(chat.because['no-room'])

  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  await tells(waiting.ringing)
  await counsellor.accept()
  await youth.chatting()
  await tells('Mette', talk.here('Mette'), talk.onlyYou('Mette'))
  await counsellor.sees('hej')
  await counsellor.pane().getByRole('textbox').pressSequentially('hej du')
  await counsellor.page.keyboard.press('Enter')
  await youth.sees('hej du')
  await tells('Mette', 'hej du')
  await youth.say('godt at du er her')
  await counsellor.sees('godt at du er her')

  await page.context().setOffline(true)
  await tells(connection.lost, connection.heldPlace)
  await page.context().setOffline(false)
  await tells(connection.back)

  await youth.say('ring på 20 30 40 50')
  await soon(async () => (await treeOf(page)).find(({ role }) => role === 'alertdialog')?.name).toBe(chat.looksLikeName('Mette'))
  await youth.tap(chat.dontSend)
  await counsellor.end()
  await youth.at('ended')
  await soon(headingInFocus).toBe(after.thanksTo('Mette'))
  await tells()
})
