// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import type { MonthFigures } from '../../../shared/figures.ts'
import { MonthSums } from '../../../web/coordinator/figures/MonthSums.tsx'
import { waitShare } from '../../../web/coordinator/figures/monthBars.ts'
import { loadWords, WordsProvider } from '../../../web/coordinator/words.ts'

afterEach(cleanup)

const month = (change: Partial<MonthFigures>): MonthFigures => ({
  line: 'aabenraa',
  month: '2026-11',
  figures: {
    arrived: 27,
    seated: 24,
    left: 3,
    'turned-away-closed': 0,
    'turned-away-full': 0,
    'turned-away-nobody': 0,
    'not-reached': 0,
  },
  closed: false,
  conversations: 20,
  minutes: 800,
  messages: 900,
  handOvers: 1,
  endedBy: { mutual: 12, youth: 5, counsellor: 1, connection: 1, timeout: 1 },
  waits: [
    { upToMin: 5, count: 18 },
    { upToMin: null, count: 5 },
  ],
  ...change,
})

async function shown(figures: MonthFigures, lang: 'da' | 'en') {
  const { container } = render(
    <WordsProvider value={await loadWords(lang)}>
      <MonthSums month={figures} />
    </WordsProvider>,
  )
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
  return container.textContent ?? ''
}

test('[FIG26] a month that runs says for how many conversations its sums are, and how they grow', async () => {
  const text = await shown(month({}), 'da')
  expect(text).toContain('vist for de første 20 samtaler')
  expect(text).toContain('De første 23, der kom til en rådgiver')
  expect(screen.getByText('tælles her ti ad gangen')).toBeTruthy()
  expect(text).toContain('40 min. i snit')
  cleanup()
  expect(await shown(month({}), 'en')).toContain('shown for the first 20 conversations')
})

test('[FIG27] before the first ten there is no sum of conversations, not a nought', async () => {
  const none = {
    conversations: 0,
    minutes: 0,
    messages: 0,
    handOvers: 0,
    endedBy: { mutual: 0, youth: 0, counsellor: 0, connection: 0, timeout: 0 },
  }
  const text = await shown(month({ ...none, waits: [{ upToMin: null, count: 0 }] }), 'da')
  expect(text).toContain('De første ti er ikke slut endnu')
  expect(text).toContain('Samtaler–')
  expect(text).toContain('Vises, når ti samtaler er slut.')
  expect(screen.queryByText('Lang stilhed')).toBeNull()
})

test('[FIG28] a month that is over says nothing of tens', async () => {
  const text = await shown(month({ closed: true, conversations: 23 }), 'da')
  expect(text).not.toMatch(/ti ad gangen|i gang/)
  expect(text).toContain('Alle samtaler, der sluttede i måneden.')
})

const big = () => [...document.querySelectorAll('.tiles-big .tile')].map((tile) => tile.textContent)

test('[FIG36] a month shows three numbers big: who came, who was reached, and a wait that nine of ten kept within', async () => {
  await shown(month({ closed: true, figures: { ...month({}).figures, arrived: 30, seated: 24 } }), 'da')
  expect(big()).toEqual([
    'Kom i køen30',
    'Kom til en rådgiver2480 % af dem, der kom',
    'Ventede højst 5 min.7 ud af 10blandt de 23, der kom til en rådgiver',
  ])
  cleanup()
  await shown(
    month({
      waits: [
        { upToMin: 1, count: 0 },
        { upToMin: 5, count: 20 },
        { upToMin: 10, count: 2 },
        { upToMin: null, count: 1 },
      ],
    }),
    'da',
  )
  expect(big()[2]).toBe('Ventede højst 10 min.9 ud af 10blandt de første 23, der kom til en rådgiver')
  cleanup()
  await shown(month({ conversations: 0, waits: [{ upToMin: 5, count: 0 }] }), 'da')
  expect(big()[2]).toMatch(/^Ventetid–Vises, når mindst ti/)
  for (const name of ['Samtaler', 'Minutter i alt', 'Givet videre'])
    expect(document.querySelector('.tiles-big')?.textContent).not.toContain(name)
})

test.each([
  [[[1, 10]], { minutes: 1, tenths: 10 }],
  [
    [
      [1, 9],
      [2, 1],
    ],
    { minutes: 1, tenths: 9 },
  ],
  [
    [
      [1, 8],
      [2, 2],
    ],
    { minutes: 2, tenths: 10 },
  ],
  [
    [
      [1, 1],
      [90, 1],
      [null, 2],
    ],
    { minutes: 90, tenths: 5 },
  ],
  [
    [
      [90, 0],
      [null, 1],
    ],
    { minutes: 90, tenths: 0 },
  ],
  [
    [
      [5, 0],
      [null, 0],
    ],
    null,
  ],
] as const)('[FIG36] of the waits %j it is said what is so: %j', (waits, said) => {
  expect(waitShare(waits.map(([upToMin, count]) => ({ upToMin, count })))).toEqual(said)
})

test('[FIG37] a span in which nobody waited stands back', async () => {
  await shown(
    month({
      closed: true,
      waits: [
        { upToMin: 5, count: 3 },
        { upToMin: null, count: 0 },
      ],
    }),
    'da',
  )
  const rows = [...document.querySelectorAll<HTMLElement>('.bar-table tbody tr')].map((row) => [row.textContent, row.dataset.empty])
  expect(rows).toContainEqual(['under 5 min.3', 'false'])
  expect(rows).toContainEqual(['over 5 min.0', 'true'])
})
