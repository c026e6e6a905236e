import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { presentLine } from '../../../../server/actions/lines/presentLine.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { closeWires } from '../../../support/wire.ts'
import { counsellorAt, LINE, youthAt } from '../people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere({ spans: { placesMs: 100, foldMs: 3_600_000 }, trustedProxies: ['127.0.0.0/8', '::1/128'] })
})
afterEach(async () => {
  closeWires()
  await emptyQueue()
})
afterAll(() => here?.app.close())

let places = 0
/** Somewhere nobody has come from yet. */
const somewhere = () => ({ headers: { 'x-forwarded-for': `10.9.${places >> 8}.${places++ & 255}` } })
async function emptyQueue() {
  for (const { conv } of await here.app.service.live.tickets.first(LINE, 1000)) await here.app.service.live.tickets.erase(conv)
}
const order = async () => (await here.app.service.live.tickets.first(LINE, 1000)).map(({ conv }) => conv)
const joins = async (wish: Parameters<typeof youthAt>[1]) => {
  const youth = await youthAt(here.origin, wish)
  await youth.join()
  return youth
}
/** Says so later, in the queue, as a page does: with work of its own where it is asked for. */
async function saysUrgent(youth: Awaited<ReturnType<typeof youthAt>>) {
  const said = await youth.wire().ask('urgent:say', {})
  if (said.ok) return
  expect(said).toEqual({ ok: false, why: 'unproved' })
  expect(await youth.wire().ask('urgent:say', { proof: await youth.proof(true) })).toEqual({ ok: true, value: null })
}

test.each([
  ['comes first', 0, false],
  ['comes last', 25, false],
  ['comes last, and says so in the queue', 25, true],
  ['comes first, and says so in the queue', 0, true],
])(
  '[QUE24] twenty-five pranks that all say it is urgent, and one behind the same address who %s: rung first or second',
  async (_when, turn, later) => {
    const place = somewhere()
    let inDanger = ''
    for (let i = 0; i <= 25; i++) {
      const youth = await joins({ ...place, urgent: !later })
      if (later) await saysUrgent(youth)
      if (i === turn) inDanger = youth.conv
    }
    expect((await order()).slice(0, 2)).toContain(inDanger)
    const [mette] = await here.counsellors()
    const counsellor = await counsellorAt(here.origin, await here.cookieOf(mette!))
    await counsellor.onDuty(2)
    const { rings } = await counsellor.wire().hears('desk:view', (view) => view.rings.length === 2)
    expect(rings.map(({ conv }) => conv)).toContain(inDanger)
    expect((await counsellor.wire().ask('duty:end', {})).ok).toBe(true)
  },
)

test('[QUE24] one in the middle who has written, or writes then, is rung before all who are silent but the first', async () => {
  const place = somewhere()
  const youths: Awaited<ReturnType<typeof joins>>[] = []
  for (let i = 0; i < 26; i++) {
    youths.push(await joins({ ...place, urgent: true }))
    if (i === 12) await youths[12]!.say('jeg tør ikke være alene')
  }
  expect((await order()).indexOf(youths[12]!.conv)).toBe(1)
  await youths[7]!.say('jeg har taget piller')
  expect((await order()).slice(0, 3)).toEqual([youths[0]!.conv, youths[7]!.conv, youths[12]!.conv])
})

test('[QUE16] whoever lost the boost still bears the mark, and stands by the time of arrival; nobody elsewhere is moved', async () => {
  const place = somewhere()
  const [a, b, c] = [
    await joins({ ...place, urgent: true }),
    await joins({ ...place, urgent: true }),
    await joins({ ...place, urgent: true }),
  ]
  const elsewhere = await joins({ ...somewhere(), urgent: true })
  const calmed = await here.app.service.live.tickets.find(b.conv)
  expect(calmed).toMatchObject({ urgent: true, boosted: false, orderAt: calmed!.joinedAt })
  expect(await order()).toEqual([a.conv, c.conv, elsewhere.conv, b.conv])
})

test('[QUE15] said urgent a second time, by the same youth or with an ordinary proof, moves nobody', async () => {
  const place = somewhere()
  const youths = [await joins({ ...place, urgent: true }), await joins({ ...place, urgent: true }), await joins({ ...place, urgent: true })]
  const before = await order()
  for (const youth of youths) expect((await youth.wire().ask('urgent:say', { proof: await youth.proof(true) })).ok).toBe(true)
  expect(await order()).toEqual(before)
  const calm = await joins(place)
  for (const proof of [undefined, await calm.proof(false)])
    expect(await calm.wire().ask('urgent:say', proof ? { proof } : {})).toEqual({ ok: false, why: 'unproved' })
  const spent = await calm.proof(true)
  expect((await calm.wire().ask('urgent:say', { proof: spent })).ok).toBe(true)
  const other = await joins(place)
  expect(await other.wire().ask('urgent:say', { proof: spent })).toEqual({ ok: false, why: 'replayed' })
})

