import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Run } from '../../../server/runtime/runFile.ts'
import { openRedisPair } from '../../support/servers/redis.ts'
import { JONAS, meet, openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStageOfProcesses } from '../stage.ts'
import { pages } from '../words.ts'

let pair: Awaited<ReturnType<typeof openRedisPair>>
const stage = openStageOfProcesses(async () => {
  pair = await openRedisPair()
  return { redis: pair, spans: { placesMs: 500 } }
})
afterAll(() => pair.close())

const { talk, outside, counsellor: words } = pages.da
const REACH = 'Sms 12 34 56 78'
const liveNow = () => (JSON.parse(readFileSync(join(pair.dataDir, 'run.json'), 'utf8')) as Run).redis.live?.pid // written by the pair

test('[TOG70] the live Redis dies while a colleague reads along: the reading is over on all three pages, and the card is still there', {
  timeout: 180_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, two)
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'Det startede i går')
  const jonas = await openCounsellor(browser, one, { nth: JONAS })
  await jonas.onDuty()
  await mette.page.keyboard.press('Alt+l')
  const dialog = mette.page.getByRole('dialog', { name: words.lookOn.title })
  await dialog.getByRole('radio', { name: /Jonas/ }).check({ force: true })
  await dialog.getByRole('button', { name: /Spørg/ }).click()
  await jonas.reads(words.lookOn.asks('Mette'))
  await jonas.page.keyboard.press('Alt+a')
  await youth.tap(talk.along.yes)
  await mette.say('Nu læser Jonas med')
  await jonas.sees('Nu læser Jonas med')
  await mette.pane().getByRole('button', { name: words.outside.open }).click()
  await mette.pane().getByRole('radio', { name: words.outside.free }).check()
  await mette.pane().getByRole('button', { name: words.outside.ask }).click()
  await youth.tap(outside.strip.look)
  await youth.reads(outside.along('Jonas'))
  await youth.tap(outside.begin)
  await youth.page.getByLabel(outside.fields.reach.label).fill(REACH)
  await youth.tap(outside.give('Mette'))
  await mette.reads(REACH)
  await youth.page.keyboard.press('Escape')

  const before = liveNow()
  process.kill(before ?? Number.NaN, 'SIGKILL')
  await soon(liveNow).not.toBe(before)
  await jonas.page.locator('[data-along=true]').waitFor({ state: 'detached' })
  await mette.page.locator('[data-along]').waitFor({ state: 'detached' })
  await youth.say('Kun os to nu')
  await mette.sees('Kun os to nu')
  await youth.page.getByLabel(talk.more).click()
  await youth.reads(talk.readBefore('Jonas'))
  expect(await jonas.page.getByText('Nu læser Jonas med').count()).toBe(0)
  await mette.page.reload()
  await mette.sees('Kun os to nu')
  await mette.reads(REACH)
})
