import { expect, test } from 'vitest'
import { besideUsual } from '../../../server/domain/load/besideUsual.ts'
import { monthRows, quarterRows } from '../../../server/domain/load/loadRows.ts'
import { waitedOf } from '../../../server/domain/load/waitedOf.ts'
import { weekHeat } from '../../../server/domain/load/weekHeat.ts'
import { waitsOf } from '../../../server/domain/seating/estimate.ts'
import { dayHours, fourWeeksBack } from '../../../server/domain/time/calendar.ts'
import type { MonthFigures } from '../../../shared/figures.ts'
import type { FourWeeks } from '../../../shared/load.ts'

const zone = 'Europe/Copenhagen'
const none = { arrived: 0, seated: 0, left: 0, 'turned-away-closed': 0, 'turned-away-full': 0, 'turned-away-nobody': 0, 'not-reached': 0 }

test('[FIG45] arrivals and unmet demand stand in the hour of the week in which they were counted', () => {
  const { arrived, unmet } = weekHeat({
    '1|0|arrived': 1,
    '7|23|arrived': 2,
    '7|23|seated': 9,
    '2|19|left': 1,
    '2|19|not-reached': 2,
    '2|19|turned-away-closed': 4,
    '2|19|turned-away-full': 8,
    '2|19|turned-away-nobody': 16,
  })
  expect([arrived.length, arrived[0], arrived[167]]).toEqual([168, 1, 2])
  expect(arrived.reduce((a, b) => a + b)).toBe(3)
  expect(unmet[24 + 19]).toBe(31)
  expect(unmet.reduce((a, b) => a + b)).toBe(31)
})

test('[FIG46] a percentile is the band in which it lies', () => {
  // Ten waits: the fifth is the last within 5 minutes, the ninth the first within 20.
  expect(waitedOf(waitsOf({ 'wait-1': 1, 'wait-5': 4, 'wait-10': 3, 'wait-20': 1, 'wait-over': 1 }))).toEqual({
    of: 10,
    said: { half: { fromMin: 2, toMin: 5 }, nineOfTen: { fromMin: 15, toMin: 20 }, withinFive: 5 },
  })
  expect(waitedOf(waitsOf({ 'wait-1': 5, 'wait-over': 6 })).said).toEqual({
    half: { fromMin: 90, toMin: null },
    nineOfTen: { fromMin: 90, toMin: null },
    withinFive: 5,
  })
})

test('[FIG46] with fewer than ten waits no percentile is said', () => {
  expect(waitedOf(waitsOf({ 'wait-1': 9 }))).toEqual({ of: 9, said: null })
  expect(waitedOf(waitsOf({}))).toEqual({ of: 0, said: null })
  expect(waitedOf(waitsOf({ 'wait-1': 10 })).said).toMatchObject({ nineOfTen: { fromMin: 0, toMin: 1 }, withinFive: 10 })
})

const month = (name: string, closed: boolean, arrived: number, waits: Record<string, number> = {}): MonthFigures => ({
  ...{ line: 'faxe', month: name, closed, figures: { ...none, arrived }, conversations: 0, minutes: 0, messages: 0, handOvers: 0 },
  endedBy: { mutual: 0, youth: 0, counsellor: 0, connection: 0, timeout: 0 },
  waits: waitsOf(waits),
})

test('[FIG52] a quarter is the sum of its months, and over when all three are', () => {
  const months = [
    month('2026-11', false, 5, { 'wait-5': 10 }),
    month('2026-10', true, 3, { 'wait-5': 4 }),
    month('2026-09', true, 2, { 'wait-1': 6 }),
    month('2026-08', true, 0),
    month('2026-07', true, 1, { 'wait-1': 6 }),
    ...['2026-06', '2026-05', '2026-04'].map((name) => month(name, true, 0)),
  ]
  expect(quarterRows(months).map(({ name, closed, figures, waited }) => [name, closed, figures.arrived, waited.of])).toEqual([
    ['2026-Q4', false, 8, 14],
    ['2026-Q3', true, 3, 12],
  ])
  expect(quarterRows(months)[1]!.waited.said).not.toBe(null)
  // A month in which nothing was counted is left out only before the first count.
  expect(monthRows(months).map(({ name }) => name)).toEqual(['2026-11', '2026-10', '2026-09', '2026-08', '2026-07'])
})

