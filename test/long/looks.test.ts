import { randomBytes } from 'node:crypto'
import { test } from 'vitest'
import { changeLine, makeSetUpLink } from '../stories/ledgerHands.ts'
import { JONAS, openCoordinator, openCounsellor, openYouth } from '../stories/people.ts'
import { soon } from '../stories/seen.ts'
import { openStage } from '../stories/stage.ts'
import { pages } from '../stories/words.ts'
import { look, withKeyboard } from './look.ts'

const spans = {
  placesMs: 500,
  foldMs: 1000,
  counsellorAwayToldMs: 1500,
  counsellorAwayReturnMs: 120_000,
  ringAcceptMs: 120_000,
  ringAnswerMs: 60_000,
}
const stage = openStage(() => ({ spans }))
const { after, arrival, chat, choices, counsellor, help, talk, waiting } = pages.da

test('[ACC3] every page before the queue, at every size and in both themes', { timeout: 15 * 60_000 }, async () => {
  const { one, browser } = stage
  const youth = await openYouth(browser, one, { path: '/' })
  const { page } = youth
  await look(page, 'lines')
  for (const [name, path] of Object.entries({
    privacy: '/privacy?line=faxe',
    statistics: '/statistics?line=faxe',
    'not-found': '/nowhere',
    'sign-in': '/sign-in',
    'link-used': `/link/${randomBytes(32).toString('base64url')}`,
  })) {
    await page.goto(one.origin + path)
    await look(page, name)
  }
  await page.goto(one.origin + (await makeSetUpLink(one.installation)))
  await look(page, 'set-up')

  await page.goto(`${one.origin}/u`)
  await youth.reads(arrival.nobodyYetSay)
  await look(page, 'arrival-nobody')
  await page.locator('[data-start]').click()
  await youth.at('choices-topic')
  await look(page, 'choices-topic')
  await youth.tap(choices.topic.answers['self-harm-suicide'])
  await youth.at('choices-danger')
  await look(page, 'choices-danger')
  await youth.tap(choices.dangerNo)
  await youth.at('choices-about')
  await look(page, 'choices-about')
  await youth.tap(choices.skip)
  await youth.at('choices-age')
  await look(page, 'choices-age')
  await youth.tap(choices.age.answers.under_12)
  await youth.at('choices-under12')
  await look(page, 'choices-under12')
  await youth.tap(choices.stay)
  for (const step of ['wants', 'mood']) {
    await youth.at(`choices-${step}`)
    await look(page, `choices-${step}`)
    await youth.tap(choices.skip)
  }
  await youth.at('choices-nickname')
  await look(page, 'choices-nickname')
  await youth.tap(choices.goToQueue)
  await youth.reads(waiting.nobodyYet)
  await look(page, 'waiting-nobody')
  await withKeyboard(page, 'waiting', chat.boxLabel)
  await youth.tap(waiting.urgentOpen)
  await look(page, 'waiting-urgent')
  await youth.tap(help.open)
  await look(page, 'help')
  for (const door of [help.taken, help.dying, help.hurting])
    await page.locator('dialog summary').getByText(door.question, { exact: true }).click()
  await look(page, 'help-doors')
  await youth.tap(help.close)
  await youth.hide()
  await look(page, 'cover')
  await youth.show()

  const message = { da: 'Der er brand på rådhuset.', en: 'There is a fire at the town hall.' }
  await changeLine(one.installation, 'ungeraadgivningen', { queueLimit: 1 })
  const late = await openYouth(browser, one)
  await soon(() => late.page.reload().then(() => late.page.getByRole('heading', { name: arrival.full }).count())).toBe(1)
  await look(late.page, 'arrival-full')
  await changeLine(one.installation, 'ungeraadgivningen', { closedByHand: { until: Date.now() + 3_600_000, message } })
  await youth.reads(after.closedOver)
  await look(page, 'closed-over')
  await soon(() => late.page.reload().then(() => late.page.getByRole('heading', { name: arrival.closed }).count())).toBe(1)
  await look(late.page, 'arrival-closed')
  await changeLine(one.installation, 'ungeraadgivningen', { closedByHand: null, queueLimit: 25 })

  const bare = await openYouth(browser, one)
  await bare.page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
  await soon(() => bare.page.reload().then(() => bare.page.locator('[data-start]:visible').count())).toBe(1)
  await bare.page.locator('[data-start]').click()
  await bare.at('no-crypto')
  await look(bare.page, 'no-crypto')
})

