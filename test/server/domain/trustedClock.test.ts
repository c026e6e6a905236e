import { expect, test } from 'vitest'
import { type SeenClock, seeClock } from '../../../server/domain/time/trustedClock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const start = Date.parse('2026-11-19T12:00:00Z')

/** Looks at these moments one after the other. Answers at which of them the clock was trusted. */
function looks(moments: number[], from: SeenClock | null = { trusted: start, odd: null }): boolean[] {
  let seen = from
  return moments.map((now) => {
    const answer = seeClock(seen, now)
    seen = answer.seen
    return answer.isTrusted
  })
}

test('[DIS61] a clock that goes on is trusted, also after a month without the service', () => {
  expect(looks([start + MINUTE, start + DAY, start + 40 * DAY, start + 41 * DAY])).toEqual([true, true, true, true])
  expect(looks([start], null)).toEqual([true])
})

test('[DIS61] after a leap forwards or back it is trusted when it went on from there for an hour', () => {
  for (const leap of [100 * DAY, -100 * DAY, 3650 * DAY]) {
    const there = start + leap
    expect(looks([there, there + 30 * MINUTE, there + 59 * MINUTE, there + HOUR, there + HOUR + MINUTE])).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
    expect(looks([there, there + 50 * MINUTE, start + MINUTE, there + HOUR])).toEqual([false, false, true, false])
    // A second leap, and a pause, begin the hour anew.
    expect(looks([there, there + 2 * HOUR, there + 2 * HOUR + 59 * MINUTE])).toEqual([false, false, false])
    expect(looks([there, there + 50 * MINUTE, there + 40 * MINUTE, there + HOUR])).toEqual([false, false, false, false])
  }
})

test('[DIS61] a clock of 1970 or 2000 is never trusted, not even at first', () => {
  for (const at of [0, Date.parse('2000-01-01T00:00:00Z')]) {
    expect(looks([at, at + 30 * MINUTE, at + HOUR, at + 2 * HOUR])).toEqual([false, false, false, false])
    expect(looks([at, at + HOUR], null)).toEqual([false, false])
  }
})

test('[DIS61] what was seen is written seldom while the clock goes on', () => {
  const seen: SeenClock = { trusted: start, odd: null }
  expect(seeClock(seen, start + HOUR).seen).toBe(seen)
  expect(seeClock(seen, start + DAY).seen).toEqual({ trusted: start + DAY, odd: null })
})
