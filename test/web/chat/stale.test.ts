import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Envelope } from '../../../shared/sealing/envelope.ts'
import type { Body } from '../../../shared/sealing/sealed.ts'
import { openOutbox } from '../../../web/chat/outbox.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that takes nothing under an earlier epoch than the present one, and a page that gets its key later. */
function opened() {
  const now = { server: 0, page: 0 }
  const taken: [string, number][] = []
  const failed: string[] = []
  let [stream, n] = [0, 0]
  const outbox = openOutbox({
    seal: async (body: Body): Promise<Envelope> => ({
      ...{ v: 1 as const, ep: now.page, from: 'kid', sid: `${stream}`, n: n++ },
      ct: body.kind === 'text' ? body.text : body.kind,
    }),
    freshStream: async () => {
      stream += 1
      n = 0
    },
    send: async (envelope) => {
      if (envelope.ep < now.server) return { ok: false, why: 'stale' }
      taken.push([envelope.ct, envelope.ep])
      return { ok: true, value: { place: taken.length, at: 1, receipt: 'r' } }
    },
    mark: async () => ({ ok: false, why: 'stale' }),
    sealed: () => {},
    posted: () => {},
    failed: (key) => failed.push(key),
  })
  outbox.setOpen(true)
  return { outbox, now, taken, failed }
}

test('[TOG48] a message that was sealed before the readers changed is sealed anew when the key has come, once, in order, and never shows as failed', async () => {
  const { outbox, now, taken, failed } = opened()
  now.server = 1
  for (const text of ['one', 'two']) outbox.put(text, { kind: 'text', text }, 'send')
  await vi.advanceTimersByTimeAsync(10_000)
  expect([taken, failed, outbox.waiting()]).toEqual([[], [], 2])
  now.page = 1
  await vi.advanceTimersByTimeAsync(10_000)
  expect([taken, failed, outbox.waiting()]).toEqual([
    [
      ['one', 1],
      ['two', 1],
    ],
    [],
    0,
  ])
})

test('[TOG48] an old copy that is stale is let go, and holds up nothing', async () => {
  const { outbox, now, taken } = opened()
  now.server = 1
  outbox.putFirst('old', { v: 1, ep: 0, from: 'kid', sid: 's', n: 3, ct: 'old' }, 'send')
  now.page = 1
  outbox.put('new', { kind: 'text', text: 'new' }, 'send')
  await vi.advanceTimersByTimeAsync(10_000)
  expect([taken, outbox.waiting()]).toEqual([[['new', 1]], 0])
})
