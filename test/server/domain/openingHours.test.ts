import { expect, test } from 'vitest'
import { lines } from '../../../seeds/lines.ts'
import { openingAt, openSpans } from '../../../server/domain/time/openingHours.ts'
import type { Hours } from '../../../shared/line.ts'

const zone = 'Europe/Copenhagen'
const all = [1, 2, 3, 4, 5, 6, 7]
const daily = (from: string, to: string, exceptions: Hours['exceptions'] = []): Hours => ({ week: [{ days: all, from, to }], exceptions })
const at = (text: string) => Date.parse(text)
const told = (hours: Hours, text: string) => {
  const { within, opensAt, closesAt } = openingAt(hours, zone, at(text))
  const iso = (moment: number | null) => moment && new Date(moment).toISOString()
  return { within, opensAt: iso(opensAt), closesAt: iso(closesAt) }
}

test('[LIN5] a span that ends before it starts runs past midnight, and the small hours belong to the evening before', () => {
  const fridays: Hours = { week: [{ days: [5], from: '20:00', to: '01:00' }], exceptions: [] }
  expect(told(fridays, '2026-11-21T00:30:00+01:00')).toEqual({ within: true, opensAt: null, closesAt: '2026-11-21T00:00:00.000Z' })
  expect(told(fridays, '2026-11-21T01:00:00+01:00')).toEqual({ within: false, opensAt: '2026-11-27T19:00:00.000Z', closesAt: null })
  expect(told(fridays, '2026-11-20T00:30:00+01:00').within).toBe(false)
})

test('[LIN5] spans that touch are one, so midnight is no closing time', () => {
  const hours: Hours = {
    week: [
      { days: [5], from: '18:00', to: '24:00' },
      { days: [6], from: '00:00', to: '02:00' },
    ],
    exceptions: [],
  }
  expect(told(hours, '2026-11-20T23:00:00+01:00')).toEqual({ within: true, opensAt: null, closesAt: '2026-11-21T01:00:00.000Z' })
})

test('[LIN6] over the night when the clocks go back a span is an hour longer, and an hour shorter when they go forward', () => {
  const long = openSpans(daily('20:00', '06:00'), zone, '2026-10-24', 1)
  const short = openSpans(daily('20:00', '06:00'), zone, '2026-03-28', 1)
  expect(long.map(({ from, to }) => (to - from) / 3600_000)).toEqual([11])
  expect(short.map(({ from, to }) => (to - from) / 3600_000)).toEqual([9])
  // A time that the clock skips is taken an hour later.
  expect(new Date(openSpans(daily('02:30', '08:00'), zone, '2026-03-29', 1)[0]!.from).toISOString()).toBe('2026-03-29T01:30:00.000Z')
})

test('[LIN7] an exception replaces the spans of its date, and closes it when it has none', () => {
  const hours = daily('14:00', '22:00', [
    { date: '2026-12-24', spans: [] },
    { date: '2026-12-25', spans: [{ from: '10:00', to: '12:00' }] },
  ])
  expect(told(hours, '2026-12-24T15:00:00+01:00')).toEqual({ within: false, opensAt: '2026-12-25T09:00:00.000Z', closesAt: null })
  expect(told(hours, '2026-12-25T11:00:00+01:00').closesAt).toBe('2026-12-25T11:00:00.000Z')
  expect(told(hours, '2026-12-25T13:00:00+01:00').opensAt).toBe('2026-12-26T13:00:00.000Z')
})

test('[LIN7] what began on the evening before an exception still runs to its end', () => {
  const hours = daily('20:00', '02:00', [{ date: '2026-12-24', spans: [] }])
  expect(told(hours, '2026-12-24T01:00:00+01:00').within).toBe(true)
  expect(told(hours, '2026-12-24T21:00:00+01:00').within).toBe(false)
})

test('[LIN4] a line that is open day and night tells no closing moment, also over an exception that says the same', () => {
  expect(told(daily('00:00', '24:00'), '2026-11-19T03:00:00+01:00')).toEqual({ within: true, opensAt: null, closesAt: null })
  expect(told(daily('08:00', '08:00'), '2026-11-19T03:00:00+01:00').closesAt).toBe(null)
})

test('[LIN4] a line that opens in a month is told so, and one without hours has no opening', () => {
  const hours: Hours = { week: [], exceptions: [{ date: '2026-12-18', spans: [{ from: '10:00', to: '11:00' }] }] }
  expect(told(hours, '2026-11-19T03:00:00+01:00').opensAt).toBe('2026-12-18T09:00:00.000Z')
  expect(told({ week: [], exceptions: [] }, '2026-11-19T03:00:00+01:00').opensAt).toBe(null)
})

test('[LIN4] on the hour it opens a line is open, and on the hour it closes it is closed', () => {
  expect(told(daily('14:00', '22:00'), '2026-11-19T14:00:00+01:00').within).toBe(true)
  expect(told(daily('14:00', '22:00'), '2026-11-19T22:00:00+01:00').within).toBe(false)
})

test('[LIN8] at every hour of a year at least one seeded line is open', () => {
  const year = lines.map((line) => openSpans(line.hours, line.timeZone, '2026-12-31', 368))
  const first = at('2027-01-01T00:00:00+01:00')
  const shut = Array.from({ length: 8760 }, (_, i) => first + i * 3600_000).filter(
    (hour) => !year.some((spans) => spans.some(({ from, to }) => from <= hour && hour < to)),
  )
  expect(shut).toEqual([])
  // And not only one: the others have hours of their own that open and close.
  expect(year.filter((spans) => spans.length > 300).length).toBeGreaterThanOrEqual(3)
})
