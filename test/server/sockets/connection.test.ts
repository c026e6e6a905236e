import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { limits } from '../../../server/sockets/pace/limits.ts'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import type { Placed } from '../../../shared/sealing/envelope.ts'
import { aStream } from '../../support/actors.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { bytes } from '../../support/service.ts'
import { answered, closeWires, wireTo } from '../../support/wire.ts'
import { talking, youthAt } from './people.ts'

/** With the limits that are in force. */
let here: AppHere
/** One where only what lies below the doors is bounded. */
let open: AppHere
beforeAll(async () => {
  here = await openAppHere()
  open = await openAppHere({
    limits: { requestsPerMin: 1e9, violations: 1e9, envelopesPerMin: 1e9, marksPerMin: 1e9, readsPerMin: 1e9, entersPerMin: 1e9 },
  })
})
afterEach(closeWires)
afterAll(async () => {
  await Promise.all([here?.app.close(), open?.app.close()])
})

/** What lies under a socket of this process: an engine, and under that a WebSocket. */
type Raw = { send(text: string | Buffer): void; ping(): void; readyState: number }
const rawOf = (socket: Socket): Raw => (socket.io.engine.transport as unknown as { ws: Raw }).ws
const slow = { ok: false, why: 'slow-down' }
const LARGEST = 8208

/** A talk with as much in it as there is room for. */
async function longTalk(at: AppHere) {
  const [mette] = await at.counsellors()
  const { youth, counsellor, conv } = await talking({ youth: at.origin, counsellor: at.origin, cookie: await at.cookieOf(mette!) })
  const { transcripts } = at.app.service.live
  const stream = aStream('youth')
  for (let n = 0; n < 70; n++) {
    const envelope = { ...stream(n), ct: bytes(LARGEST) }
    const { sid } = envelope
    await transcripts.append(conv, { writer: 'youth', sid, n, envelopeJson: JSON.stringify(envelope), now: Date.now() })
  }
  return { youth, counsellor, conv }
}

test('[DOO24] a long talk is read in pages below 256 kB, and all of it', async () => {
  const { youth, counsellor, conv } = await longTalk(here)
  for (const read of [
    (after: number) => youth.wire().ask('transcript:read', { after }),
    (after: number) => counsellor.wire().ask('transcript:read', { conv, after }),
  ]) {
    const all: Placed[] = []
    let pages = 0
    for (let last = 1; (all.at(-1)?.place ?? 0) < last; pages += 1) {
      const page = answered(await read(all.at(-1)?.place ?? 0))
      expect(JSON.stringify(page).length).toBeLessThan(256_000)
      all.push(...page.envelopes)
      last = page.last
    }
    expect(all.map(({ place }) => place)).toEqual(Array.from({ length: all.length }, (_, i) => i + 1))
    expect(all.length).toBeGreaterThanOrEqual(70)
    expect(pages).toBeLessThan(10)
  }
  await counsellor.wire().ask('conversation:end', { conv })
})

test('[DOO25] readings have an allowance of their own, and only so many wait for their turn', async () => {
  const youth = await youthAt(here.origin)
  await youth.join()
  const answers = await Promise.all(Array.from({ length: 100 }, () => youth.wire().raw('transcript:read', { after: 0 })))
  const ok = answers.filter((answer) => (answer as { ok: boolean }).ok).length
  expect(ok).toBeGreaterThan(1)
  expect(ok).toBeLessThanOrEqual(limits.readsPerMin)
  expect(answers.filter((answer) => JSON.stringify(answer) === JSON.stringify(slow))).toHaveLength(100 - ok)
  for (let i = 0; i < limits.readsPerMin; i++) await youth.wire().raw('transcript:read', { after: 0 })
  expect(await youth.wire().raw('transcript:read', { after: 0 })).toEqual(slow)
  // Whatever else there is to ask is asked as before.
  expect(await youth.wire().raw('typing:set', { typing: true })).toMatchObject({ ok: true })
  expect(await youth.say('stadig her')).toMatchObject({ place: 1 })
})

test('[DOO7] a namespace is joined once: joined again it cuts the connection', async () => {
  for (const again of ['0/youth,', '0/youth,{}', '0/youth']) {
    const wire = await wireTo(here.origin, '/youth')
    rawOf(wire.socket).send(`4${again}`)
    await wire.closed
  }
})

