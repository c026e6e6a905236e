// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { done } from '../../../shared/outcome.ts'
import { Coordinator } from '../../../web/coordinator/Coordinator.tsx'
import { dateAt, dayOn, lineClockAt } from '../../../web/coordinator/figures/calendar.ts'
import { loadWords, WordsProvider } from '../../../web/coordinator/words.ts'
import { fakeSocket } from '../counsellor/fakeSocket.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})
const none = { arrived: 0, seated: 0, left: 0, 'turned-away-closed': 0, 'turned-away-full': 0, 'turned-away-nobody': 0, 'not-reached': 0 }
const aLine = { name: { da: 'Faxe', en: 'Faxe' }, state: 'open', waiting: 0, longestWaitMs: null, onDuty: 1, seats: 2 } as const

/** The page before a server with a clock of its own, `aheadMs` before the browser's; `counted` is what it has counted today. */
async function page(aheadMs = 0) {
  const counted = { seated: 0 }
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: Date.now() + aheadMs, lines: [{ ...aLine, line: 'faxe', seatsTaken: 0, conversations: 0 }] }),
    'day:read': ({ line, date }) => done({ line, date, hours: [{ hour: '19', figures: { ...none, seated: counted.seated } }] }),
  })
  render(
    <WordsProvider value={await loadWords('da')}>
      <Coordinator socket={server.socket} protocol="1" />
    </WordsProvider>,
  )
  act(() => void server.socket.connect())
  await screen.findByRole('heading', { name: 'Lige nu' })
  return { server, counted }
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const seatedToday = () => screen.getByRole('row', { name: /^Hele dagen/ }).textContent
const dates = (server: Awaited<ReturnType<typeof page>>['server']) =>
  server.ofKind('day:read').map((asked) => (asked as { date: string }).date)

test('[FIG41] figures say when they were read; by the button, and each time the screen is chosen, they are read anew', async () => {
  const { counted } = await page()
  tap('Dag')
  await screen.findByText('Ingen har været på linjen i dag endnu.')
  expect(screen.getByText(new RegExp(`Hentet kl. ${lineClockAt(Date.now(), 'da').replace('.', '\\.')}`))).toBeTruthy()
  counted.seated = 3
  tap('Nu')
  tap('Dag')
  await waitFor(() => expect(seatedToday()).toContain('3'))
  counted.seated = 4
  tap('Hent nye tal')
  await waitFor(() => expect(seatedToday()).toContain('4'))
})

test('[FIG42] a day whose figures are deleted says so and asks for none, and the day that is being deleted says that', async () => {
  const { server } = await page()
  tap('Dag')
  await screen.findByText('Ingen har været på linjen i dag endnu.')
  const today = dateAt(Date.now())
  const choose = (date: string) => fireEvent.change(screen.getByLabelText('Dato'), { target: { value: date } })
  choose(dayOn(today, -15))
  expect(screen.getByText(/gemmes i 14 dage. For den dag er de slettet/)).toBeTruthy()
  expect(document.body.textContent).not.toContain('Ingen har været')
  expect(screen.queryByRole('table')).toBe(null)
  choose(dayOn(today, -14))
  await screen.findByText(/bliver slettet time for time i dag/)
  choose(dayOn(today, -13))
  await screen.findByText('Ingen har været på linjen den dag.')
  expect(dates(server)).not.toContain(dayOn(today, -15))
})

test('[FIG43] midnight turns the page for who looks at today, and for nobody who looks back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: Date.parse('2026-11-30T23:58:00+01:00') })
  const { server } = await page()
  tap('Dag')
  await waitFor(() => expect(dates(server).at(-1)).toBe('2026-11-30'))
  await act(() => vi.advanceTimersByTimeAsync(3 * 60_000))
  await waitFor(() => expect(dates(server).at(-1)).toBe('2026-12-01'))
  expect(screen.getByText(/1. december 2026/)).toBeTruthy()
  tap('Dagen før')
  await act(() => vi.advanceTimersByTimeAsync(24 * 3600_000))
  expect(screen.getByText(/30. november 2026/)).toBeTruthy()
})

test.each([
  ['four hours slow', 4],
  ['thirty hours fast', -30],
] as const)('[CON35] on a computer whose clock is %s, today and "read at" are the server\'s', async (_, hours) => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: Date.parse('2026-11-22T21:30:00+01:00') - hours * 3600_000 })
  const { server } = await page(hours * 3600_000)
  tap('Dag')
  await waitFor(() => expect(dates(server).at(-1)).toBe('2026-11-22'))
  expect(await screen.findByText(/Hentet kl. 21.3/)).toBeTruthy()
})
