// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { dayHours } from '../../../server/domain/time/calendar.ts'
import { dayFigures, operatingEvents } from '../../../shared/figures.ts'
import { DayTable } from '../../../web/coordinator/figures/DayTable.tsx'
import { dayChart } from '../../../web/coordinator/figures/dayChart.ts'
import { loadWords, WordsProvider } from '../../../web/coordinator/words.ts'

afterEach(cleanup)

/** Each hour of the day has a number of its own: 1, 2, 3 … */
const dayOf = (date: string) =>
  dayFigures.parse({
    line: 'faxe',
    date,
    hours: dayHours(date, 'Europe/Copenhagen').map(({ hour }, i) => ({
      hour,
      figures: Object.fromEntries(operatingEvents.map((event) => [event, event === 'arrived' ? i + 1 : 0])),
    })),
  })

test.each([
  ['2026-10-25', ['00', '01', '02 (sommertid)', '02 (vintertid)', '03'], 25],
  ['2026-03-29', ['00', '01', '03', '04', '05'], 23],
])('[FIG72] the Day screen shows each hour of %s with its own number, and their sum', async (date, first, hours) => {
  const day = dayOf(date)
  render(
    <WordsProvider value={await loadWords('da')}>
      <DayTable day={day} />
    </WordsProvider>,
  )
  const [, ...rows] = screen.getAllByRole('row').map((row) => [...row.children].slice(0, 2).map(({ textContent }) => textContent))
  expect(rows.slice(0, 5)).toEqual(first.map((hour, i) => [hour, String(i + 1)]))
  expect(rows).toHaveLength(hours + 1)
  const all = (hours * (hours + 1)) / 2
  expect(rows.at(-1)).toEqual(['Hele dagen', String(all)])
  const [arrived] = dayChart(day, 1000).rows
  expect([arrived?.columns.length, arrived?.total]).toEqual([hours, all])
})
