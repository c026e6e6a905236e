import { expect, test } from 'vitest'
import { changesFrom, linesIn, poolOf, publisherOf, withLine, withoutLine } from '../../../../server/domain/disclosure/pools.ts'
import type { Outcome } from '../../../../shared/outcome.ts'
import type { Pool } from '../../../../shared/published/pool.ts'

const ZONE = 'Europe/Copenhagen'
const empty: Pool = { id: 'pool.syd', name: { da: 'Syd', en: 'South' }, timeZone: ZONE, lines: [] }
const line = (id: string) => ({ id, timeZone: ZONE })
const made = (outcome: Outcome<Pool>): Pool => {
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.value
}
const both = made(withLine(made(withLine(empty, line('faxe'), [], 2027)), line('ishoej'), [], 2027))

test('[DIS86] a line is in its pool from a New Year to a New Year, and before and after it publishes for itself', () => {
  const left = withoutLine(both, 'faxe', 2029)!
  expect([2026, 2027, 2028, 2029].map((year) => publisherOf('faxe', [left], year))).toEqual(['faxe', 'pool.syd', 'pool.syd', 'faxe'])
  expect([2026, 2027, 2028, 2029].map((year) => linesIn(left, year))).toEqual([[], ['faxe', 'ishoej'], ['faxe', 'ishoej'], ['ishoej']])
  expect(poolOf('aabenraa', [left], 2028)).toBe(null)
})

test('[DIS86] a change holds from the next New Year, and in December from the one after it', () => {
  const from = (iso: string) => changesFrom(Date.parse(iso), ZONE)
  expect(from('2026-01-01T00:00:00+01:00')).toBe(2027)
  expect(from('2026-11-30T23:59:59+01:00')).toBe(2027)
  expect(from('2026-12-01T00:00:00+01:00')).toBe(2028)
  expect(from('2026-12-31T23:59:59+01:00')).toBe(2028)
})

test('[DIS86] a line belongs to one pool at most, and all lines of a pool have one New Year', () => {
  const other: Pool = { ...empty, id: 'pool.nord' }
  expect(withLine(other, line('faxe'), [both, other], 2028)).toEqual({ ok: false, why: 'full' })
  expect(withLine(both, line('faxe'), [both, other], 2028)).toEqual({ ok: false, why: 'full' })
  expect(withLine(both, { id: 'nuuk', timeZone: 'America/Nuuk' }, [both], 2028)).toEqual({ ok: false, why: 'out-of-order' })
  const left = withoutLine(both, 'faxe', 2028)!
  const moved = made(withLine(other, line('faxe'), [left, other], 2028))
  expect([2027, 2028].map((year) => publisherOf('faxe', [left, moved], year))).toEqual(['pool.syd', 'pool.nord'])
})

test('[DIS86] a change that is changed back before it holds leaves no trace', () => {
  expect(withoutLine(made(withLine(both, line('aabenraa'), [both], 2028)), 'aabenraa', 2028)).toEqual(both)
  const stayed = withoutLine(both, 'faxe', 2028)!
  expect(made(withLine(stayed, line('faxe'), [stayed], 2028))).toEqual(both)
  expect(withoutLine(both, 'aabenraa', 2028)).toBe(null)
})
