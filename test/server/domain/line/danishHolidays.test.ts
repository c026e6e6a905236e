import { expect, test } from 'vitest'
import { danishHolidays } from '../../../../server/domain/time/danishHolidays.ts'
import { openSpans } from '../../../../server/domain/time/openingHours.ts'

/**
 * The holidays of the Danish church calendar: the first of January, both days of Christmas, and the days that follow from Easter Sunday.
 * Store bededag, the fourth Friday after Easter, was abolished by law no. 214 of 6 March 2023, from 1 January 2024.
 */
const easter: Record<number, string> = {
  2024: '2024-03-31',
  2025: '2025-04-20',
  2026: '2026-04-05',
  2027: '2027-03-28',
  2028: '2028-04-16',
  2029: '2029-04-01',
  2030: '2030-04-21',
}
const after = (date: string, days: number) => new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const byLaw = (year: number) =>
  [`${year}-01-01`, ...[-3, -2, 0, 1, 39, 49, 50].map((days) => after(easter[year]!, days)), `${year}-12-25`, `${year}-12-26`].sort()

test.for(Object.keys(easter).map(Number))('[LIN34] %i has the ten holidays of the law, and no store bededag', async (year) => {
  const all = await danishHolidays(year)
  expect(all.filter(({ isByLaw }) => isByLaw).map(({ date }) => date)).toEqual(byLaw(year))
  expect(all.map(({ date }) => date)).not.toContain(after(easter[year]!, 26))
  expect(all.filter(({ isByLaw }) => !isByLaw).map(({ date }) => date)).toEqual(
    // In 2028 the fifth of June is Whit Monday.
    [`${year}-06-05`, `${year}-12-24`, `${year}-12-31`].filter((date) => !byLaw(year).includes(date)),
  )
  for (const { date, name } of all.filter((one) => !one.date.endsWith('-12-31')))
    expect([date, name.da.length > 3, name.en.length > 3]).toEqual([date, true, true])
})

test('[LIN34] in 2023 store bededag was still one: the list follows the law of its year', async () => {
  const may = (await danishHolidays(2023)).find(({ date }) => date === '2023-05-05')
  expect(may).toMatchObject({ isByLaw: true })
})

test('[LIN36] a span over the night of the clock is an hour shorter or longer, on a weekday and on a date alike', () => {
  const [from, to] = ['22:00', '04:00']
  const hoursOf = (first: string, hours: Parameters<typeof openSpans>[0]) =>
    openSpans(hours, 'Europe/Copenhagen', first, 1).map((span) => (span.to - span.from) / 3_600_000)
  const weekly = { week: [{ days: [6], from, to }], exceptions: [] }
  const dated = (date: string) => ({ week: [], exceptions: [{ date, spans: [{ from, to }] }] })
  for (const [date, long] of [
    ['2026-03-28', 5],
    ['2026-10-24', 7],
    ['2026-10-31', 6],
  ] as const) {
    expect([date, hoursOf(date, weekly)]).toEqual([date, [long]])
    expect([date, hoursOf(date, dated(date))]).toEqual([date, [long]])
  }
})
