import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Body } from '../../../shared/sealing/sealed.ts'
import { keepTranscript } from '../../../web/chat/keeper.ts'
import { createYouth } from '../../../web/cipher/youthCipher.ts'
import { PretendServer, pretendCipher } from './pretend.ts'

beforeEach(() => void vi.useFakeTimers({ now: 10_000, toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => vi.useRealTimers())

const say = (text: string): Extract<Body, { kind: 'text' }> => ({ kind: 'text', text })
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

function pageWith(cipher: ReturnType<typeof pretendCipher>) {
  const server = new PretendServer()
  const channel = { send: server.send, mark: server.mark, read: server.read }
  const keeper = keepTranscript({ me: 'youth', cipher, channel, now: () => Date.now() })
  keeper.setOpen(true)
  const shown = () => keeper.snapshot().entries.map((e) => (e.kind === 'text' ? `${e.text} ${e.mark} ${e.because ?? ''}`.trim() : e.kind))
  return { server, keeper, shown }
}

test.each([
  ['2,000 control characters', '\u0001'.repeat(2000)],
  ['more than 2,000 letters', 'a'.repeat(2001)],
])('[CHA26] %s, under the real seal: said to be unsent at once, and the "hjælp" behind it is sent', async (_what, text) => {
  const cipher = await createYouth({ line: 'ungeraadgivningen' })
  const { server, keeper, shown } = pageWith(cipher as never) // the real one, of which the pretended one is a part
  keeper.say(say(text))
  keeper.say(say('hjælp'))
  await vi.waitFor(() => expect(server.rows).toHaveLength(1))
  await vi.waitFor(() => expect(shown().map((one) => one.slice(-20))).toEqual(['hjælp sent', `${text} failed never`.slice(-20)]))
  keeper.retry()
  await settle(60_000)
  expect(shown().at(-1)).toBe(`${text} failed never`)
  expect(server.rows.map(({ envelope }) => envelope.n)).toEqual([0])
})

test('[CHA26] 2,000 halves of a pair, under the real seal, are sent as signs for missing letters', async () => {
  const cipher = await createYouth({ line: 'ungeraadgivningen' })
  const { server, keeper, shown } = pageWith(cipher as never) // as above
  keeper.say(say('\uD83D'.repeat(2000)))
  keeper.say(say('hjælp'))
  await vi.waitFor(() => expect(server.rows).toHaveLength(2))
  await vi.waitFor(() => expect(shown()).toEqual([`${'\uFFFD'.repeat(2000)} sent`, 'hjælp sent']))
})

test('[CHA26] whatever goes wrong in sealing holds up nothing behind it, and can be tried again by hand', async () => {
  const cipher = pretendCipher('youth')
  const { seal } = cipher
  cipher.seal = async (body) => {
    if (body.kind === 'text' && body.text === 'først') throw new Error('no-key')
    return seal(body)
  }
  const { server, keeper, shown } = pageWith(cipher)
  keeper.say(say('først'))
  keeper.say(say('så'))
  keeper.say(say('sidst'))
  await settle(30_000)
  expect(shown()).toEqual(['så sent', 'sidst sent', 'først failed'])
  cipher.seal = seal
  keeper.retry()
  await settle(30_000)
  expect(shown()).toEqual(['så sent', 'sidst sent', 'først sent'])
  expect(server.rows).toHaveLength(3)
})

test('[CHA28] where there is no room before a counsellor is here, all of it waits and says so, and goes out in order with the next opening', async () => {
  const { server, keeper, shown } = pageWith(pretendCipher('youth'))
  keeper.say(say('1'))
  await settle()
  server.refuseNext('no-room', 'no-room')
  keeper.say(say('2'))
  keeper.say(say('3'))
  await settle(5_000)
  keeper.say(say('4'))
  await settle(60_000)
  expect(shown()).toEqual(['1 sent', '2 failed no-room', '3 failed no-room', '4 failed no-room'])
  expect(server.arrivals).toHaveLength(2)
  // Connected again while still waiting: it is tried once more, and still waits.
  keeper.setOpen(false)
  keeper.setOpen(true)
  await settle()
  expect(server.rows).toHaveLength(1)
  expect(shown().slice(1)).toEqual(['2 failed no-room', '3 failed no-room', '4 failed no-room'])
  // A counsellor is here: the box is shut while keys are given, and opened again.
  keeper.setOpen(false)
  keeper.setOpen(true)
  await settle()
  expect(shown()).toEqual(['1 sent', '2 sent', '3 sent', '4 sent'])
})

test('[CHA20] a reading that was asked to wait goes on by itself', async () => {
  const { server, keeper, shown } = pageWith(pretendCipher('youth'))
  const mette = pretendCipher('mette')
  for (const text of ['1', '2', '3', '4', '5', '6']) server.take(await mette.seal(say(text)))
  const { read } = server
  const page = keepTranscript({
    me: 'youth',
    cipher: pretendCipher('youth'),
    channel: {
      send: server.send,
      mark: server.mark,
      read: vi
        .fn<typeof read>()
        .mockImplementationOnce(read)
        .mockResolvedValueOnce({ ok: false, why: 'slow-down' })
        .mockImplementation(read),
    },
    now: () => Date.now(),
  })
  await page.catchUp()
  const texts = () => page.snapshot().entries.map((e) => (e.kind === 'text' ? e.text : e.kind))
  expect(texts()).toEqual(['1', '2', '3'])
  await settle(10_000)
  expect(texts()).toEqual(['1', '2', '3', '4', '5', '6'])
  page.close()
  keeper.close()
  expect(shown()).toEqual([])
})
