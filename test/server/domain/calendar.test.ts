import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayHours, fourWeeksKey, monthKey, monthsBack, periodKey, slotStart, weekHour } from '../../../server/domain/time/calendar.ts'

const zone = 'Europe/Copenhagen'
const at = (text: string) => Date.parse(text)

test('[LIN6] a day has 23 hours in March, 25 in October, and 24 otherwise', () => {
  const names = (date: string) => dayHours(date, zone).map((h) => h.hour)
  expect(names('2026-03-29')).toHaveLength(23)
  expect(names('2026-03-29').slice(0, 4)).toEqual(['00', '01', '03', '04'])
  expect(names('2026-10-25')).toHaveLength(25)
  expect(names('2026-10-25').slice(0, 5)).toEqual(['00', '01', '02', '02', '03'])
  expect(names('2026-11-22')).toHaveLength(24)
})

test('[LIN6] the hours of a day follow on each other, and on those of the day before', () => {
  for (const date of ['2026-03-29', '2026-10-25']) {
    const hours = dayHours(date, zone)
    for (const [i, hour] of hours.entries()) if (i > 0) expect(hour.start).toBe(hours[i - 1]!.end)
    expect(hours[0]!.start).toBe(at(`${date}T00:00:00${date.includes('-03-') ? '+01:00' : '+02:00'}`))
  }
})

test('[FIG15] months and quarters turn at midnight of the line, not of Greenwich', () => {
  expect(monthKey(at('2026-09-30T21:59:59Z'), zone)).toBe('2026-09')
  expect(monthKey(at('2026-09-30T22:00:00Z'), zone)).toBe('2026-10')
  expect(periodKey('quarter', at('2026-09-30T22:00:00Z'), zone)).toBe('2026-Q4')
  expect(periodKey('half', at('2026-06-30T21:59:59Z'), zone)).toBe('2026-H1')
  expect(periodKey('year', at('2026-12-31T23:00:00Z'), zone)).toBe('2027')
  expect(monthsBack(at('2027-01-31T12:00:00Z'), zone, 3)).toEqual(['2027-01', '2026-12', '2026-11'])
})

test('[FIG15] four weeks begin on a Monday, and a later moment is never in earlier weeks', () => {
  const moment = fc.integer({ min: at('2023-01-01'), max: at('2032-01-01') })
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const [first, second] = [fourWeeksKey(Math.min(a, b), zone), fourWeeksKey(Math.max(a, b), zone)]
      expect(new Date(first).getUTCDay()).toBe(1)
      expect(first <= second).toBe(true)
      expect((at(second) - at(first)) % (28 * 86_400_000)).toBe(0)
    }),
    { numRuns: 100 },
  )
})

test('[FIG15] a slot begins on the quarter, and its hour is the one on the wall', () => {
  expect(slotStart(at('2026-11-22T20:29:59.999Z'))).toBe(at('2026-11-22T20:15:00Z'))
  expect(weekHour(at('2026-11-22T23:30:00Z'), zone)).toEqual({ weekday: 1, hour: 0 })
})