test('[DOO7] leaving a namespace closes the connection, so that nothing is counted anew', async () => {
  const youth = await youthAt(here.origin)
  await youth.join()
  const raw = rawOf(youth.wire().socket)
  raw.send('41/youth,')
  await expect.poll(() => raw.readyState).toBe(3)
  const wire = await wireTo(here.origin, '/youth')
  rawOf(wire.socket).send('41/youth,')
  rawOf(wire.socket).send('40/youth,')
  await expect.poll(() => rawOf(wire.socket)?.readyState ?? 3).toBe(3)
})

test('[DOO27] a new connection begins no allowance anew: twenty envelopes in all, and as many more in no minute', async () => {
  const youth = await youthAt(here.origin)
  await youth.join()
  for (let i = 0; i < 20; i++) await youth.say(`${i}`)
  const one = await youth.cipher.seal({ kind: 'text', text: 'for hurtigt' })
  for (let i = 0; i < 5; i++) {
    youth.wire().close()
    await youth.reconnect(here.origin)
    answered(await youth.resume())
    expect(await youth.wire().ask('envelope:send', one)).toEqual(slow)
  }
  expect(answered(await youth.wire().ask('transcript:read', { after: 0 })).last).toBe(20)
})

test('[DOO27] also at another server of the same installation', async () => {
  const other = await openAppHere({ installation: here.installation })
  try {
    const youth = await youthAt(here.origin)
    await youth.join()
    for (let i = 0; i < 20; i++) await youth.say(`${i}`)
    youth.wire().close()
    await youth.reconnect(other.origin)
    answered(await youth.resume())
    const one = await youth.cipher.seal({ kind: 'text', text: 'for hurtigt' })
    expect(await youth.wire().ask('envelope:send', one)).toEqual(slow)
  } finally {
    closeWires()
    await other.app.close()
  }
})

test('[DOO27] readings, requests in all, and entering itself, over many connections', { timeout: 60_000 }, async () => {
  const youth = await youthAt(here.origin)
  await youth.join()
  const page = youth.joining().page
  const resuming = { protocol: PROTOCOL, conv: youth.conv, token: youth.token, page, gen: 0 }
  const ok = { resumed: 0, read: 0, typed: 0 }
  for (let i = 0; i < 40; i++) {
    const wire = await wireTo(here.origin, '/youth')
    const resumed = await wire.ask('youth:resume', resuming)
    if (resumed.ok) ok.resumed += 1
    else expect(resumed).toEqual(slow)
    for (let j = 0; j < 4; j++) if (((await wire.raw('transcript:read', { after: 0 })) as { ok: boolean }).ok) ok.read += 1
    for (const answer of await Promise.all(Array.from({ length: 30 }, () => wire.raw('typing:set', { typing: true }))))
      if ((answer as { ok: boolean }).ok) ok.typed += 1
    wire.close()
  }
  expect(ok.resumed).toBe(limits.entersPerMin - 1) // the join was the first
  expect(ok.read).toBeLessThanOrEqual(limits.readsPerMin)
  expect(ok.typed).toBeLessThanOrEqual(2 * limits.requestsPerMin)
})

const floods: [string, (raw: Raw, i: number) => void][] = [
  ['joins of no namespace', (raw, i) => raw.send(`40/nowhere${i},`)],
  ['joins of one namespace', (raw) => raw.send('40/counsellor,')],
  ['acknowledgements of nothing', (raw, i) => raw.send(`43/youth,${i}[]`)],
  ['pings', (raw) => raw.ping()],
  ['heartbeats', (raw) => raw.send('3')],
  ['empty binary parts', (raw, i) => raw.send(i === 0 ? '451-/youth,["x",{"_placeholder":true,"num":0}]' : Buffer.alloc(1))],
  ['an event of many binary parts', (raw, i) => raw.send(i === 0 ? '459999-/youth,["x"]' : Buffer.alloc(15_000))],
]
test.each(floods)('[DOO28] a flood of %s cuts the connection', async (_what, send) => {
  const wire = await wireTo(open.origin, '/youth')
  const strict = await wireTo(here.origin, '/youth')
  const raw = rawOf(strict.socket)
  for (let i = 0; i < 2000 && raw.readyState === 1; i++) send(raw, i)
  await strict.closed
  expect(here.output()).not.toContain('"bug"')
  expect(wire.socket.connected).toBe(true)
})

test('[DOO28] twenty thousand joins of no namespace are not answered', async () => {
  const wire = await wireTo(here.origin, '/youth')
  const raw = rawOf(wire.socket)
  let refusedJoins = 0
  wire.socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
    if (String(data).startsWith('4/nowhere')) refusedJoins += 1
  })
  for (let i = 0; i < 20_000 && raw.readyState === 1; i++) raw.send(`40/nowhere${i},`)
  await wire.closed
  expect(refusedJoins).toBeLessThanOrEqual(2)
})
