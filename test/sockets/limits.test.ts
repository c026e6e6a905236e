import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type AppHere, openAppHere } from '../support/serverPair.ts'
import { closeWires } from '../support/wire.ts'
import { talking, youthAt } from './people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere({ spans: { presenceBeatMs: 100, sweepMs: 100 } })
})
afterEach(closeWires)
afterAll(() => here?.app.close())

test('[DR11] twenty envelopes a minute: the next is asked to wait, keeps its number, and the line lives on', async () => {
  const [mette] = await here.counsellors()
  const { youth, counsellor, conv } = await talking({ youth: here.origin, counsellor: here.origin, cookie: await here.cookieOf(mette!) })
  for (let i = 0; i < 20; i++) await youth.say(`${i}`)
  const one = await youth.cipher.seal({ kind: 'text', text: 'for hurtigt' })
  for (let i = 0; i < 5; i++) expect(await youth.wire().ask('envelope:send', one)).toEqual({ ok: false, why: 'slow-down' })
  expect(youth.wire().socket.connected).toBe(true)
  // Marks have an allowance of their own, and the other side's is hers.
  expect(await youth.wire().ask('mark:send', one)).toMatchObject({ ok: true, value: { place: 21 } })
  await counsellor.say(conv, 'bare roligt')
  await counsellor.readOn(conv)
  expect(counsellor.read(conv).texts()).toHaveLength(22)
})

test('[DR11] three hundred requests a minute of any kind is a flood: said so, and the line closed after three', async () => {
  const youth = await youthAt(here.origin)
  await youth.join()
  const answers = await Promise.all(Array.from({ length: 302 }, () => youth.wire().raw('typing:set', { typing: true })))
  expect(answers.filter((a) => JSON.stringify(a) === '{"ok":false,"why":"slow-down"}').length).toBeGreaterThanOrEqual(3)
  expect(await youth.wire().closed).toBe('io server disconnect')
})

test('[DR14] a page closed while it is being let in is not taken for here', async () => {
  const { desk } = here.app
  for (let i = 0; i < 20; i++) {
    const youth = await youthAt(here.origin)
    youth.wire().socket.emit('queue:join', youth.joining(), () => {})
    // Not at once: the packet has to leave first, and the line then to close while it is attended to.
    await new Promise((sent) => setImmediate(sent))
    youth.wire().socket.io.engine.close()
    await expect
      .poll(async () => {
        const ticket = await desk.live.tickets.find(youth.conv)
        return ticket === null || ticket.youthAwayAt !== null
      })
      .toBe(true)
    expect(await desk.live.presence.whereIs([`y:${youth.conv}`])).toEqual([null])
  }
})
