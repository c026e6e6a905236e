import { expect, test } from 'vitest'
import { openCoordinator, openCounsellor, openYouth } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { openStageOfProcesses } from '../stage.ts'
import { pages } from '../words.ts'

// The limits of a real youth are a test of their own; here thirty messages would take a minute and a half of waiting.
const stage = openStageOfProcesses(() => ({ limits: { envelopesPerMin: 200, marksPerMin: 400 }, spans: { foldMs: 1000, placesMs: 500 } }))

test('[TAL1] two people on two servers: the queue, a seat, thirty messages each way, reloads, a lost connection, the end, the counts', {
  timeout: 150_000,
}, async () => {
  const { one, two, browser } = stage
  const { now, day, month } = pages.da.coordinator
  const coordinator = await openCoordinator(browser, two)
  const tells = (name: string, value: string) => coordinator.tile(name).getByText(value, { exact: true }).waitFor()
  await tells(now.waiting, '0')
  await seen(coordinator.page, 'coordinator-now-desk')

  const youth = await openYouth(browser, one)
  await seen(youth.page, 'youth-arrival-phone')
  await youth.join()
  await seen(youth.page, 'youth-waiting-phone')
  await tells(now.waiting, '1')
  await youth.say('Hej, må jeg skrive allerede nu?')
  await youth.write('Jeg er midt i en sætn')

  const counsellor = await openCounsellor(browser, two)
  await counsellor.offDuty()
  await seen(counsellor.page, 'counsellor-duty-desk')
  await counsellor.onDuty()
  await counsellor.rung()
  await seen(counsellor.page, 'counsellor-ring-desk')
  await counsellor.accept()
  await youth.chatting()
  await counsellor.sees('Hej, må jeg skrive allerede nu?')
  expect(await youth.box.inputValue()).toBe('Jeg er midt i en sætn')
  await tells(now.waiting, '0')
  await tells(now.conversations, '1')
  await seen(coordinator.page, 'coordinator-now-talking-desk')

  for (let n = 1; n <= 15; n++) {
    await youth.say(`ung ${n}`)
    await counsellor.say(`rådgiver ${n}`)
  }
  await youth.sees('rådgiver 15')
  await counsellor.sees('ung 15')
  await seen(youth.page, 'youth-chat-phone')
  await seen(counsellor.page, 'counsellor-chat-desk')

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
  await youth.at('ended')
  await seen(youth.page, 'youth-ended-phone')
  await youth.taps()
  await youth.at('goodbye')
  await seen(youth.page, 'youth-after-phone')
  await counsellor.fillForm()
  await seen(counsellor.page, 'counsellor-form-done-desk')

  await tells(now.conversations, '0')
  await coordinator.day()
  await coordinator.chooseLine('Ungerådgivningen under 18')
  // Counts are folded once a second; choosing the day again reads it again.
  await soon(async () => {
    await coordinator.page.getByLabel(day.previous).click()
    await coordinator.page.getByLabel(day.next).click()
    await coordinator.page.locator('tfoot').waitFor()
    return coordinator.totals()
  }).toEqual(['1', '1', '0', '0', '0', '0', '0'])
  await seen(coordinator.page, 'coordinator-day-desk')
  await coordinator.month()
  // What one conversation adds is told by tens only, so that nobody reads the month before and after it.
  await tells(month.conversations, '–')
  await tells(month.arrived, '1')
  await tells(month.seated, '1')
  await seen(coordinator.page, 'coordinator-month-desk')
  expect([...youth.complaints(), ...counsellor.complaints(), ...coordinator.complaints()]).toEqual([])
})
