import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { youthHere } from '../../../../server/domain/presence.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { closeWires } from '../../../support/wire.ts'
import { youthPayloads } from '../payloads.ts'
import { counsellorAt, LINE, talking, youthAt } from '../people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere({ spans: { presenceBeatMs: 100, sweepMs: 100 } })
})
afterEach(closeWires)
afterAll(() => here?.app.close())

test('[DOO21] twenty envelopes a minute: the next is asked to wait, keeps its number, and the connection stays open', async () => {
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

test('[DOO21] three hundred requests a minute of any kind is a flood: said so, and the connection closed after three', async () => {
  const youth = await youthAt(here.origin)
  await youth.join()
  const answers = await Promise.all(Array.from({ length: 302 }, () => youth.wire().raw('typing:set', { typing: true })))
  expect(answers.filter((a) => JSON.stringify(a) === '{"ok":false,"why":"slow-down"}').length).toBeGreaterThanOrEqual(3)
  expect(await youth.wire().closed).toBe('io server disconnect')
})

test('[DOO60] a youth’s page that changes who reads along again and again does not make the counsellor’s page ask without end', async () => {
  const youth = await youthAt(here.origin)
  await youth.join()
  const payloads = youthPayloads()
  for (const request of ['readers:change', 'lookOn:refuse'] as const) {
    const answers = await Promise.all(Array.from({ length: 22 }, () => youth.wire().raw(request, payloads[request])))
    const slowed = answers.map((one) => JSON.stringify(one) === '{"ok":false,"why":"slow-down"}')
    expect(slowed, request).toEqual([...Array(20).fill(false), true, true])
  }
  expect(youth.wire().socket.connected).toBe(true)
})

test('[PRE26] a page closed while it is being let in is not taken for here', async () => {
  const { tickets, presence } = here.app.service.live
  const [youth, other] = [await youthAt(here.origin), await youthAt(here.origin)]
  const { join } = tickets
  tickets.join = async (...asked) => {
    tickets.join = join
    youth.wire().close()
    // The server has heard of it once it answers what was asked of it later.
    for (let i = 0; i < 3; i++) await other.wire().raw('queue:leave', {})
    return join(...asked)
  }
  youth.wire().socket.emit('queue:join', youth.joining(), () => {})
  await expect.poll(async () => (await tickets.find(youth.conv))?.youthAwayAt ?? null).not.toBeNull()
  expect(await presence.whereIs([youthHere(youth.conv)])).toEqual([null])
})

test('[DOO23] a counsellor in three talks writes and marks in each as if it were the only one; each has its own twenty a minute', async () => {
  const jonas = (await here.counsellors()).filter((s) => s.roles[LINE]?.includes('counsellor')).at(-1)!
  const counsellor = await counsellorAt(here.origin, await here.cookieOf(jonas))
  await counsellor.onDuty(3)
  const youths = await Promise.all([youthAt(here.origin), youthAt(here.origin), youthAt(here.origin)])
  for (const youth of youths) {
    await youth.join()
    await counsellor.accept(youth.conv)
    await youth.letIn()
    await counsellor.begin(youth.conv)
  }
  for (let i = 0; i < 8; i++) for (const { conv } of youths) await counsellor.say(conv, `${i}`)
  const [one, two] = youths
  const send = async (request: 'envelope:send' | 'mark:send', conv: string) =>
    counsellor.wire().ask(request, { conv, envelope: await counsellor.seal(conv, 'kort') })
  for (let i = 8; i < 20; i++) await counsellor.say(one!.conv, `${i}`)
  expect(await send('envelope:send', one!.conv)).toEqual({ ok: false, why: 'slow-down' })
  await counsellor.say(two!.conv, 'her venter ingen')
  for (const { conv } of [two!, youths[2]!])
    for (let i = 0; i < 40; i++) expect(await send('mark:send', conv), `mark ${i}`).toMatchObject({ ok: true })
  await counsellor.wire().ask('duty:end', {})
})
