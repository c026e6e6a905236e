import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod/mini'
import { openAllowance } from '../../../../server/sockets/pace/limits.ts'
import { inOrder, trustFor } from '../../../../server/sockets/pace/trust.ts'
import { serve } from '../../../../server/sockets/serve.ts'
import { done } from '../../../../shared/outcome.ts'

const door = { requests: { say: { payload: z.number(), reply: z.null() } }, notices: {} }
const plenty = { envelopesPerMin: 2, marksPerMin: 3, requestsPerMin: 7, violations: 3 }

afterEach(() => vi.useRealTimers())

test('[DOO16] requests are attended in the order they came, also while the session is looked up', async () => {
  const looks: PromiseWithResolvers<boolean>[] = []
  const guard = trustFor(0, () => {
    const look = Promise.withResolvers<boolean>()
    looks.push(look)
    return look.promise
  })
  const heard: number[] = []
  let come = (_n: number) => {}
  const socket = {
    use(listener: (packet: [string, ...unknown[]], next: () => void) => void) {
      come = (n) => listener(['say', n, () => {}], () => {})
    },
    disconnect() {},
  }
  const onBug = vi.fn()
  const say = async (n: number) => {
    heard.push(n)
    return done(null)
  }
  serve(socket, door, { say }, openAllowance(plenty), onBug, guard)
  come(1)
  come(2)
  expect(looks).toHaveLength(1)
  looks[0]!.resolve(true)
  await expect.poll(() => heard).toEqual([1, 2])
  come(3)
  come(4)
  expect(looks).toHaveLength(2)
  looks[1]!.resolve(true)
  await expect.poll(() => heard).toEqual([1, 2, 3, 4])
  expect(onBug).not.toHaveBeenCalled()
})

test('[DOO16] what a page asks by itself does not overtake a request that waits for a look', async () => {
  const look = Promise.withResolvers<boolean>()
  const guard = inOrder((request) => request === 'by-itself' || look.promise)
  const heard: string[] = []
  const hear = async (request: string) => {
    if (await guard(request, null)) heard.push(request)
  }
  const all = [hear('use'), hear('by-itself'), hear('use'), hear('by-itself')]
  await Promise.resolve()
  expect(heard).toEqual([])
  look.resolve(true)
  await Promise.all(all)
  expect(heard).toEqual(['use', 'by-itself', 'use', 'by-itself'])
  await hear('by-itself')
  expect(guard('by-itself', null)).toBe(true)
})

test('[DOO20] so many envelopes, marks and requests a minute, counted from the first', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const allowance = openAllowance(plenty)
  const times = (n: number, request: string) => Array.from({ length: n }, () => allowance.ask(request))
  expect(times(3, 'envelope:send')).toEqual(['now', 'now', 'later'])
  expect(times(4, 'mark:send')).toEqual(['now', 'now', 'now', 'later'])
  expect(times(1, 'typing:set')).toEqual(['flood'])
  vi.advanceTimersByTime(59_999)
  expect(times(1, 'typing:set')).toEqual(['flood'])
  vi.advanceTimersByTime(1)
  expect(times(3, 'envelope:send')).toEqual(['now', 'now', 'later'])
  expect([allowance.violation(), allowance.violation(), allowance.violation()]).toEqual([false, false, true])
})

test('[STA22] while the round sees that a session stands nobody looks it up at a request; where it does not, the request waits for a look', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  let stands = true
  const look = vi.fn(async () => false)
  const guard = trustFor(2000, look, () => stands)
  for (let i = 0; i < 5; i++) {
    vi.advanceTimersByTime(3000)
    expect(guard()).toBe(true)
  }
  expect(look).not.toHaveBeenCalled()
  stands = false
  vi.advanceTimersByTime(3000)
  expect(await guard()).toBe(false)
  expect(look).toHaveBeenCalledTimes(1)
})
