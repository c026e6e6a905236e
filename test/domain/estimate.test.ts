import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENOUGH, estimate, waitBounds, waitEvent, waitEvents, waitsOf } from '../../server/domain/estimate.ts'

const around = { place: 3, here: 1, free: 0, freeLater: 0, away: false, onlyUnwanted: false }
const waits = (counts: Record<string, number>) => waitsOf(counts)

test('[T6] with forty-nine waits it says why, with fifty it gives a range', () => {
  expect(estimate(waits({ 'wait-20': ENOUGH - 1 }), around)).toEqual({ why: 'all-talking' })
  expect(estimate(waits({ 'wait-20': ENOUGH }), around)).toEqual({ fromMin: 15, toMin: 20 })
})

test('[T6] the range goes from the 20th to the 90th of a hundred', () => {
  expect(estimate(waits({ 'wait-1': 19, 'wait-10': 31, 'wait-45': 40, 'wait-over': 10 }), around)).toEqual({ fromMin: 5, toMin: 45 })
  expect(estimate(waits({ 'wait-1': 40, 'wait-over': 60 }), around)).toEqual({ why: 'all-talking' })
})

test('[T6] a free seat, nobody here and a counsellor who is gone are said before any range', () => {
  const many = waits({ 'wait-20': 500 })
  expect(estimate(many, { ...around, free: 3, freeLater: 3 })).toEqual({ why: 'soon' })
  expect(estimate(many, { ...around, free: 2, freeLater: 3 })).toEqual({ why: 'not-ready' })
  expect(estimate(many, { ...around, here: 0, onlyUnwanted: true })).toEqual({ why: 'only-unwanted' })
  expect(estimate(many, { ...around, here: 0 })).toEqual({ why: 'nobody-yet' })
  expect(estimate(many, { ...around, here: 0, away: true })).toEqual({ why: 'counsellor-away' })
})

test('[T6] any range is within what happened, and its lower end is the lower', () => {
  const counts = fc.record(Object.fromEntries(waitEvents.map((event) => [event, fc.nat(200)])))
  fc.assert(
    fc.property(counts, (given) => {
      const told = estimate(waits(given), around)
      if ('why' in told) return
      expect(told.fromMin).toBeLessThan(told.toMin)
      expect(waitBounds).toContain(told.toMin)
    }),
    { numRuns: 200 },
  )
})

test('[T6] a wait counts in the first band that holds it', () => {
  expect([0, 60_000, 60_001, 90 * 60_000, 90 * 60_000 + 1].map(waitEvent)).toEqual(['wait-1', 'wait-1', 'wait-2', 'wait-90', 'wait-over'])
})
