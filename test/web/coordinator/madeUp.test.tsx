// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { done } from '../../../shared/outcome.ts'
import { Coordinator } from '../../../web/coordinator/Coordinator.tsx'
import { readFiguresPage } from '../../../web/coordinator/readFiguresPage.ts'
import { loadWords, WordsProvider } from '../../../web/coordinator/words.ts'
import { fakeSocket } from '../counsellor/fakeSocket.ts'

afterEach(cleanup)
HTMLCanvasElement.prototype.getContext = () => null

const figures = {
  arrived: 0,
  seated: 0,
  left: 0,
  'turned-away-closed': 0,
  'turned-away-full': 0,
  'turned-away-nobody': 0,
  'not-reached': 0,
}
const tile = { state: 'open' as const, waiting: 0, longestWaitMs: null, onDuty: 1, seats: 2, seatsTaken: 0, conversations: 0 }

async function page(madeUp: boolean) {
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: Date.now(), lines: [{ ...tile, line: 'faxe', name: { da: 'Faxe', en: 'Faxe' } }] }),
    'day:read': ({ line, date }) => done({ line, date, hours: [{ hour: '14', figures }] }),
    'month:read': ({ line, month }) =>
      done({
        ...{ line, month, figures, closed: true, conversations: 0, minutes: 0, messages: 0, handOvers: 0, waits: [] },
        endedBy: { mutual: 0, youth: 0, counsellor: 0, connection: 0, timeout: 0 },
      }),
  })
  render(
    <WordsProvider value={await loadWords('da')}>
      <Coordinator socket={server.socket} protocol="a protocol" madeUp={madeUp} />
    </WordsProvider>,
  )
  act(() => void server.socket.connect())
  await screen.findByRole('rowheader', { name: 'Faxe' })
}
const mark = () => screen.queryByText('Eksempel: opdigtede tal')

test('[FIG61] every screen with invented figures says so, and the live one does not', async () => {
  await page(true)
  expect(mark()).toBe(null)
  for (const name of ['Dag', 'Måned']) {
    await userEvent.click(screen.getByRole('button', { name }))
    await screen.findByRole('combobox')
    expect(mark()).not.toBe(null)
    expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([])
  }
})

test('[FIG68] each screen of a coordinator leads to the questions about the figures, of the chosen line', async () => {
  await page(false)
  const way = () => screen.getByRole('link', { name: 'Spørgsmål om tallene, til forældre og journalister' }).getAttribute('href')
  expect(way()).toBe('/statistics?lang=da')
  for (const name of ['Dag', 'Måned', 'Belastning', 'Emner', 'Siden nytår']) {
    await userEvent.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(way()).toBe('/statistics?lang=da&line=faxe'))
  }
})

test('[FIG61] real figures bear no mark', async () => {
  await page(false)
  await userEvent.click(screen.getByRole('button', { name: 'Dag' }))
  expect(mark()).toBe(null)
})

test('[FIG61] the page reads the flag that the server wrote into it, and takes none for real figures', () => {
  const written = (text: string) => new DOMParser().parseFromString(`<div id="ungechat-topics">${text}</div>`, 'text/html')
  expect(readFiguresPage(written('{"madeUp":true}'))).toEqual({ madeUp: true })
  expect(readFiguresPage(written('null'))).toEqual({ madeUp: false })
  expect(readFiguresPage(new DOMParser().parseFromString('', 'text/html'))).toEqual({ madeUp: false })
})
