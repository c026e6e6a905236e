import { expect, test } from 'vitest'
import { topics } from '../../../seeds/topics.ts'
import { monthStarts, simulatedVisits } from '../../../server/simulation/simulatedVisits.ts'
import { closingForm } from '../../../shared/closingForm.ts'
import { surveyAnswers } from '../../../shared/survey.ts'
import { faxe, onTheWall } from './simulated.ts'

const visits = simulatedVisits(faxe, { topics, offers: ['headspace'] }, { perMonth: 300, seed: 1, year: 2025 })
const counted = (event: string) => visits.flatMap(({ counts }) => counts.filter((one) => one.event === event))

test('[FIG58] a year has twelve months on the clock of the line, and as many conversations as were asked for', () => {
  const months = new Set(visits.flatMap(({ counts }) => counts.slice(0, 1).map(({ at }) => onTheWall(at).date.slice(0, 7))))
  expect(months).toEqual(new Set(Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`)))
  const talks = visits.filter(({ talk }) => talk !== null).length
  expect(Math.abs(talks - 3600)).toBeLessThan(200)
  expect([0, 3, 10].map((month) => new Date(monthStarts(2025, 'Europe/Copenhagen')[month]!).toISOString())).toEqual([
    '2024-12-31T23:00:00.000Z',
    '2025-03-31T22:00:00.000Z',
    '2025-10-31T23:00:00.000Z',
  ])
})

test('[FIG58] people come in the opening hours by the clock on the wall, before and after the clocks change', () => {
  // Faxe is open 14 to 21 from Monday to Thursday, to 23 on Friday, and 15 to 21 on Sunday.
  const opening: Record<number, [string, string]> = { 0: ['15:00', '21:00'], 5: ['14:00', '23:00'] }
  const week = (at: number) => new Date(`${onTheWall(at).date}T12:00:00Z`).getUTCDay()
  const outside = counted('arrived').filter(({ at }) => {
    const [from, to] = opening[week(at)] ?? ['14:00', '21:00']
    const { time } = onTheWall(at)
    return week(at) === 6 || time < from || time >= to
  })
  expect(outside).toEqual([])
  const onDay = (date: string) => counted('arrived').filter(({ at }) => onTheWall(at).date === date)
  // The Sundays on which the clocks change, 30 March and 26 October.
  for (const date of ['2025-03-30', '2025-10-26']) expect(onDay(date).length).toBeGreaterThan(0)
  // Somebody comes in the first and in the last hour, in winter and in summer.
  for (const month of ['2025-01', '2025-07'])
    for (const hour of ['14', '20'])
      expect(counted('arrived').some(({ at }) => onTheWall(at).date.startsWith(month) && onTheWall(at).time.startsWith(hour))).toBe(true)
})

test('[FIG56] every simulated form and survey is one that the doors would take', () => {
  for (const { talk } of visits) {
    if (talk?.form) expect(closingForm.safeParse(talk.form.form).success).toBe(true)
    if (talk?.survey) expect(surveyAnswers.safeParse(talk.survey.answers).success).toBe(true)
  }
})
