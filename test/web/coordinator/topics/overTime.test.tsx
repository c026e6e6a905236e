// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { TopicFigures } from '../../../../shared/published/publication.ts'
import { PublishedTrend } from '../../../../web/coordinator/topics/trend/PublishedTrend.tsx'
import { trendSpans } from '../../../../web/coordinator/topics/trend/trendSpans.ts'
import { loadWords, WordsProvider } from '../../../../web/coordinator/words.ts'
import { faults } from '../../faults.ts'
import { figuresOf, table } from './figures.ts'

afterEach(cleanup)

async function overTime(figures: TopicFigures, kind: string, lang: 'da' | 'en' = 'da') {
  const span = trendSpans(figures).find((one) => one.kind === kind)
  render(
    <WordsProvider value={await loadWords(lang)}>
      <main>
        <h1>Emner</h1>
        {span && <PublishedTrend figures={figures} span={span} />}
      </main>
    </WordsProvider>,
  )
  return userEvent.setup()
}
const four = [
  table('S', '2025-Q1', { concern_or_acute: '5' }),
  table('Q', '2025-Q1', { family: '20', mental: '40' }),
  table('S', '2025-Q2', null),
  table('Q', '2025-Q2', { family: '60' }),
  table('S', '2025-Q3', { concern_or_acute: '20' }),
  table('Q', '2025-Q3', { family: '45', mental: '40' }),
]

test('[DIS83] each band is drawn from its low to its high end, and the table below has every one, with what can be said of the change', async () => {
  const user = await overTime(figuresOf(four), 'quarter')
  const part = within(screen.getByRole('region', { name: 'Emner Flere i 3. kvartal 2025 end i 1. kvartal 2025: »Familie«' }))
  expect(part.getAllByRole('listitem').map((one) => one.querySelector('.trend-name')?.textContent)).toContain('Familieflere')
  const drawn = part.getAllByText('Familie')[0]?.closest('li')?.querySelectorAll('rect')
  // 64 is the top of all drawings of the table: 16 to 24, then 56 to 64, then 41 to 49.
  expect([...(drawn ?? [])].map((box) => [box.getAttribute('y'), box.getAttribute('height')])).toEqual([
    ['62.5', '12.5'],
    ['0', '12.5'],
    ['23.4375', '12.5'],
  ])
  expect([...(drawn ?? [])].map((box) => box.dataset['compared'])).toEqual(['true', 'false', 'true'])
  expect(document.querySelector('.trend-bands line, .trend-bands polyline, .trend-bands circle')).toBe(null)
  await user.click(part.getByText('Se alle tallene i en tabel'))
  const cells = (name: RegExp) =>
    within(part.getByRole('row', { name }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
  expect(cells(/^Familie/)).toEqual(['16 til 24', '56 til 64', '41 til 49', 'flere'])
  expect(cells(/^Sådan har/)).toEqual(['36 til 44', '0 til 4', '36 til 44', 'kan ikke siges'])
  expect(cells(/^Diskrimination/)).toEqual(['0 til 4', '0 til 4', '0 til 4', 'kan ikke siges'])
  expect(part.getByText('10 var 0 til 4 i alle perioderne')).toBeTruthy()
  expect(part.getByText(/Hvor mange skemaer der er, bliver ikke offentliggjort/)).toBeTruthy()
  expect(screen.getByText(/kan være begyndt at tælle midt i 1. kvartal 2025/)).toBeTruthy()
  expect(await faults()).toEqual([])
})

test('[DIS83] a period that a restore has lost has a sentence with its reason', async () => {
  const lost = [table('S', '2025-Q2', null), table('Q', '2025-Q2', null)]
  await overTime(figuresOf([table('S', '2025-Q1'), ...lost], { lostIn: ['2025-Q2', '2025'] }), 'quarter')
  expect(screen.getByText(/^Der kommer ingen tal om emner for 2. kvartal 2025. Systemet er gendannet/)).toBeTruthy()
})

test('[DIS83] a withheld period is a dotted line and a sentence, and its place in the table says so', async () => {
  const user = await overTime(figuresOf(four), 'quarter', 'en')
  const part = within(
    screen.getByRole('region', { name: 'Concern or acute More in quarter 3 of 2025 than in quarter 1 of 2025: “Concern or acute”' }),
  )
  expect(part.getByText('Held back: quarter 2 of 2025. Those numbers will not come later either.')).toBeTruthy()
  expect(document.querySelectorAll('.trend-gone')).toHaveLength(1)
  await user.click(part.getByText('See all numbers in a table'))
  expect(part.getByRole('cell', { name: 'held back' })).toBeTruthy()
})

test('[DIS83] years with too few conversations, years of another kind, and a line of one period have a sentence each', async () => {
  const few = [table('Q', '2025', null), table('Q', '2026', { family: '20' }), table('Q', '2027-Q1', { family: '50' })]
  await overTime(figuresOf(few, { tooFewIn: [2025] }), 'year')
  expect(screen.getByText(/^I 2025 er der ingen tal om emner/)).toBeTruthy()
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
    'Der er kun tal for 2026, så der er ikke noget at sammenligne med endnu',
  )
  cleanup()
  await overTime(figuresOf(few, { tooFewIn: [2025] }), 'quarter')
  expect(screen.getByText('I 2026 kom tallene i hele år. De kan ikke sammenlignes med kvartaler, så de er ikke med her.')).toBeTruthy()
  cleanup()
  await overTime(figuresOf([table('Q', '2025', null)], { tooFewIn: [2025] }), 'year')
  expect(document.querySelectorAll('.band-part, table')).toHaveLength(0)
  cleanup()
  await overTime(figuresOf([table('Q', '2025'), table('Q', '2026')]), 'year')
  expect(screen.getByText('Intet af tallene nåede op på 5 i nogen af perioderne.')).toBeTruthy()
  expect(await faults()).toEqual([])
})
