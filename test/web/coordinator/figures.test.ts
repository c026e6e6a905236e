import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DayFigures, NowView } from '../../../shared/figures.ts'
import { coordinator as danish } from '../../../shared/words/da/team/coordinator.ts'
import { coordinator as english } from '../../../shared/words/en/team/coordinator.ts'
import { type CoordinatorEvent, coordinatorAfter, coordinatorAt } from '../../../web/coordinator/coordinator.ts'
import { dateAt, dayInWords, dayOn, lineClockAt, monthOn } from '../../../web/coordinator/figures/calendar.ts'
import { countOf, dayChart, dayRows } from '../../../web/coordinator/figures/dayChart.ts'
import { lineToOpen } from '../../../web/coordinator/figures/lineToOpen.ts'
import { bars, each, percent, waitSpans } from '../../../web/coordinator/figures/monthBars.ts'

const none = { arrived: 0, seated: 0, left: 0, 'turned-away-closed': 0, 'turned-away-full': 0, 'turned-away-nobody': 0, 'not-reached': 0 }
const hour = (name: string, figures: Partial<typeof none> = {}) => ({ hour: name, figures: { ...none, ...figures } })
const day = (...hours: DayFigures['hours']): DayFigures => ({ line: 'aabenraa', date: '2026-11-22', hours })
const now = (at: number, ...lines: string[]): NowView => ({
  at,
  lines: lines.map((line) => ({
    line,
    name: { da: line, en: line },
    state: 'open',
    waiting: 0,
    longestWaitMs: null,
    onDuty: 1,
    seats: 2,
    seatsTaken: 0,
    conversations: 0,
  })),
})
const after = (...events: CoordinatorEvent[]) => events.reduce(coordinatorAfter, coordinatorAt('2026-11-22'))

test('[FIG31] the newest live view holds', () => {
  const state = after({ what: 'now', view: now(20, 'aabenraa', 'faxe') }, { what: 'now', view: now(10) })
  expect([state.now?.at, state.line]).toEqual([20, null])
})

test('[FIG33] a day or a month opens on the line where most came, else where something happens, else an open one, else the first', () => {
  const lines = now(1, 'a', 'b', 'c').lines
  const closed = lines.map((line) => ({ ...line, state: 'closed' as const }))
  const but = (i: number, part: Partial<(typeof lines)[number]>) => closed.map((line, at) => (at === i ? { ...line, ...part } : line))
  expect(lineToOpen(closed, { a: 1, b: 2, c: 2 })).toBe('b')
  expect(lineToOpen(but(2, { waiting: 1, state: 'open' }), { b: 0 })).toBe('c')
  expect(lineToOpen(but(2, { conversations: 1 }), {})).toBe('c')
  expect(lineToOpen(but(1, { state: 'nobody-yet' }), {})).toBe('b')
  expect(lineToOpen(closed, {})).toBe('a')
  expect(lineToOpen([], {})).toBe(null)
})

test('[FIG33] a line once chosen stays, from screen to screen, whatever is counted later', () => {
  const view = { what: 'now', view: now(20, 'aabenraa', 'faxe') } as const
  const arrived = { what: 'arrived', arrived: { faxe: 3 } } as const
  const screen = (to: 'now' | 'day' | 'month') => ({ what: 'screen', screen: to }) as const
  expect(after(view, arrived, screen('month'), screen('now'), screen('day')).line).toBe('faxe')
  expect(after(view, { what: 'line', line: 'aabenraa' }, screen('month'), arrived, view).line).toBe('aabenraa')
})

test('[FIG34] an answer to a question no longer asked is dropped', () => {
  const chosen = [
    { what: 'line', line: 'faxe' },
    { what: 'date', date: '2026-11-21' },
  ] as const
  const here = (line: string, date: string): CoordinatorEvent => ({
    what: 'day',
    line,
    date,
    day: { phase: 'here', figures: { ...day(), line, date } },
  })
  expect(after(...chosen, here('faxe', '2026-11-22')).day.phase).toBe('asked')
  expect(after(...chosen, here('aabenraa', '2026-11-21')).day.phase).toBe('asked')
  expect(after(...chosen, here('faxe', '2026-11-21')).day.phase).toBe('here')
  expect(after(...chosen, here('faxe', '2026-11-21'), { what: 'line', line: 'aabenraa' }).day.phase).toBe('asked')
})

test('[FIG34] a refusal before the first view is said; after it the figures stay', () => {
  expect(after({ what: 'refused', why: 'failed' }).refused).toBe('failed')
  expect(after({ what: 'now', view: now(1, 'faxe') }, { what: 'refused', why: 'no-answer' }).refused).toBe(null)
})

