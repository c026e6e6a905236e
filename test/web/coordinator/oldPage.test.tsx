// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { done, refuse } from '../../../shared/outcome.ts'
import { Coordinator } from '../../../web/coordinator/Coordinator.tsx'
import { loadWords, WordsProvider } from '../../../web/coordinator/words.ts'
import { fakeSocket } from '../counsellor/fakeSocket.ts'

afterEach(cleanup)

test('[FIG44] figures that stand open over an update are taken away, and the page is told to load anew', async () => {
  let isOld = false
  const name = { da: 'Faxe', en: 'Faxe' }
  const none = { waiting: 0, longestWaitMs: null, onDuty: 0, seats: 0, seatsTaken: 0, conversations: 0 }
  const now = { at: 1000, lines: [{ line: 'faxe', name, state: 'open' as const, ...none }] }
  const server = fakeSocket<CoordinatorDoor>({ 'now:watch': () => (isOld ? refuse('old-page') : done(now)) })
  render(
    <WordsProvider value={await loadWords('da')}>
      <Coordinator socket={server.socket} protocol="1" />
    </WordsProvider>,
  )
  act(() => void server.socket.connect())
  await screen.findByRole('heading', { name: 'Lige nu' })
  isOld = true
  act(() => void server.socket.disconnect())
  act(() => void server.socket.connect())
  expect(await screen.findByText('Der er kommet en ny udgave. Hent siden igen.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Hent siden igen' })).toBeTruthy()
  expect(screen.queryByRole('heading', { name: 'Lige nu' })).toBeNull()
})
