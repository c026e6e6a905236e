import { expect, test } from 'vitest'
import { restOfDay } from '../../../../server/domain/line/closedByHand.ts'
import type { Hours } from '../../../../shared/line.ts'

const ZONE = 'Europe/Copenhagen'
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const week = (...spans: [days: number[], from: string, to: string][]): Hours => ({
  week: spans.map(([days, from, to]) => ({ days, from, to })),
  exceptions: [],
})

test.for<[string, Hours, now: string, until: string]>([
  ['in the afternoon', week([everyDay, '14:00', '21:00']), '2026-11-19T14:55:00+01:00', '2026-11-19T21:00:00+01:00'],
  [
    'with a second opening that day',
    week([everyDay, '13:00', '15:00'], [everyDay, '17:00', '20:00']),
    '2026-11-19T14:55:00+01:00',
    '2026-11-19T20:00:00+01:00',
  ],
  ['in the morning, before it opens', week([everyDay, '14:00', '21:00']), '2026-11-19T08:00:00+01:00', '2026-11-19T21:00:00+01:00'],
  ['after it has closed', week([everyDay, '14:00', '21:00']), '2026-11-19T22:00:00+01:00', '2026-11-20T00:00:00+01:00'],
  ['over midnight', week([[5], '12:00', '01:00']), '2026-11-20T14:55:00+01:00', '2026-11-21T01:00:00+01:00'],
  ['after midnight, of the evening before', week([everyDay, '12:00', '01:00']), '2026-11-20T00:30:00+01:00', '2026-11-20T01:00:00+01:00'],
  ['day and night', week([everyDay, '00:00', '24:00']), '2026-11-19T14:55:00+01:00', '2026-11-20T00:00:00+01:00'],
  // The clocks went back at three: the night is an hour longer.
  ['in the night of 25 hours', week([[6], '20:00', '04:00']), '2026-10-24T23:00:00+02:00', '2026-10-25T04:00:00+01:00'],
  ['in the night of 23 hours', week([[6], '20:00', '04:00']), '2026-03-28T23:00:00+01:00', '2026-03-29T04:00:00+02:00'],
])('[LIN30] %s', ([, hours, now, until]) => {
  expect(new Date(restOfDay(hours, ZONE, Date.parse(now))).toISOString()).toBe(new Date(until).toISOString())
})
