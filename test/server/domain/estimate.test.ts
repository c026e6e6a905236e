import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENOUGH, estimate, likelyMin, type UsualNow, waitEvent } from '../../../server/domain/seating/estimate.ts'

const around = { place: 2, here: 1, seats: 2, free: 0, freeLater: 0, away: false, onlyUnwanted: false, closesInMin: null as number | null }
/** A line whose talks last so long, with so many on record. */
const usual = (talkMin: number, { talks = 400, left = 60, perHour = 3 } = {}): UsualNow => ({
  fit: { talks, talkMinutes: talks * talkMin, left, waitedMin: { low: left * 15, high: left * 35 } },
  perHour,
})
const at = (place: number, seats = 1, closesInMin: number | null = null) => ({ ...around, place, seats, closesInMin })

test('[WAI2] with forty-nine talks it says why, with fifty it gives a range', () => {
  expect(estimate(usual(43, { talks: ENOUGH - 1 }), at(1))).toEqual({ why: 'all-talking' })
  expect(estimate(usual(43, { talks: ENOUGH - 1 }), at(2))).toEqual({ why: 'others-before' })
  expect(estimate(usual(43, { talks: ENOUGH }), at(1))).toMatchObject({ fromMin: expect.any(Number), toMin: expect.any(Number) })
})

test('[WAI2] a free seat, nobody here and a counsellor who is gone are said before any range', () => {
  const line = usual(43)
  expect(estimate(line, { ...around, free: 2, freeLater: 2 })).toEqual({ why: 'soon' })
  expect(estimate(line, { ...around, free: 1, freeLater: 2 })).toEqual({ why: 'not-ready' })
  expect(estimate(line, { ...around, here: 0, onlyUnwanted: true })).toEqual({ why: 'only-unwanted' })
  expect(estimate(line, { ...around, here: 0 })).toEqual({ why: 'nobody-yet' })
  expect(estimate(line, { ...around, here: 0, away: true })).toEqual({ why: 'counsellor-away' })
})

test('[WAI2] a wait counts in the first band that holds it', () => {
  expect([0, 60_000, 60_001, 90 * 60_000, 90 * 60_000 + 1].map(waitEvent)).toEqual(['wait-1', 'wait-1', 'wait-2', 'wait-90', 'wait-over'])
})

test('[WAI36] the range follows the seats, the length of talks and the place', () => {
  const high = (told: ReturnType<typeof estimate>) => ('toMin' in told ? told.toMin : 999)
  expect(high(estimate(usual(43), at(1, 6)))).toBeLessThan(high(estimate(usual(43), at(1, 1))))
  expect(high(estimate(usual(15), at(1, 1)))).toBeLessThan(high(estimate(usual(60), at(1, 1))))
  expect(high(estimate(usual(43), at(1, 2)))).toBeLessThan(high(estimate(usual(43), at(5, 2))))
  // In an hour in which many come, an urgent youth may pass.
  expect(likelyMin({ fromMin: 0, toMin: 1 }, usual(43, { perHour: 60 }), at(3, 2))).toBeGreaterThan(
    likelyMin({ fromMin: 0, toMin: 1 }, usual(43, { perHour: 0 }), at(3, 2)) ?? 0,
  )
})

const line = fc.record({
  talkMin: fc.integer({ min: 8, max: 80 }),
  left: fc.integer({ min: 0, max: 300 }),
  perHour: fc.integer({ min: 0, max: 30 }),
  talks: fc.constantFrom(10, 500),
})
const closing = fc.option(fc.integer({ min: 1, max: 300 }))

test('[WAI4] nobody is told a shorter wait than somebody who stands before', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 8 }), fc.nat(3), closing, ({ talkMin, ...rest }, seats, free, closesInMin) => {
      const of = usual(talkMin, rest)
      let before = { likely: 0, fromMin: 0, toMin: 0 }
      for (let place = Math.min(free, seats) + 1; place < 90; place++) {
        const here = { ...at(place, seats, closesInMin), free: Math.min(free, seats), freeLater: Math.min(free, seats) }
        const told = estimate(of, here)
        const likely = likelyMin(told, of, here) ?? 0
        expect(likely).toBeGreaterThanOrEqual(before.likely)
        const { fromMin, toMin } = 'toMin' in told ? told : { fromMin: before.fromMin, toMin: before.toMin }
        expect(fromMin).toBeGreaterThanOrEqual(before.fromMin)
        expect(toMin).toBeGreaterThanOrEqual(before.toMin)
        if ('toMin' in told) expect(fromMin).toBeLessThan(toMin)
        before = { likely, fromMin, toMin }
      }
    }),
    { numRuns: 40 },
  )
})

test('[WAI33] numbers 1 and 20 are told different ranges at the ends of what a line may be, too', () => {
  for (const talkMin of [5, 20, 43, 150])
    for (const left of [0, 3000])
      for (const seats of [1, 2, 4, 8, 15, 20, 40, 60]) {
        const of: UsualNow = { fit: { ...usual(talkMin).fit, left, waitedMin: { low: 10, high: 20 } }, perHour: 3 }
        expect(estimate(of, at(20, seats)), `${talkMin} ${left} ${seats}`).not.toEqual(estimate(of, at(1, seats)))
      }
})

test('[WAI33] while every seat is taken, numbers 1 and 20 are never told the same', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 60 }), ({ talkMin, ...rest }, seats) => {
      expect(estimate(usual(talkMin, rest), at(20, seats))).not.toEqual(estimate(usual(talkMin, rest), at(1, seats)))
    }),
    { numRuns: 120 },
  )
})

test('[WAI34] no range ends after the line has closed, and a turn that is likely later is told as that', () => {
  const free = estimate(usual(43), at(1, 1))
  expect(free).toEqual({ fromMin: 10, toMin: 60 })
  expect(estimate(usual(43), at(1, 1, 25))).toEqual({ fromMin: 10, toMin: 25 })
  expect(likelyMin({ fromMin: 10, toMin: 25 }, usual(43), at(1, 1, 25))).toBeGreaterThan(25)
  expect(estimate(usual(43), at(1, 1, 5))).toEqual({ why: 'closes-before' })
  expect(likelyMin({ why: 'closes-before' }, usual(43), at(1, 1, 5))).toBeGreaterThan(5)
})