test('[ACC3] a talk from both sides, at every size and in both themes', { timeout: 20 * 60_000 }, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, two)
  await look(mette.page, 'desk-off')
  await mette.onDuty()
  await look(mette.page, 'desk-empty')
  const coordinator = await openCoordinator(browser, two)
  const youth = await openYouth(browser, one)
  await look(youth.page, 'arrival-open')
  await youth.join()
  await youth.say('Hej, må jeg skrive allerede nu?')
  await look(youth.page, 'waiting-soon')
  await mette.rung()
  await look(mette.page, 'desk-ring')
  await look(coordinator.page, 'now')
  await mette.accept()
  await youth.chatting()
  await mette.sees('Hej, må jeg skrive allerede nu?')
  for (const [from, text] of [
    [mette, 'Hej. Ja, det må du gerne. Hvad har du lyst til at tale om?'],
    [youth, 'det er lidt svært at sige. min far drikker, og så bliver han vred, og så tør jeg ikke være hjemme'],
    [youth, '🙁'],
    [mette, 'Tak, fordi du siger det. Det lyder hårdt at gå med alene.'],
    [youth, 'Etmegetlangtordudenmellemrumsomingenkanbrydemenallekanskriveogdetskalderforståpåenlilleskærm'],
  ] as const)
    await from.say(text)
  await mette.sees('🙁')
  await youth.sees('Tak, fordi du siger det. Det lyder hårdt at gå med alene.')
  await look(youth.page, 'chat')
  await withKeyboard(youth.page, 'chat', chat.boxLabel)
  await look(mette.page, 'desk-chat')
  await youth.write('Jeg hedder Sofie Hansen, ring på 20 30 40 50')
  await youth.tap(chat.send)
  await look(youth.page, 'chat-revealing')
  await youth.tap(chat.dontSend)
  await youth.page.getByLabel(talk.more).click()
  await look(youth.page, 'chat-more')
  await youth.tap(talk.end)
  await look(youth.page, 'chat-end-sure')
  await youth.tap(talk.endNo)
  await youth.page.getByLabel(talk.more).click()

  await mette.pane().getByRole('button', { name: counsellor.talk.acute, exact: true }).click()
  await mette.reads(counsellor.talk.acuteSteps[0] ?? '')
  await look(mette.page, 'desk-acute')
  await mette.pane().getByRole('button', { name: counsellor.talk.acute, exact: true }).click()
  await mette.pane().getByRole('button', { name: counsellor.talk.giveBack, exact: true }).click()
  await look(mette.page, 'desk-give-back')
  await mette.page.keyboard.press('Escape')
  await mette.page.getByRole('button', { name: counsellor.keys.open }).click()
  await look(mette.page, 'desk-keys')
  await mette.page.keyboard.press('Escape')
  await mette.page.locator('.shift-button').click()
  await look(mette.page, 'desk-shift')
  await mette.page.keyboard.press('Escape')

  const others = [await openYouth(browser, one), await openYouth(browser, one), await openYouth(browser, two, { path: '/u?lang=en' })]
  for (const other of others.slice(0, 2)) await other.join()
  // After an acute talk nobody rings until the rest is given up.
  await mette.page.getByRole('button', { name: counsellor.shift.takeAgain }).first().click()
  await mette.accept()
  await others[0]?.chatting()
  await others[1]?.sayUrgent()
  await mette.page.locator('.queue-entry').first().waitFor()
  await look(mette.page, 'desk-two-talks')
  await look(others[2]?.page ?? youth.page, 'arrival-queue-english')

  const jonas = await openCounsellor(browser, one, { nth: JONAS })
  await jonas.onDuty()
  await jonas.accept()
  await mette.giveBack()
  await others[0]?.reads(waiting.returned)
  await look(others[0]?.page ?? youth.page, 'waiting-returned')
  await jonas.accept()
  await others[0]?.at('hand-over')
  await look(others[0]?.page ?? youth.page, 'hand-over')
  await others[0]?.tap(talk.handOverYes)
  await others[0]?.chatting()

  await jonas.page.context().close()
  await others[0]?.reads(talk.counsellorAway('Jonas'))
  await look(others[0]?.page ?? youth.page, 'chat-counsellor-away')
  await youth.page.context().setOffline(true)
  await youth.reads(pages.da.connection.longLost)
  await look(youth.page, 'chat-long-lost')
  await youth.page.context().setOffline(false)
  await youth.page.getByText(pages.da.connection.longLost).waitFor({ state: 'detached' })

  await youth.end()
  await youth.at('ended')
  await look(youth.page, 'ended')
  await youth.tap(after.answer)
  for (const [question, answer] of [
    ['mood', after.mood.answers[2]],
    ['got', after.got.answers.partly],
    ['back', after.back.answers.yes],
    ['heard', after.heard.answers.school],
  ] as const) {
    await youth.at(`question-${question}`)
    await look(youth.page, `question-${question}`)
    await youth.tap(answer ?? '')
  }
  await youth.at('goodbye')
  await look(youth.page, 'goodbye')
  await mette.reads(counsellor.written.endedBy.youth)
  await look(mette.page, 'desk-written')
  await mette.fillForm()
  await look(mette.page, 'desk-form-done')
  await coordinator.chooseLineOf('day', 'Ungerådgivningen under 18')
  await look(coordinator.page, 'day')
  await coordinator.month()
  await look(coordinator.page, 'month')
})
