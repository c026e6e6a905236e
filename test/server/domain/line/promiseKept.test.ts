import { expect, test } from 'vitest'
import { promiseKeptIn } from '../../../../server/domain/line/promiseKept.ts'
import { waitBounds, waitsOf } from '../../../../server/domain/seating/estimate.ts'
import { lastQuarter } from '../../../../server/domain/time/lastQuarter.ts'
import { promisedMinutes } from '../../../../shared/settings/public/standard.ts'

const waits = (within: number, after: number) =>
  waitsOf({ 'wait-1': Math.floor(within / 2), 'wait-5': Math.ceil(within / 2), 'wait-10': after })

test('[PUB12] a promise names only minutes by which waits are counted', () =>
  expect(promisedMinutes.filter((minutes) => !(waitBounds as readonly number[]).includes(minutes))).toEqual([]))

test.each([
  [40, 9, 'too-few'],
  [40, 10, 80],
  [45, 5, 90],
  [46, 4, 'few-after'],
  [50, 0, 'few-after'],
  [5, 45, 10],
  [4, 46, 'few-within'],
  [0, 50, 'few-within'],
  [812, 188, 80],
  [837, 163, 85],
])('[PUB12] %d within five minutes and %d later: %s', (within, after, kept) => {
  expect(promiseKeptIn(waits(within, after), 5)).toBe(kept)
})

test('[PUB12] no count below five can be told apart from another, on either side', () => {
  for (const all of [50, 60, 200])
    for (const few of [0, 1, 2, 3, 4]) {
      expect(promiseKeptIn(waits(all - few, few), 5)).toBe('few-after')
      expect(promiseKeptIn(waits(few, all - few), 5)).toBe('few-within')
    }
})

test('[PUB12] a wait without a bound is longer than any promise', () =>
  expect(promiseKeptIn(waitsOf({ 'wait-60': 50, 'wait-over': 50 }), 60)).toBe(50))

const at = (text: string) => lastQuarter(Date.parse(text), 'Europe/Copenhagen')
test.each([
  ['2026-11-19T12:00:00+01:00', '2026-Q3', ['2026-07', '2026-08', '2026-09']],
  ['2026-12-31T23:59:00+01:00', '2026-Q3', ['2026-07', '2026-08', '2026-09']],
  // The counts of its last minutes reach the ledger within an hour.
  ['2027-01-01T00:30:00+01:00', '2026-Q3', ['2026-07', '2026-08', '2026-09']],
  ['2027-01-01T01:00:00+01:00', '2026-Q4', ['2026-10', '2026-11', '2026-12']],
  ['2027-02-28T12:00:00+01:00', '2026-Q4', ['2026-10', '2026-11', '2026-12']],
])('[PUB12] at %s the last whole quarter is %s', (now, quarter, months) => expect(at(now)).toEqual({ quarter, months }))
