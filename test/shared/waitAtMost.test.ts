import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { waitAtMost } from '../../shared/waitAtMost.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** Work whose end the test decides, and what stands in for its answer. */
function begun() {
  const work = Promise.withResolvers<string>()
  return { work, instead: vi.fn(() => 'instead') }
}

test('[FAU21] work that is done in time is answered, or fails as it failed, and leaves no timer', async () => {
  const { work, instead } = begun()
  const waiting = waitAtMost(1000, work.promise, instead)
  await vi.advanceTimersByTimeAsync(999)
  work.resolve('done')
  expect(await waiting).toBe('done')
  await expect(waitAtMost(1000, Promise.reject(new Error('broken')), instead)).rejects.toThrow('broken')
  expect(vi.getTimerCount()).toBe(0)
  expect(instead).not.toHaveBeenCalled()
})

test('[FAU21] when the time is over the other answer is given once, and the work may still answer or fail unheard', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  onTestFinished(() => void process.off('unhandledRejection', unhandled))
  for (const end of ['resolve', 'reject'] as const) {
    const { work, instead } = begun()
    const waiting = waitAtMost(1000, work.promise, instead)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await waiting).toBe('instead')
    work[end]('too late')
    await new Promise(setImmediate)
    expect(instead).toHaveBeenCalledTimes(1)
  }
  expect(unhandled).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

test('[FAU21] the other answer may be an error, or a promise that is waited for', async () => {
  const never = new Promise<string>(() => {})
  const failing = waitAtMost(1000, never, () => {
    throw new Error('too late')
  })
  const failed = expect(failing).rejects.toThrow('too late')
  const again = waitAtMost(1000, never, () => waitAtMost(500, never, () => 'at last'))
  await vi.advanceTimersByTimeAsync(1500)
  await failed
  expect(await again).toBe('at last')
})
