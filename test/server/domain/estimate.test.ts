import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENOUGH, estimate, likelyMin, waitBounds, waitEvent, waitEvents, waitsOf } from '../../../server/domain/seating/estimate.ts'

const around = { place: 2, here: 1, seats: 2, free: 0, freeLater: 0, away: false, onlyUnwanted: false }
const waits = (counts: Record<string, number>) => waitsOf(counts)

test('[WAI2] with forty-nine waits it says why, with fifty it gives a range', () => {
  expect(estimate(waits({ 'wait-20': ENOUGH - 1 }), around)).toEqual({ why: 'all-talking' })
  expect(estimate(waits({ 'wait-20': ENOUGH }), around)).toEqual({ fromMin: 15, toMin: 20 })
})

test('[WAI2] the range goes from the 20th to the 90th of a hundred', () => {
  expect(estimate(waits({ 'wait-1': 19, 'wait-10': 31, 'wait-45': 40, 'wait-over': 10 }), around)).toEqual({ fromMin: 5, toMin: 45 })
  expect(estimate(waits({ 'wait-1': 40, 'wait-over': 60 }), around)).toEqual({ why: 'all-talking' })
})

test('[WAI2] a free seat, nobody here and a counsellor who is gone are said before any range', () => {
  const many = waits({ 'wait-20': 500 })
  expect(estimate(many, { ...around, free: 2, freeLater: 2 })).toEqual({ why: 'soon' })
  expect(estimate(many, { ...around, free: 1, freeLater: 2 })).toEqual({ why: 'not-ready' })
  expect(estimate(many, { ...around, here: 0, onlyUnwanted: true })).toEqual({ why: 'only-unwanted' })
  expect(estimate(many, { ...around, here: 0 })).toEqual({ why: 'nobody-yet' })
  expect(estimate(many, { ...around, here: 0, away: true })).toEqual({ why: 'counsellor-away' })
})

test('[WAI2] any range is within what happened, and its lower end is the lower', () => {
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

test('[WAI2] a wait counts in the first band that holds it', () => {
  expect([0, 60_000, 60_001, 90 * 60_000, 90 * 60_000 + 1].map(waitEvent)).toEqual(['wait-1', 'wait-1', 'wait-2', 'wait-90', 'wait-over'])
})

test('[WAI4] whoever stands behind others is told of their talks, too: number 20 before one seat is not told the range of number 1', () => {
  const short = waits({ 'wait-2': 60 })
  const at = (place: number, seats = 1, free = 0) => ({ ...around, seats, free, freeLater: free, place })
  expect(estimate(short, at(1))).toEqual({ fromMin: 1, toMin: 2 })
  expect(estimate(short, at(2))).toEqual({ fromMin: 30, toMin: 60 })
  expect(estimate(short, at(20))).toEqual({ why: 'many-before' })
  // Six seats: all who stand before are seated in the same round.
  expect(estimate(short, at(6, 6))).toEqual({ fromMin: 1, toMin: 2 })
  expect(estimate(short, at(7, 6))).toEqual({ fromMin: 30, toMin: 60 })
  expect(estimate(short, at(2, 1, 1))).toEqual({ fromMin: 1, toMin: 2 })
})

test('[WAI4] nobody is told a shorter wait than somebody who stands before', () => {
  const counts = fc.record(Object.fromEntries(waitEvents.map((event) => [event, fc.nat(200)])))
  fc.assert(
    fc.property(counts, fc.nat(5), fc.nat(3), (given, seats, free) => {
      let before = 0
      for (let place = free + 1; place < 30; place++) {
        const told = { ...around, place, seats: seats + 1, free, freeLater: free }
        const likely = likelyMin(estimate(waits(given), told), told) ?? 0
        expect(likely).toBeGreaterThanOrEqual(before)
        before = likely
      }
    }),
    { numRuns: 100 },
  )
})
