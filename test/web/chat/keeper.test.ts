import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Body } from '../../../shared/sealing/sealed.ts'
import { keepTranscript } from '../../../web/chat/keeper.ts'
import { MARK_EVERY_MS } from '../../../web/chat/marks.ts'
import { PretendServer, pretendCipher } from './pretend.ts'

beforeEach(() => void vi.useFakeTimers({ now: 10_000 }))
afterEach(() => vi.useRealTimers())

function two() {
  const server = new PretendServer()
  const side = (me: string) => {
    const cipher = pretendCipher(me)
    const keeper = keepTranscript({
      me,
      cipher,
      channel: { send: server.send, mark: server.mark, read: server.read },
      now: () => Date.now(),
    })
    keeper.setOpen(true)
    return { cipher, keeper }
  }
  return { server, youth: side('youth'), mette: side('mette') }
}
const say = (text: string): Extract<Body, { kind: 'text' }> => ({ kind: 'text', text })
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const shown = (keeper: ReturnType<typeof two>['youth']['keeper']) =>
  keeper.snapshot().entries.map((e) => (e.kind === 'text' ? `${e.text}${e.mark ? ` ${e.mark}` : ''}` : 'missing'))
const kinds = (server: PretendServer) => server.rows.map((row) => JSON.parse(row.envelope.ct).body.kind)

test('[CHA16] what is written is shown at once and sent in order, one at a time', async () => {
  const { server, youth } = two()
  youth.keeper.say(say('1'))
  youth.keeper.say(say('2'))
  expect(shown(youth.keeper)).toEqual(['1 sending', '2 sending'])
  await settle()
  expect(shown(youth.keeper)).toEqual(['1 sent', '2 sent'])
  expect(server.rows.map((row) => row.envelope.n)).toEqual([0, 1])
})

test('[CHA17] a lost answer is retried with the very same bytes, and there is one message', async () => {
  const { server, youth } = two()
  server.loseAnswer()
  youth.keeper.say(say('hej'))
  await settle(10_000)
  expect(server.arrivals.length).toBe(2)
  expect(server.arrivals[0]).toBe(server.arrivals[1])
  expect(server.rows.length).toBe(1)
  expect(shown(youth.keeper)).toEqual(['hej sent'])
})

test('[CHA19] slow-down is retried quietly: nothing is ever shown as failed', async () => {
  const { server, youth } = two()
  server.refuseNext('slow-down', 'slow-down', 'slow-down', 'slow-down', 'slow-down', 'slow-down')
  youth.keeper.say(say('hej'))
  const seen = new Set<string>()
  youth.keeper.subscribe(() => seen.add(shown(youth.keeper)[0]!))
  await settle(60_000)
  expect([...seen]).toEqual(['hej sent'])
})

test('[FAU14] a store of the server that is away is waited for quietly, like slow-down', async () => {
  const { server, youth } = two()
  server.refuseNext(...Array.from({ length: 6 }, () => 'down' as const))
  youth.keeper.say(say('hej'))
  const seen = new Set<string>()
  youth.keeper.subscribe(() => seen.add(shown(youth.keeper)[0]!))
  await settle(60_000)
  expect([...seen]).toEqual(['hej sent'])
})

test('[CHA23] without an answer it says so in the end, and a tap sends it', async () => {
  const { server, youth } = two()
  server.refuseNext('no-answer', 'no-answer', 'no-answer', 'no-answer')
  youth.keeper.say(say('hej'))
  await settle(9_000)
  expect(shown(youth.keeper)).toEqual(['hej failed'])
  youth.keeper.retry()
  await settle()
  expect(shown(youth.keeper)).toEqual(['hej sent'])
})

test('[CHA23] nothing goes out while disconnected, and all of it afterwards, in order', async () => {
  const { server, youth } = two()
  youth.keeper.setOpen(false)
  youth.keeper.say(say('1'))
  youth.keeper.say(say('2'))
  await settle(30_000)
  expect(server.arrivals).toEqual([])
  youth.keeper.setOpen(true)
  await settle()
  expect(shown(youth.keeper)).toEqual(['1 sent', '2 sent'])
})

test('[CHA25] one that can never be taken does not hold up the rest', async () => {
  const { server, youth } = two()
  server.refuseNext('too-large')
  youth.keeper.say(say('too long'))
  youth.keeper.say(say('short'))
  await settle(5_000)
  expect(shown(youth.keeper)).toEqual(['short sent', 'too long failed'])
  expect(server.rows.map((row) => `${row.envelope.sid}:${row.envelope.n}`)).toEqual(['youth-2:0'])
})

