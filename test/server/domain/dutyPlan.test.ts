import { expect, test } from 'vitest'
import { type PlannedDays, plannedAt, unmannedHours } from '../../../server/domain/time/dutyPlan.ts'
import type { Hours } from '../../../shared/line.ts'

const ZONE = 'Europe/Copenhagen'
const at = (text: string) => Date.parse(text)
const span = (person: string, from: string, to: string) => ({ person, from, to })
const planOf = (days: Record<string, ReturnType<typeof span>[] | null>): PlannedDays =>
  new Map(Object.entries(days).map(([day, spans]) => [day, { spans }]))
const everybody = () => true

test('[PLA1] on a date only its own spans hold; without spans of its own the weekday holds', () => {
  const plan = planOf({
    '4': [span('mette', '15:00', '21:00')],
    '2026-11-26': [span('jonas', '16:00', '18:00')],
    '2026-12-03': [],
    '2026-12-10': null,
  })
  const who = (text: string) => plannedAt(plan, ZONE, at(text))
  expect(who('2026-11-19T16:00:00+01:00')).toEqual(['mette'])
  expect(who('2026-11-19T14:59:59+01:00')).toEqual([])
  expect(who('2026-11-19T21:00:00+01:00')).toEqual([])
  expect(who('2026-11-26T16:00:00+01:00')).toEqual(['jonas'])
  expect(who('2026-11-26T19:00:00+01:00')).toEqual([])
  expect(who('2026-12-03T16:00:00+01:00')).toEqual([])
  expect(who('2026-12-10T16:00:00+01:00')).toEqual(['mette'])
})

test('[PLA5] a span past midnight runs into the next day, from Sunday into Monday, and over both changes of the clock', () => {
  const plan = planOf({ '7': [span('a', '21:00', '04:00')], '6': [span('b', '22:00', '24:00')] })
  const who = (text: string) => plannedAt(plan, ZONE, at(text))
  expect(who('2026-11-23T03:59:00+01:00')).toEqual(['a'])
  expect(who('2026-11-23T04:00:00+01:00')).toEqual([])
  expect(who('2026-11-21T23:59:00+01:00')).toEqual(['b'])
  expect(who('2026-11-22T00:00:00+01:00')).toEqual([])
  // In the night to 25 October 2026 the hour from two to three comes twice; on 28 March 2027 it does not come.
  const night = planOf({ '7': [span('a', '01:00', '03:00')] })
  expect(plannedAt(night, ZONE, at('2026-10-25T02:30:00+02:00'))).toEqual(['a'])
  expect(plannedAt(night, ZONE, at('2026-10-25T02:30:00+01:00'))).toEqual(['a'])
  expect(plannedAt(night, ZONE, at('2027-03-28T01:30:00+01:00'))).toEqual(['a'])
  expect(plannedAt(night, ZONE, at('2027-03-28T03:00:00+02:00'))).toEqual([])
})

test('[PLA6] what is open and not planned is named to the minute, and from now on', () => {
  const hours: Hours = { week: [{ days: [1, 2, 3, 4, 5], from: '15:00', to: '21:00' }], exceptions: [{ date: '2026-11-24', spans: [] }] }
  const line = { hours, timeZone: ZONE, closedByHand: null }
  const plan = planOf({
    '4': [span('mette', '15:00', '17:00'), span('jonas', '16:30', '18:00'), span('mette', '19:00', '21:00')],
    '5': [span('gone', '15:00', '21:00')],
    '1': [span('mette', '14:00', '22:00')],
  })
  const gaps = (now: string, days: number) =>
    unmannedHours(line, plan, (person) => person !== 'gone', at(now), days).map(({ from, to }) =>
      [from, to].map((one) => new Date(one).toISOString()),
    )
  expect(gaps('2026-11-19T12:00:00+01:00', 7)).toEqual([
    ['2026-11-19T17:00:00.000Z', '2026-11-19T18:00:00.000Z'],
    ['2026-11-20T14:00:00.000Z', '2026-11-20T20:00:00.000Z'],
    ['2026-11-25T14:00:00.000Z', '2026-11-25T20:00:00.000Z'],
  ])
  expect(gaps('2026-11-19T18:30:00+01:00', 1)).toEqual([['2026-11-19T17:30:00.000Z', '2026-11-19T18:00:00.000Z']])
  expect(unmannedHours(line, planOf({}), everybody, at('2026-11-19T12:00:00+01:00'), 1)).toHaveLength(1)
  // Closed by hand, nobody is missing: until it opens again, or for as long as nobody says when.
  const shut = (until: number | null) => ({ ...line, closedByHand: { message: { da: '', en: '' }, until } })
  const whenShut = (until: number | null) => unmannedHours(shut(until), planOf({}), everybody, at('2026-11-19T12:00:00+01:00'), 2)
  expect(whenShut(at('2026-11-19T18:00:00+01:00')).map(({ from, to }) => [from, (to - from) / 3600_000])).toEqual([
    [at('2026-11-19T18:00:00+01:00'), 3],
    [at('2026-11-20T15:00:00+01:00'), 6],
  ])
  expect(whenShut(null)).toEqual([])
  // A night that began yesterday runs on, and counts from now.
  const night = { hours: { week: [{ days: [4], from: '21:00', to: '02:00' }], exceptions: [] }, timeZone: ZONE, closedByHand: null }
  expect(unmannedHours(night, planOf({}), everybody, at('2026-11-20T01:00:00+01:00'), 1)).toEqual([
    { from: at('2026-11-20T01:00:00+01:00'), to: at('2026-11-20T02:00:00+01:00') },
  ])
})
