import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wipeAfter } from '../../../../web/counsellor/written/wipeAfter.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[DES29] a text is wiped once when its time is over, and not before', () => {
  const wipe = vi.fn()
  wipeAfter(30 * 60_000, wipe)
  vi.advanceTimersByTime(30 * 60_000 - 1)
  expect(wipe).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60 * 60_000)
  expect(wipe).toHaveBeenCalledOnce()
})

test('[DES29] a computer that slept past that time wipes within ten seconds of waking; one that was stopped wipes nothing', () => {
  const [wipe, stopped] = [vi.fn(), vi.fn()]
  wipeAfter(30 * 60_000, wipe)
  const stop = wipeAfter(30 * 60_000, stopped)
  stop()
  // Timers stood still, the clock went on.
  vi.setSystemTime(Date.now() + 8 * 3600_000)
  vi.advanceTimersByTime(10_000)
  expect(wipe).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(60 * 60_000)
  expect(stopped).not.toHaveBeenCalled()
  expect(wipe).toHaveBeenCalledOnce()
})