/** Four weeks in which `each` youths came in each hour of the week. */
const weeksOf = (mondays: string[], each: number): FourWeeks[] =>
  mondays.map((monday) => ({ monday, closed: true, arrived: Array(168).fill(each), unmet: Array(168).fill(0) }))
const dayOf = (date: string, arrived = 0) => ({
  ...{ line: 'faxe', date },
  hours: dayHours(date, zone).map(({ hour }) => ({ hour, figures: { ...none, arrived } })),
})

test('[FIG48] the usual is the mean of the same hour and weekday in the last twelve weeks that are over', () => {
  const now = Date.parse('2026-11-19T17:30:00+01:00')
  const mondays = fourWeeksBack(now, zone, 6)
  const weeks = weeksOf(mondays, 0).map((four, i) => ({ ...four, closed: i > 0 }))
  // Thursday, 19 o'clock. The four weeks that run, and those before the last three, do not count.
  for (const [i, count] of [90, 8, 4, 3, 90, 90].entries()) weeks[i]!.arrived[3 * 24 + 19] = count
  const today = besideUsual(dayOf('2026-11-19', 2), weeks, zone, now)
  expect(today.weeks).toBe(12)
  expect(today.hours[19]).toEqual({ hour: '19', isOver: false, arrived: 2, usual: { arrived: 15, times: 12 } })
  expect(today.hours.map(({ isOver }) => isOver)).toEqual([...Array(17).fill(true), ...Array(7).fill(false)])
})

test('[FIG48] the first four weeks of a line are not used, and without others nothing is usual', () => {
  const now = Date.parse('2026-11-19T17:30:00+01:00')
  const weeks = (count: number) => weeksOf(fourWeeksBack(now, zone, count), 4).map((four, i) => ({ ...four, closed: i > 0 }))
  for (const count of [0, 1, 2]) expect(besideUsual(dayOf('2026-11-19'), weeks(count), zone, now)).toMatchObject({ weeks: 0 })
  expect(besideUsual(dayOf('2026-11-19'), weeks(2), zone, now).hours[19]!.usual).toBe(null)
  expect(besideUsual(dayOf('2026-11-19'), weeks(3), zone, now)).toMatchObject({ weeks: 4 })
})

test('[FIG49] on a day of 25 hours both hours called 02 stand beside the mean of one', () => {
  const now = Date.parse('2026-10-25T23:30:00+01:00')
  const weeks = weeksOf(fourWeeksBack(now, zone, 3), 4).map((four, i) => ({ ...four, closed: i > 0 }))
  const today = besideUsual(dayOf('2026-10-25', 1), weeks, zone, now)
  expect(today.hours).toHaveLength(25)
  expect(today.hours.filter(({ hour }) => hour === '02')).toEqual(
    Array(2).fill({ hour: '02', isOver: true, arrived: 1, usual: { arrived: 4, times: 4 } }),
  )
})

test('[FIG49] the mean divides by how often an hour happened: 02 comes a time less in spring and a time more in autumn', () => {
  const usualAt = (now: string, date: string, hour: string) => {
    const at = Date.parse(now)
    const weeks = weeksOf(fourWeeksBack(at, zone, 3), 4).map((four, i) => ({ ...four, closed: i > 0 }))
    const { hours, weeks: used } = besideUsual(dayOf(date), weeks, zone, at)
    return { used, times: hours.find((one) => one.hour === hour)?.usual?.times }
  }
  // The four weeks of these days hold the Sunday without 02, and the Sunday with two.
  const spring = fourWeeksBack(Date.parse('2026-03-29T12:00:00Z'), zone, 1)[0]!
  const after = (monday: string, days: number) => new Date(Date.parse(`${monday}T12:00:00Z`) + days * 86_400_000).toISOString()
  const sunday = (monday: string) => after(monday, 28 + 6)
  expect(usualAt(sunday(spring), sunday(spring).slice(0, 10), '02')).toEqual({ used: 4, times: 3 })
  expect(usualAt(sunday(spring), sunday(spring).slice(0, 10), '03')).toEqual({ used: 4, times: 4 })
  const autumn = fourWeeksBack(Date.parse('2026-10-25T12:00:00Z'), zone, 1)[0]!
  expect(usualAt(sunday(autumn), sunday(autumn).slice(0, 10), '02')).toEqual({ used: 4, times: 5 })
  // On the day of 23 hours itself there is no 02 to compare.
  expect(besideUsual(dayOf('2026-03-29'), [], zone, 0).hours.map(({ hour }) => hour)).not.toContain('02')
})
