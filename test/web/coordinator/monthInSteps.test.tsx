// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import type { MonthFigures } from '../../../shared/statistics.ts'
import { MonthSums } from '../../../web/coordinator/MonthSums.tsx'
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

test('[O20] a month that runs says for how many conversations its sums are, and how they grow', async () => {
  const text = await shown(month({}), 'da')
  expect(text).toContain('vist for de første 20 samtaler')
  expect(text).toContain('De første 23, der kom til en rådgiver')
  expect(screen.getByText('tælles her ti ad gangen')).toBeTruthy()
  expect(text).toContain('40 min. i snit')
  cleanup()
  expect(await shown(month({}), 'en')).toContain('shown for the first 20 conversations')
})

test('[O21] before the first ten there is no sum of conversations, not a nought', async () => {
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

test('[O22] a month that is over says nothing of tens', async () => {
  const text = await shown(month({ closed: true, conversations: 23 }), 'da')
  expect(text).not.toMatch(/ti ad gangen|i gang/)
  expect(text).toContain('Alle samtaler, der sluttede i måneden.')
})
