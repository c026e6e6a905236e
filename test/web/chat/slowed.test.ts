import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { refuse } from '../../../shared/outcome.ts'
import { keepTranscript } from '../../../web/chat/keeper.ts'
import { PretendServer, pretendCipher } from './pretend.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Takes twenty a minute, as ours does. */
function aPage() {
  const server = new PretendServer()
  let taken = 0
  let since = 0
  const keeper = keepTranscript({
    me: 'youth',
    cipher: pretendCipher('youth'),
    now: () => Date.now(),
    channel: {
      async send(envelope) {
        if (Date.now() - since >= 60_000) [since, taken] = [Date.now(), 0]
        return ++taken > 20 ? refuse('slow-down') : server.send(envelope)
      },
      mark: server.mark,
      read: server.read,
    },
  })
  keeper.setOpen(true)
  return { server, keeper }
}

test('[CHA22] twenty-five words in 45 seconds: each is sent within three seconds or said to be sent in a moment, none fails, none is lost', async () => {
  const { server, keeper } = aPage()
  const texts = Array.from({ length: 25 }, (_, i) => `ord ${i}`)
  const seen = new Set<string>()
  keeper.subscribe(() => {
    for (const entry of keeper.snapshot().entries) if (entry.kind === 'text' && entry.mark) seen.add(entry.mark)
  })
  let saidSo = 0
  for (const text of texts) {
    keeper.say({ kind: 'text', text })
    await vi.advanceTimersByTimeAsync(1800)
    const late = keeper.snapshot().entries.some((entry) => entry.kind === 'text' && entry.mark === 'sending')
    expect(late, text).toBe(keeper.pace.isSlowed())
    if (late) saidSo += 1
  }
  expect(saidSo).toBe(5)
  await vi.advanceTimersByTimeAsync(25_000)
  expect(server.rows.map(({ envelope }) => (JSON.parse(envelope.ct) as { body: { text: string } }).body.text)).toEqual(texts)
  expect(keeper.pace.isSlowed()).toBe(false)
  expect(seen.has('failed')).toBe(false)
})
