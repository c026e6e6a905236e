// @vitest-environment jsdom
import { act, cleanup, screen as page, render, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { NowView } from '../../../shared/figures.ts'
import { done } from '../../../shared/outcome.ts'
import { Coordinator } from '../../../web/coordinator/Coordinator.tsx'
import { loadWords, WordsProvider } from '../../../web/coordinator/words.ts'
import { atTheDesk } from './atTheDesk.tsx'
import { fakeSocket } from './fakeSocket.ts'

afterEach(cleanup)

async function isBrokenAndMends(mend: () => void) {
  expect(await page.findByRole('heading', { name: 'Siden kunne ikke vises' })).toBeTruthy()
  expect(page.getByText(/ring 112/)).toBeTruthy()
  expect(page.getByRole('button', { name: 'Log ud' }).closest('form')?.getAttribute('action')).toBe('/sign-out')
  mend()
  await userEvent.click(page.getByRole('button', { name: 'Vis siden igen' }))
  await waitFor(() => expect(page.queryByRole('heading', { name: 'Siden kunne ikke vises' })).toBeNull())
}

test('[FAU20] a desk that cannot be drawn says so, with 112, the way out and the way back', async () => {
  const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { server } = await atTheDesk()
  const { shift } = server.view()
  // What no server sends: the page must stand it all the same.
  act(() => server.say({ shift: { ...shift!, lines: null as unknown as string[] } }))
  await isBrokenAndMends(() => act(() => server.say({ shift })))
  expect(await page.findByText('Mette')).toBeTruthy()
  complained.mockRestore()
})

test('[FAU20] figures that cannot be drawn: the same', async () => {
  const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let isWhole = false
  // What no server sends: the page must stand it all the same.
  const broken = { at: 0, lines: [null] } as unknown as NowView
  const server = fakeSocket<CoordinatorDoor>({ 'now:watch': () => done(isWhole ? { at: 0, lines: [] } : broken) })
  render(
    <WordsProvider value={await loadWords('da')}>
      <Coordinator socket={server.socket} protocol="1" />
    </WordsProvider>,
  )
  act(() => void server.socket.connect())
  await isBrokenAndMends(() => {
    isWhole = true
  })
  complained.mockRestore()
})
