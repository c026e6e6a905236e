import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Refusal } from '../../../shared/outcome.ts'
import type { Envelope } from '../../../shared/sealing/envelope.ts'
import type { Body } from '../../../shared/sealing/sealed.ts'
import { openOutbox } from '../../../web/chat/outbox.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that holds how far each stream has come, and refuses as ours does. */
function opened(refusal: Refusal = 'out-of-order') {
  const taken: string[] = []
  const last = new Map<string, number>()
  let stream = 'first'
  let n = 0
  const text = (envelope: Envelope) => envelope.ct
  const outbox = openOutbox({
    seal: async (body: Body): Promise<Envelope> => ({
      v: 1,
      ep: 0,
      from: 'youth',
      sid: stream,
      n: n++,
      ct: body.kind === 'text' ? body.text : body.kind,
    }),
    freshStream: async () => {
      stream = `${stream}+`
      n = 0
    },
    send: async (envelope) => {
      if (envelope.n !== (last.get(envelope.sid) ?? -1) + 1) return { ok: false, why: refusal }
      last.set(envelope.sid, envelope.n)
      taken.push(text(envelope))
      return { ok: true, value: { place: taken.length, at: 1, receipt: 'r' } }
    },
    mark: async () => ({ ok: false, why: 'failed' }),
    sealed: () => {},
    posted: () => {},
    failed: () => {},
  })
  outbox.setOpen(true)
  return { outbox, taken, lose: (sid: string) => last.delete(sid) }
}
const say = (text: string): Body => ({ kind: 'text', text })

test('[FAU47] when a loss has taken an earlier message of the stream, what waits goes on under a new one, in order and once', async () => {
  const { outbox, taken, lose } = opened()
  outbox.put('a', say('one'), 'send')
  await vi.runAllTimersAsync()
  lose('first')
  outbox.put('b', say('two'), 'send')
  outbox.put('c', say('three'), 'send')
  await vi.runAllTimersAsync()
  expect(taken).toEqual(['one', 'two', 'three'])
  expect(outbox.waiting()).toBe(0)
})

test('[CHA29] a copy that is not taken is let go, and what is sealed beside it goes out as it is', async () => {
  const { outbox, taken } = opened('replayed')
  outbox.put('a', say('one'), 'send')
  await vi.runAllTimersAsync()
  outbox.putFirst('copy', { v: 1, ep: 0, from: 'youth', sid: 'first', n: 0, ct: 'one' }, 'send')
  outbox.putFirst('epoch', { v: 1, ep: 1, from: 'youth', sid: 'next', n: 0, ct: 'epoch' }, 'send')
  outbox.put('b', say('two'), 'send')
  await vi.runAllTimersAsync()
  expect(taken).toEqual(['one', 'epoch', 'two'])
})

const copy = (n: number): Envelope => ({ v: 1, ep: 0, from: 'youth', sid: 'old', n, ct: `copy ${n}` })

test('[CHA42] copies of one stream go out in the order of their numbers, in whatever order they were asked for, and before what is new', async () => {
  for (const order of [
    [0, 1, 2],
    [2, 0, 1],
    [2, 1, 0],
  ]) {
    const { outbox, taken } = opened()
    outbox.setOpen(false)
    outbox.put('a', say('new'), 'send')
    for (const n of order) outbox.putFirst(`copy-${n}`, copy(n), 'send')
    outbox.setOpen(true)
    await vi.runAllTimersAsync()
    expect(taken).toEqual(['copy 0', 'copy 1', 'copy 2', 'new'])
  }
})

test('[CHA42] two copies that are asked for while another message is under way go out in order', async () => {
  const { outbox, taken } = opened()
  outbox.put('a', say('one'), 'send')
  await Promise.resolve()
  await Promise.resolve()
  for (const n of [0, 1]) outbox.putFirst(`copy-${n}`, copy(n), 'send')
  await vi.runAllTimersAsync()
  expect([...taken].sort()).toEqual(['copy 0', 'copy 1', 'one'])
  expect(outbox.waiting()).toBe(0)
})

test('[CHA43] a copy that the server puts off for ever, because what came before it is gone, is let go and holds up nothing', async () => {
  const { outbox, taken } = opened()
  outbox.setOpen(false)
  outbox.putFirst('copy-5', copy(5), 'send')
  outbox.putFirst('copy-6', copy(6), 'send')
  outbox.put('a', say('one'), 'send')
  outbox.put('b', say('two'), 'send')
  outbox.setOpen(true)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(taken).toEqual(['one', 'two'])
  expect(outbox.waiting()).toBe(0)
})