test('[ADM15] a hundred urgent pages behind one address fill no line: thirty youths there, and others elsewhere, all get a place', {
  timeout: 60_000,
}, async () => {
  const place = somewhere()
  for (let i = 0; i < 100; i++) await joins({ ...place, urgent: true })
  const line = await presentLine(here.app.service, LINE)
  expect([line.state, line.waiting]).toEqual(['nobody-yet', 100])
  for (let i = 0; i < 30; i++) await joins(place)
  for (let i = 0; i < 16; i++) await joins(somewhere())
  expect(await here.app.service.live.tickets.waiting(LINE)).toBe(146)
})

test('[ADM15] thirty pupils behind one address all get a place on a line that is full at twenty-five', async () => {
  const place = somewhere()
  await Promise.all(Array.from({ length: 30 }, () => joins(place)))
  expect(await here.app.service.live.tickets.waiting(LINE)).toBe(30)
})

test('[QUE6] those who are away turn nobody away who is here', async () => {
  const wires: Awaited<ReturnType<typeof joins>>[] = []
  for (let i = 0; i < 25; i++) wires.push(await joins(somewhere()))
  const late = await youthAt(here.origin, somewhere())
  expect(await late.wire().ask('queue:join', late.joining())).toEqual({ ok: false, why: 'full' })
  for (const youth of wires.slice(0, 3)) youth.wire().close()
  await expect.poll(() => here.app.service.live.tickets.counted(LINE)).toBe(22)
  expect(await here.app.service.live.tickets.waiting(LINE)).toBe(25)
  const again = await joins(somewhere())
  expect((await again.wire().ask('urgent:say', {})).ok).toBe(true)
  // Back, they count again.
  for (const youth of wires.slice(0, 3)) {
    await youth.reconnect(here.origin)
    expect((await youth.resume()).ok).toBe(true)
  }
  expect(await here.app.service.live.tickets.counted(LINE)).toBe(26)
})

test('[PRE10] a lone page that rings 112 and goes is held for half an hour; of a crowd that goes at once each has a minute', async () => {
  const away = async (conv: string) => (await here.app.service.live.tickets.find(conv))?.youthAwayAt !== null
  const due = async (conv: string) =>
    (await here.app.service.live.deadlines.due(Date.now() + 3_600_000, 1000)).find((d) => d.id === conv && d.kind === 'ticket-away')
      ?.dueAt ?? 0
  const gone = async (count: number) => {
    const place = somewhere()
    const youths: Awaited<ReturnType<typeof joins>>[] = []
    for (let i = 0; i < count; i++) youths.push(await joins(place))
    for (const youth of youths) expect((await youth.wire().ask('calling:say', {})).ok).toBe(true)
    const at = Date.now()
    for (const youth of youths) youth.wire().close()
    await expect.poll(async () => (await Promise.all(youths.map(({ conv }) => away(conv)))).every(Boolean)).toBe(true)
    return async () => Promise.all(youths.map(async ({ conv }) => Math.round(((await due(conv)) - at) / 60_000)))
  }
  const lone = await gone(1)
  const three = await gone(3)
  const crowd = await gone(20)
  await expect.poll(crowd).toEqual(Array.from({ length: 20 }, () => 1))
  expect(await lone()).toEqual([30])
  expect(await three()).toEqual([30, 30, 30])
})

test('[FIG8] a join said again and again with one proof is counted as turned away once, and a page opened again once in a quarter of an hour', async () => {
  const counted = async () => {
    const fold = await here.app.service.live.counters.takeFold('a fold')
    if (fold) await here.app.service.live.counters.dropFold('a fold')
    return Object.fromEntries((fold?.rows ?? []).map(({ event, count }) => [event, count]))
  }
  const { lines } = here.app.service.ledger
  const line = (await lines.find(LINE))!
  await lines.put({ ...line, queueLimit: 0, urgentReserve: 0 })
  await counted()
  const youth = await youthAt(here.origin, somewhere())
  for (let i = 0; i < 10; i++) expect(await youth.wire().ask('queue:join', youth.joining())).toEqual({ ok: false, why: 'full' })
  expect(await counted()).toEqual({ 'turned-away-full': 1 })
  const place = somewhere()
  const open = (headers: Record<string, string>) => fetch(`${here.origin}/u`, { headers: { 'sec-fetch-dest': 'document', ...headers } })
  for (let i = 0; i < 10; i++) await open(place.headers)
  await open(somewhere().headers)
  expect(await counted()).toEqual({ 'turned-away-full': 2 })
  await lines.put(line)
})
