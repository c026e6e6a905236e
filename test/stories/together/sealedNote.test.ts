import { Redis } from 'ioredis'
import { afterAll, expect, test } from 'vitest'
import { everythingIn, find, listenTo, type Place } from '../../canary/search.ts'
import { openRedisPair } from '../../support/servers/redis.ts'
import { offersTo } from '../offersTo.ts'
import { JONAS, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

let pair: Awaited<ReturnType<typeof openRedisPair>>
let heard: Awaited<ReturnType<typeof listenTo>>[] = []
const stage = openStage(async () => {
  pair = await openRedisPair()
  heard = [await listenTo(pair.liveUrl, 'live'), await listenTo(pair.ledgerUrl, 'ledger')]
  return { redis: pair, spans: { placesMs: 500 } }
})
afterAll(async () => {
  for (const listener of heard) listener.close()
  await pair?.close()
})
const { talk, counsellor } = pages.da
const words = counsellor.handOver

test('[TOG26] a newcomer who loads anew gets the note again, a blind hand-over has none, and the server never sees a word of it', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const secret = `KANARIE${crypto.randomUUID().replaceAll('-', '')}`
  const wire: Place[] = []
  const mette = await openCounsellor(browser, two)
  const jonas = await openCounsellor(browser, one, { nth: JONAS })
  const youth = await openYouth(browser, one)
  for (const { page } of [mette, jonas, youth])
    page.on('websocket', (socket) => {
      const note = ({ payload }: { payload: string | Buffer }) => void wire.push({ where: 'the wire', text: payload.toString() })
      socket.on('framesent', note).on('framereceived', note)
    })
  for (const { page } of [mette, jonas, youth]) await page.reload()
  await mette.onDuty()
  await youth.join()
  await youth.say('Hej')
  await mette.accept()
  await mette.sees('Hej')
  await jonas.onDuty()
  await offersTo(mette, 'Jonas', secret)
  await jonas.page.getByRole('button', { name: words.accept }).click()
  await jonas.page.getByText(secret).waitFor()
  await youth.at('hand-over')
  await jonas.page.reload()
  await jonas.page.getByText(secret).waitFor()
  await youth.tap(talk.handOverYes)
  await jonas.sees('Hej')
  await jonas.page.getByText(secret).waitFor()

  await offersTo(jonas, 'Mette', null)
  await mette.reads(words.offeredBlind('Jonas'))
  await seen(mette.page, 'counsellor-offered-blind-desk')
  await mette.page.getByRole('button', { name: words.accept }).click()
  await youth.at('hand-over')
  await youth.tap(talk.handOverNo)
  await youth.say('Er det dig igen?')
  await mette.sees('Er det dig igen?')
  expect(await mette.page.getByText(secret).count()).toBe(0)

  const live = new Redis(pair.liveUrl)
  const ledger = new Redis(pair.ledgerUrl)
  const stored = [...(await everythingIn(live, 'live')), ...(await everythingIn(ledger, 'ledger'))]
  for (const redis of [live, ledger]) redis.disconnect()
  const said = heard.flatMap((listener) => listener.places())
  expect(said.filter(({ text }) => /^set \S*:note:/i.test(text)).length).toBeGreaterThanOrEqual(2)
  expect(wire.length).toBeGreaterThan(20)
  expect(find([...stored, ...said, ...wire], [secret])).toEqual([])
  expect([...youth.complaints(), ...mette.complaints(), ...jonas.complaints()]).toEqual([])
})
