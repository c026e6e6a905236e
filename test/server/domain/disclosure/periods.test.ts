import { expect, test } from 'vitest'
import {
  dueFreezes,
  endOf,
  freezesOf,
  monthsOf,
  periodKindOf,
  periodsOfYear,
  yearKindFor,
} from '../../../../server/domain/disclosure/periods.ts'
import { periodKey } from '../../../../server/domain/time/calendar.ts'
import type { PeriodKind } from '../../../../shared/published/period.ts'

const timeZone = 'Europe/Copenhagen'
const at = (iso: string) => Date.parse(iso)
const HOUR_MS = 3600_000

test("[DIS6] last year's conversations decide how long the periods are", () => {
  expect([null, 29, 30, 479, 480, 1079, 1080].map(yearKindFor)).toEqual(['quarter', 'none', 'year', 'year', 'quarter', 'quarter', 'month'])
  expect(periodKindOf('none')).toBe('year')
})

test('[DIS6] every moment of a year lies in one of its periods, and every month in one', () => {
  for (const kind of ['month', 'quarter', 'year'] as PeriodKind[]) {
    const periods = periodsOfYear(kind, 2027)
    expect(periods.flatMap(monthsOf)).toEqual(periodsOfYear('month', 2027))
    for (let moment = at('2026-12-31T23:00:00Z'); moment < at('2027-12-31T23:00:00Z'); moment += 13 * HOUR_MS)
      expect(periods.filter((period) => period === periodKey(kind, moment, timeZone))).toHaveLength(1)
  }
})

test('[DIS6] the last step of a year freezes the tables of the year, and a yearly publisher has one step', () => {
  const steps = freezesOf('quarter', 2027)
  expect(steps.map(({ tables }) => tables.map(({ table }) => table).join(' '))).toEqual([
    'Q O S F V',
    'Q O S F V',
    'Q O S F V',
    'Q O S F V Qd P A C G L TA H',
  ])
  expect(steps[3]?.tables.at(-1)).toEqual({ table: 'H', period: '2027' })
  expect(freezesOf('year', 2027)).toHaveLength(1)
})

const publisher = {
  timeZone,
  since: at('2027-02-10T12:00:00Z'),
  kindOf: (year: number): PeriodKind => (year === 2027 ? 'quarter' : 'year'),
}
const dueAt = (iso: string, since = publisher.since) => dueFreezes({ ...publisher, since }, at(iso)).map(({ tables }) => tables[0]?.period)

test('[DIS7] a quarter is due an hour after its end on the clock of the line, in summer time too', () => {
  // The last of March ends in summer time: midnight in Copenhagen is 22:00 UTC.
  expect(dueAt('2027-03-31T22:59:59Z')).toEqual([])
  expect(dueAt('2027-03-31T23:00:01Z')).toEqual(['2027-Q1'])
  // The last of December ends in winter time.
  expect(dueAt('2027-12-31T23:59:59Z')).toEqual(['2027-Q1', '2027-Q2', '2027-Q3'])
  expect(dueAt('2028-01-01T00:00:01Z')).toEqual(['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'])
})

test('[DIS7] what was missed comes oldest first, and what is frozen does not come again', () => {
  expect(dueAt('2029-06-01T00:00:00Z')).toEqual(['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4', '2028'])
  expect(dueAt('2028-06-01T00:00:00Z', endOf('2027-Q3', timeZone))).toEqual(['2027-Q4'])
  expect(dueAt('2028-06-01T00:00:00Z', endOf('2027-Q4', timeZone))).toEqual([])
  expect(dueAt('2029-06-01T00:00:00Z', endOf('2027', timeZone))).toEqual(['2028'])
})

test('[DIS7] the end of a period is the first moment of the next, on the clock of the line', () => {
  const ends = ['2027-03', '2027-Q1', '2027-H1', '2027'].map((period) => new Date(endOf(period, timeZone)).toISOString())
  expect(ends).toEqual(['2027-03-31T22:00:00.000Z', '2027-03-31T22:00:00.000Z', '2027-06-30T22:00:00.000Z', '2027-12-31T23:00:00.000Z'])
})
