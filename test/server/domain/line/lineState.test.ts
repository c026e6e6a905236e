import { expect, test } from 'vitest'
import { lines } from '../../../../seeds/lines.ts'
import { lineState } from '../../../../server/domain/line/lineState.ts'
import type { OnDuty } from '../../../../server/domain/seating/shift.ts'
import type { Line } from '../../../../shared/line.ts'

const at = (text: string) => Date.parse(text)
const evening = at('2026-11-19T17:30:00+01:00')
const line: Line = { ...lines.find((l) => l.id === 'aabenraa')!, queueLimit: 3 }
const mette: OnDuty = {
  person: 'p',
  page: 'p',
  kid: 'k',
  lines: ['aabenraa'],
  langs: ['da'],
  topics: [],
  ages: [],
  seats: 2,
  taken: 0,
  state: 'on',
  since: 0,
  lastSeatedAt: 0,
  missed: 0,
  awayAt: null,
}
const state = (given: Partial<Parameters<typeof lineState>[1]> = {}, of = line) =>
  lineState(of, { now: evening, counted: 0, onDuty: [mette], ...given })

test('[LIN1] closed outside its hours, with the moment it opens', () => {
  expect(state({ now: at('2026-11-19T11:00:00+01:00') })).toEqual({
    state: 'closed',
    opensAt: at('2026-11-19T12:00:00+01:00'),
    closesAt: null,
    message: null,
    joinable: false,
  })
})

test('[LIN1] closed by hand, with its message, until the moment given or the opening after it', () => {
  const message = { da: 'Vi er på kursus', en: 'We are on a course' }
  const shut = (until: number | null): Line => ({ ...line, closedByHand: { message, until } })
  expect(state({}, shut(null))).toMatchObject({ state: 'closed', message, opensAt: null, joinable: false })
  expect(state({}, shut(at('2026-11-19T19:00:00+01:00')))).toMatchObject({ state: 'closed', opensAt: at('2026-11-19T19:00:00+01:00') })
  expect(state({}, shut(at('2026-11-20T03:00:00+01:00')))).toMatchObject({ opensAt: at('2026-11-20T12:00:00+01:00') })
  expect(state({}, shut(evening))).toMatchObject({ state: 'open' })
})

test('[LIN1] full before anything that only delays, and still no dead end for the hours', () => {
  expect(state({ counted: 3, onDuty: [] })).toMatchObject({ state: 'full', joinable: false, closesAt: at('2026-11-19T22:00:00+01:00') })
})

test('[LIN1] nobody yet, when none is here: not away, not only finishing', () => {
  expect(state({ onDuty: [] })).toMatchObject({ state: 'nobody-yet', joinable: true })
  expect(state({ onDuty: [{ ...mette, awayAt: 1 }] }).state).toBe('nobody-yet')
  expect(state({ onDuty: [{ ...mette, state: 'away' }] }).state).toBe('nobody-yet')
  expect(state({ onDuty: [{ ...mette, state: 'finishing' }] }).state).toBe('nobody-yet')
})

test('[LIN1] queue only when no seat is free or all pause; open as soon as one is', () => {
  expect(state({ onDuty: [{ ...mette, taken: 2 }] }).state).toBe('queue-only')
  expect(state({ onDuty: [{ ...mette, state: 'paused' }] }).state).toBe('queue-only')
  expect(
    state({
      onDuty: [
        { ...mette, taken: 2 },
        { ...mette, taken: 1 },
      ],
    }),
  ).toMatchObject({ state: 'open', joinable: true })
})

test('[LIN1] closing soon for the last minutes, whoever is free', () => {
  expect(state({ now: at('2026-11-19T21:29:59+01:00') }).state).toBe('open')
  expect(state({ now: at('2026-11-19T21:30:00+01:00') })).toMatchObject({ state: 'closing-soon', joinable: true })
})