test('[FIG35] each row of the chart counts what its name says', () => {
  const h = hour('19', {
    arrived: 9,
    seated: 5,
    left: 2,
    'not-reached': 1,
    'turned-away-closed': 1,
    'turned-away-full': 2,
    'turned-away-nobody': 4,
  })
  expect(dayRows.map((row) => countOf(h, row))).toEqual([9, 5, 3, 7])
})

test('[FIG35] columns stand on their row, within the chart, in proportion, and none is drawn for nothing', () => {
  const count = fc.nat(60)
  const figures = fc.record({
    arrived: count,
    seated: count,
    left: count,
    'turned-away-closed': count,
    'turned-away-full': count,
    'turned-away-nobody': count,
    'not-reached': count,
  })
  fc.assert(
    fc.property(fc.array(figures, { minLength: 23, maxLength: 25 }), fc.integer({ min: 240, max: 1400 }), (hours, width) => {
      const chart = dayChart(day(...hours.map((f, i) => ({ hour: String(i), figures: f }))), width)
      let before = 0
      for (const row of chart.rows) {
        expect(row.top).toBeGreaterThan(before)
        for (const column of row.columns) {
          expect(column.x).toBeGreaterThanOrEqual(0)
          expect(column.x + column.width).toBeLessThanOrEqual(width)
          expect(column.y + column.height).toBeCloseTo(row.baseline)
          expect(column.y).toBeGreaterThanOrEqual(row.top - 1e-9)
          expect(column.height === 0).toBe(column.count === 0)
        }
        const [small, large] = [...row.columns].sort((a, b) => a.count - b.count).slice(-2)
        expect(small!.height).toBeLessThanOrEqual(large!.height)
        before = row.baseline
      }
      expect(chart.height).toBeGreaterThan(before)
    }),
  )
})

test('[FIG39] a day has 23, 24 or 25 hours, and two of them may have one name', () => {
  const autumn = day(hour('01'), hour('02', { arrived: 1 }), hour('02', { arrived: 2 }), hour('03'))
  const [arrived] = dayChart(autumn, 400).rows
  expect(arrived?.columns.map((c) => [c.hour, c.count])).toEqual([
    ['01', 0],
    ['02', 1],
    ['02', 2],
    ['03', 0],
  ])
  expect(arrived?.peak).toMatchObject({ hour: '02', count: 2 })
  expect(dayChart(day(...Array.from({ length: 24 }, (_, i) => hour(String(i)))), 328).hours.filter((h) => h.named)).toHaveLength(8)
})

test('[FIG40] dates and months step by the calendar, over clock changes and New Year, in the time of the line', () => {
  expect([dayOn('2026-10-25', 1), dayOn('2026-03-29', -1), dayOn('2026-12-31', 1), dayOn('2028-02-28', 1)]).toEqual([
    '2026-10-26',
    '2026-03-28',
    '2027-01-01',
    '2028-02-29',
  ])
  expect([monthOn('2026-12', 1), monthOn('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
  // 23:30 UTC is already the next day in Denmark.
  expect(dateAt(Date.UTC(2026, 10, 22, 23, 30))).toBe('2026-11-23')
  expect(lineClockAt(Date.UTC(2026, 10, 22, 23, 30), 'da')).toBe('00.30')
  expect(dayInWords('2026-11-22', 'da')).toBe('søndag den 22. november 2026')
})

test('[FIG29] a month is drawn from its own sums, and nothing is divided by nothing', () => {
  expect(bars([4, 2, 0])).toEqual([
    { count: 4, share: 1 },
    { count: 2, share: 0.5 },
    { count: 0, share: 0 },
  ])
  expect(bars([0, 0]).map((b) => b.share)).toEqual([0, 0])
  const waits = [
    { upToMin: 5, count: 3 },
    { upToMin: 20, count: 2 },
    { upToMin: null, count: 1 },
  ]
  expect(waitSpans(waits)).toEqual([
    { from: 0, to: 5, count: 3 },
    { from: 5, to: 20, count: 2 },
    { from: 20, to: null, count: 1 },
  ])
  expect([each(100, 3), each(0, 0), percent(1, 3), percent(0, 0)]).toEqual([33, null, 33, null])
})

test('[WOR7] both languages say the same figures', () => {
  const shape = (words: object): unknown[] =>
    Object.entries(words).map(([name, said]) => [name, typeof said === 'object' ? shape(said) : typeof said])
  expect(shape(english)).toEqual(shape(danish))
})
