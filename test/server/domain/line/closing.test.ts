import { expect, test } from 'vitest'
import { lines } from '../../../../seeds/lines.ts'
import { closedUntil, openingAfter } from '../../../../server/domain/line/closedByHand.ts'
import { lineState } from '../../../../server/domain/line/lineState.ts'
import { unmannedHours } from '../../../../server/domain/time/dutyPlan.ts'
import type { Hours, Line } from '../../../../shared/line.ts'
import { usualClosing } from '../../../../shared/words/usualClosing.ts'
import { when } from '../../../../shared/words/when.ts'
import { momentAt } from '../../../../web/coordinator/figures/calendar.ts'

const timeZone = 'Europe/Copenhagen'
const days = [1, 2, 3, 4, 5, 6, 7]
const hours: Hours = { week: [{ days, from: '15:00', to: '21:00' }], exceptions: [] }
const message = { da: 'Vi er syge.', en: '' }
const base: Line = { ...lines[0]!, hours, closedByHand: null }
const at = (iso: string) => Date.parse(iso)
const stateAt = (line: Line, now: number) => lineState(line, { now, counted: 0, onDuty: [] })

test.for<[date: string, utc: string]>([
  // 28 March 2027: the clocks go on at two. 31 October 2027: they go back at three.
  ['2027-03-27', '2027-03-27T16:00:00.000Z'],
  ['2027-03-28', '2027-03-28T15:00:00.000Z'],
  ['2027-03-29', '2027-03-29T15:00:00.000Z'],
  ['2027-10-30', '2027-10-30T15:00:00.000Z'],
  ['2027-10-31', '2027-10-31T16:00:00.000Z'],
  ['2027-11-01', '2027-11-01T16:00:00.000Z'],
])('[CLO11] closed until 17:00 on %s opens at 17 on the wall', ([date, utc]) => {
  const until = momentAt(date, '17:00')
  expect(new Date(until).toISOString()).toBe(utc)
  // Closed the evening before, across the change of the clock.
  const now = until - 26 * 3_600_000
  const line = { ...base, closedByHand: { message, until: closedUntil(until, base, now) } }
  expect(stateAt(line, now)).toMatchObject({ state: 'closed', opensAt: until })
  expect(when(until, now, timeZone, 'da')).toBe('i morgen kl. 17')
  expect(stateAt(line, until - 1).state).toBe('closed')
  expect(stateAt(line, until).state).toBe('nobody-yet')
})

test.for<[now: string, until: string]>([
  ['2027-03-27T16:00:00+01:00', '2027-03-28T00:00:00+01:00'],
  ['2027-03-28T16:00:00+02:00', '2027-03-29T00:00:00+02:00'],
  ['2027-10-31T16:00:00+01:00', '2027-11-01T00:00:00+01:00'],
])('[CLO11] the rest of the day of a line that is open day and night ends at midnight, from %s', ([now, until]) => {
  const always = { ...base, hours: { week: [{ days, from: '00:00', to: '24:00' }], exceptions: [] } }
  expect(closedUntil('day', always, at(now))).toBe(at(until))
  expect(openingAfter(always, at(until))).toBe(at(until))
})

test('[CLO11] Christmas and new year 2026/27: each day names the next opening, past closed days and the weekend', () => {
  const closed = ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-31', '2027-01-01']
  const weekdays: Hours = { week: [{ days: [1, 2, 3, 4, 5], from: '15:00', to: '21:00' }], exceptions: [] }
  const line = { ...base, hours: { ...weekdays, exceptions: closed.map((date) => ({ date, spans: [] })) } }
  const opens = (iso: string, of: Line = line) => {
    const { opensAt } = stateAt(of, at(iso))
    return opensAt === null ? null : when(opensAt, at(iso), timeZone, 'da')
  }
  // 24 December 2026 is a Thursday, 28 a Monday, 31 a Thursday, and 4 January a Monday.
  expect(opens('2026-12-23T22:00:00+01:00')).toBe('mandag kl. 15')
  expect(opens('2026-12-24T16:00:00+01:00')).toBe('mandag kl. 15')
  expect(opens('2026-12-26T16:00:00+01:00')).toBe('mandag kl. 15')
  expect(opens('2026-12-27T16:00:00+01:00')).toBe('i morgen kl. 15')
  expect(stateAt(line, at('2026-12-28T16:00:00+01:00')).state).toBe('nobody-yet')
  expect(opens('2026-12-30T22:00:00+01:00')).toBe('mandag kl. 15')
  expect(opens('2027-01-03T22:00:00+01:00')).toBe('i morgen kl. 15')
  // Closed by hand on the day before Christmas: the rest of that day leads past the holidays too.
  const now = at('2026-12-23T14:55:00+01:00')
  const shut = { ...line, closedByHand: { message, until: closedUntil('day', line, now) } }
  expect(opens('2026-12-23T14:55:00+01:00', shut)).toBe('mandag kl. 15')
})

test('[CLO9] the usual words fit what was chosen, in both languages, and name a date that stays true on another day', () => {
  const now = at('2026-12-23T14:55:00+01:00')
  const words = (until: Parameters<typeof usualClosing>[0], opensAt: number | null = null) => usualClosing(until, opensAt, now, timeZone)
  const nothing = { da: ' Det er ikke noget, du har gjort.', en: ' It is nothing you did.' }
  expect(words('day', at('2026-12-28T15:00:00+01:00'))).toEqual({
    da: `Vi holder lukket resten af dagen.${nothing.da}`,
    en: `We are closed for the rest of the day.${nothing.en}`,
  })
  expect(words(at('2026-12-23T17:00:00+01:00'))).toEqual({
    da: `Vi holder lukket til kl. 17.${nothing.da}`,
    en: `We are closed until 17:00.${nothing.en}`,
  })
  expect(words(at('2026-12-24T08:00:00+01:00'), at('2026-12-28T15:30:00+01:00'))).toEqual({
    da: `Vi holder lukket til mandag den 28. december kl. 15.30.${nothing.da}`,
    en: `We are closed until Monday 28 December at 15:30.${nothing.en}`,
  })
  expect(words('by-hand')).toEqual({
    da: `Vi har lukket og ved ikke endnu, hvornår vi åbner igen.${nothing.da}`,
    en: `We are closed and do not know yet when we open again.${nothing.en}`,
  })
})

test('[CLO12] hours are not unmanned while the line is closed by hand', () => {
  const now = at('2026-12-01T14:55:00+01:00')
  const [opens, five, closes] = ['15:00', '17:00', '21:00'].map((clock) => at(`2026-12-01T${clock}:00+01:00`))
  const of = (closedByHand: Line['closedByHand']) => unmannedHours({ ...base, closedByHand }, new Map(), () => true, now, 1)
  expect(of({ message, until: five! })).toEqual([{ from: five, to: closes }])
  expect(of({ message, until: closes! })).toEqual([])
  expect(of({ message, until: null })).toEqual([])
  for (const shut of [null, { message, until: now }]) expect(of(shut)).toEqual([{ from: opens, to: closes }])
})
