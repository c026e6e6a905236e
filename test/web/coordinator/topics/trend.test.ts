import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownFor } from '../../../../server/domain/disclosure/rounding.ts'
import type { Publication } from '../../../../shared/published/publication.ts'
import { subjects } from '../../../../shared/report/published.ts'
import { topicGroups } from '../../../../shared/topic.ts'
import { topics as danish } from '../../../../shared/words/da/team/figures/topics.ts'
import { topics as english } from '../../../../shared/words/en/team/figures/topics.ts'
import { movedIn, trendOf } from '../../../../web/coordinator/topics/trend/trendOf.ts'
import { trendSpans } from '../../../../web/coordinator/topics/trend/trendSpans.ts'
import { trendTitle } from '../../../../web/coordinator/topics/trend/trendTitle.ts'
import { figuresOf, table } from './figures.ts'

const quarters = (year: number, families: string[], of: 'Q' | 'S' = 'Q') =>
  families.map((family, i) => table(of, `${year}-Q${i + 1}`, of === 'Q' ? { family } : { concern_or_acute: family }))
const topicsOver = (publications: Publication[], kind: string, tooFewIn: number[] = []) => {
  const figures = figuresOf(publications, { tooFewIn })
  const span = trendSpans(figures).find((one) => one.kind === kind)
  const subject = subjects.find((one) => one.subject === 'Q')
  return span && subject ? trendOf(figures, subject, span) : null
}
const titleIn = (publications: Publication[], kind: string, words = danish) => {
  const trend = topicsOver(publications, kind)
  return (
    trend &&
    trendTitle(
      trend,
      words.trend,
      (cell) => cell,
      (period) => period,
    )
  )
}

test('[DIS81] only periods of one kind stand side by side; a year of another kind is named and is in no span', () => {
  const publications = [
    ...quarters(2024, ['10', '15', '20', '25']),
    table('Q', '2025-01'),
    table('Q', '2025-02'),
    ...quarters(2026, ['30']),
  ]
  expect(trendSpans(figuresOf(publications))).toEqual([
    {
      kind: 'month',
      periods: ['2025-01', '2025-02'],
      others: [
        { year: 2024, kind: 'quarter' },
        { year: 2026, kind: 'quarter' },
      ],
    },
    { kind: 'quarter', periods: ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2026-Q1'], others: [{ year: 2025, kind: 'month' }] },
  ])
  // A year is compared with years only, also where the tables of the period came by the quarter before.
  const mixed = [...quarters(2025, ['20', '20', '20', '20']), table('P', '2025'), table('Q', '2026', { family: '80' }), table('P', '2026')]
  expect(topicsOver(mixed, 'year')?.columns.map(({ why }) => why)).toEqual(['other-kind', null])
  expect(titleIn(mixed, 'year')).toBe('Der er kun tal for 2026, så der er ikke noget at sammenligne med endnu')
  expect(titleIn(mixed, 'quarter')).toBe('Det kan ikke siges, om der er flere eller færre i 2025-Q4 end i 2025-Q1')
})

test('[DIS81] a quarter is compared with the same quarter a year before, else with the first that is shown; thirteen months are shown', () => {
  const two = [...quarters(2025, ['40', '5', '5', '5']), ...quarters(2026, ['5', '25'])]
  const compared = topicsOver(two, 'quarter')?.compared
  expect([compared?.from.period, compared?.to.period, compared?.isFirst]).toEqual(['2025-Q2', '2026-Q2', false])
  const first = topicsOver(two.slice(0, 3), 'quarter')?.compared
  expect([first?.from.period, first?.to.period, first?.isFirst]).toEqual(['2025-Q1', '2025-Q3', true])
  const months = [2025, 2026].flatMap((year) =>
    Array.from({ length: 12 }, (_, i) => table('Q', `${year}-${String(i + 1).padStart(2, '0')}`)),
  )
  expect(topicsOver(months, 'month')?.columns.map(({ period }) => period)).toEqual([
    '2025-12',
    ...months.slice(12).map(({ period }) => period),
  ])
})

test('[DIS82] a title over time says what certainly changed, at most three names, and else that it cannot be told', () => {
  const now = (shown: Record<string, string>) => [table('Q', '2025-Q1', { family: '20', mental: '60' }), table('Q', '2026-Q1', shown)]
  expect(titleIn(now({ family: '40', mental: '20' }), 'quarter')).toBe('Flere i 2026-Q1 end i 2025-Q1: »family«. Færre: »mental«')
  expect(titleIn(now({ family: '40', mental: '60' }), 'quarter', english)).toBe('More in 2026-Q1 than in 2025-Q1: “family”')
  expect(titleIn(now({ family: '20', mental: '40' }), 'quarter')).toBe('Færre i 2026-Q1 end i 2025-Q1: »mental«')
  // 16 to 24 and 21 to 29 overlap.
  expect(titleIn(now({ family: '25', mental: '65' }), 'quarter')).toMatch(/^Det kan ikke siges/)
  const every = Object.fromEntries(topicGroups.map((group) => [group, '90']))
  expect(titleIn(now(every), 'quarter')).toBe('Flere i 2026-Q1 end i 2025-Q1: 12 af 12 tal')
  expect(titleIn([table('Q', '2025-Q1', null), table('Q', '2026-Q1', null)], 'quarter')).toBe('Ingen af perioderne viser tal')
})

test('[DIS82] "more" and "fewer" over time hold for all counts that the bytes were made from', () => {
  const one = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 0.999, noNaN: true }))
  fc.assert(
    fc.property(one, one, ([then, drawThen], [now, drawNow]) => {
      const trend = topicsOver(
        [table('Q', '2025-Q1', { family: shownFor(then, drawThen) }), table('Q', '2026-Q1', { family: shownFor(now, drawNow) })],
        'quarter',
      )
      const moved = trend && movedIn(trend).get('family')
      if (moved === 'more') expect(now).toBeGreaterThan(then)
      if (moved === 'fewer') expect(now).toBeLessThan(then)
    }),
  )
})
