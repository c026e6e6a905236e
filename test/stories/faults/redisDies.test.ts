import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Run } from '../../../server/runtime/runFile.ts'
import { openRedisPair } from '../../support/servers/redis.ts'
import { openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStageOfProcesses } from '../stage.ts'
import { pages } from '../words.ts'

let pair: Awaited<ReturnType<typeof openRedisPair>>
const stage = openStageOfProcesses(async () => {
  pair = await openRedisPair()
  return { redis: pair, spans: { placesMs: 500 } }
})
afterAll(() => pair.close())

const liveNow = () => (JSON.parse(readFileSync(join(pair.dataDir, 'run.json'), 'utf8')) as Run).redis.live?.pid // written by the pair

test('[FAU34] the live Redis dies in the middle of a talk: both come back into it with all that was said', {
  timeout: 90_000,
}, async () => {
  const { one, two, browser } = stage
  const { chat } = pages.da
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  await youth.join()
  await youth.say('Husk mig')
  await counsellor.accept()
  await counsellor.sees('Husk mig')
  await counsellor.say('Det gør jeg')
  await youth.sees('Det gør jeg')
  const waiter = await openYouth(browser, two)

  const halfWritten = counsellor.pane().getByRole('textbox')
  const before = liveNow()
  process.kill(before ?? Number.NaN, 'SIGKILL')
  await counsellor.say('Et øjeblik')
  await halfWritten.fill('Halvt skrevet')
  await soon(liveNow).not.toBe(before)
  await youth.sees('Et øjeblik')
  await youth.say('Er du der stadig?')
  await counsellor.sees('Er du der stadig?')
  expect(await halfWritten.inputValue()).toBe('Halvt skrevet')
  expect(await halfWritten.evaluate((box) => document.activeElement === box)).toBe(true)
  await counsellor.say('Ja, jeg er her')
  await youth.sees('Ja, jeg er her')
  await youth.page.getByText(chat.read, { exact: true }).waitFor()
  const said = ['Husk mig', 'Det gør jeg', 'Et øjeblik', 'Er du der stadig?', 'Ja, jeg er her']
  expect(await youth.texts()).toEqual(said)
  expect(await counsellor.texts()).toEqual(said)

  // Everything else works as before: a new youth is seated, and the old talk ends and is counted.
  await waiter.page.reload()
  await waiter.join()
  await counsellor.accept()
  await waiter.chatting()
  await youth.end()
  await youth.at('ended')
  // Beside the new talk the one that ended gives its room back; the list says that it is over.
  const { talks, written } = pages.da.counsellor
  await counsellor.page.getByRole('navigation', { name: talks.title }).getByRole('button', { name: talks.ended }).click()
  await counsellor.reads(written.endedBy.youth)
})