test('[CHA2] a lost notice is noticed at the next, and read', async () => {
  const { server, youth, mette } = two()
  for (const text of ['1', '2', '3', '4', '5']) mette.keeper.say(say(text))
  await settle()
  await youth.keeper.arrived(server.rows[4]!)
  expect(shown(youth.keeper)).toEqual(['1', '2', '3', '4', '5'])
})

test('[CHA1] told twice, and read besides, everything is shown once', async () => {
  const { server, youth, mette } = two()
  mette.keeper.say(say('1'))
  mette.keeper.say(say('2'))
  await settle()
  await Promise.all([
    youth.keeper.arrived(server.rows[1]!),
    youth.keeper.arrived(server.rows[0]!),
    youth.keeper.catchUp(),
    youth.keeper.arrived(server.rows[1]!),
  ])
  expect(shown(youth.keeper)).toEqual(['1', '2'])
})

test('[CHA3] the oldest are said to be deleted', async () => {
  const { server, youth, mette } = two()
  for (const text of ['1', '2', '3']) mette.keeper.say(say(text))
  await settle()
  server.first = 3
  await youth.keeper.catchUp()
  expect(youth.keeper.snapshot().oldestDeleted).toBe(true)
  expect(shown(youth.keeper)).toEqual(['3'])
})

test('[CHA4] what the seal refuses stands as missing, in its place', async () => {
  const { server, youth, mette } = two()
  for (const text of ['1', '2', '3']) mette.keeper.say(say(text))
  await settle()
  server.rows[1] = { ...server.rows[1]!, envelope: { ...server.rows[1]!.envelope, ct: 'tampered' } }
  await youth.keeper.catchUp()
  expect(shown(youth.keeper)).toEqual(['1', 'missing', '3'])
})

test('[CHA4] what was named and never came is asked for, once, and the one who has it sends it again', async () => {
  const { server, youth, mette } = two()
  mette.keeper.say(say('1'))
  await settle()
  youth.cipher.missingNow.push({ from: 'mette', sid: 'mette-1', n: 0 })
  await youth.keeper.catchUp()
  await youth.keeper.catchUp()
  await settle()
  expect(kinds(server).filter((kind) => kind === 'resend').length).toBe(1)
  const before = server.arrivals.length
  await mette.keeper.catchUp()
  await settle()
  expect(server.arrivals.slice(before).map((e) => `${e.sid}:${e.n}`)).toContain('mette-1:0')
})

test('[CHA13] delivered is said when it came, read when it was on the screen, and neither more than once in two seconds', async () => {
  const { server, youth, mette } = two()
  for (const text of ['1', '2', '3']) mette.keeper.say(say(text))
  await settle()
  await youth.keeper.catchUp()
  await settle(MARK_EVERY_MS)
  expect(kinds(server)).toEqual(['text', 'text', 'text', 'delivered'])
  await mette.keeper.catchUp()
  expect(shown(mette.keeper)).toEqual(['1 delivered', '2 delivered', '3 delivered'])

  youth.keeper.setSeen(true)
  await settle(MARK_EVERY_MS)
  await mette.keeper.catchUp()
  expect(shown(mette.keeper)).toEqual(['1 read', '2 read', '3 read'])

  const before = server.rows.length
  for (const text of ['4', '5', '6', '7']) {
    mette.keeper.say(say(text))
    await settle(100)
    await youth.keeper.catchUp()
  }
  await settle(4 * MARK_EVERY_MS)
  expect(
    kinds(server)
      .slice(before)
      .filter((kind) => kind === 'read').length,
  ).toBeLessThanOrEqual(2)
})

test('[CHA15] every envelope is held with its receipt, for a server that has lost its own', async () => {
  const { server, youth, mette } = two()
  youth.keeper.say(say('1'))
  mette.keeper.say(say('2'))
  await settle()
  await youth.keeper.catchUp()
  expect(
    youth.keeper
      .envelopes()
      .map((placed) => placed.place)
      .slice(0, 2),
  ).toEqual([1, 2])
  expect(youth.keeper.envelopes()[0]).toMatchObject({ receipt: 'r'.repeat(43), envelope: server.rows[0]!.envelope })
})

test('[TAL41] a goodbye is heard by who asks for it', async () => {
  const server = new PretendServer()
  const heard: string[] = []
  const cipher = pretendCipher('youth')
  const keeper = keepTranscript({
    me: 'youth',
    cipher,
    now: () => 0,
    channel: { send: server.send, mark: server.mark, read: server.read },
    heard: (opened) => heard.push(opened.body.kind),
  })
  const mette = pretendCipher('mette')
  server.take(await mette.seal({ kind: 'leaving' }))
  await keeper.catchUp()
  expect(heard).toEqual(['leaving'])
  expect(keeper.snapshot().entries).toEqual([])
})
