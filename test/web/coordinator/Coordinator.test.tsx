// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { NowView } from '../../../shared/figures.ts'
import { done, refuse } from '../../../shared/outcome.ts'
import { monthInWords } from '../../../shared/words/when.ts'
import { Coordinator } from '../../../web/coordinator/Coordinator.tsx'
import { dateAt, dayInWords, dayOn, monthOn } from '../../../web/coordinator/figures/calendar.ts'
import { loadWords, WordsProvider } from '../../../web/coordinator/words.ts'
import { fakeSocket } from '../counsellor/fakeSocket.ts'
import { faults } from '../faults.ts'

afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

const line = (id: string, part = {}) => ({
  line: id,
  name: id === 'faxe' ? { da: 'Faxe', en: 'Faxe' } : { da: 'Aabenraa-chatten', en: 'The Aabenraa chat' },
  state: 'open' as const,
  waiting: 2,
  longestWaitMs: 720_000,
  onDuty: 1,
  seats: 2,
  seatsTaken: 1,
  conversations: 1,
  ...part,
})
const nowAt = (at: number, part = {}): NowView => ({
  at,
  lines: [line('aabenraa', part), line('faxe', { waiting: 0, longestWaitMs: null, state: 'closed' })],
})
const none = { arrived: 0, seated: 0, left: 0, 'turned-away-closed': 0, 'turned-away-full': 0, 'turned-away-nobody': 0, 'not-reached': 0 }

async function page({ fail = false, cameTo = 'aabenraa', cameInMonth = 'aabenraa' } = {}) {
  let failing = fail
  const { server } = await answering(() => (failing ? refuse('failed') : null), cameTo, cameInMonth)
  act(() => void server.socket.connect())
  return { server, mend: () => (failing = false) }
}
/** The page before a server that answers what `no` does not refuse. */
async function answering(no: () => ReturnType<typeof refuse> | null, cameTo = 'aabenraa', cameInMonth = 'aabenraa') {
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => no() ?? done(nowAt(1000)),
    'day:read': ({ line, date }) =>
      no() ??
      done({
        line,
        date,
        hours: Array.from({ length: 24 }, (_, h) => ({
          hour: String(h).padStart(2, '0'),
          figures: {
            ...none,
            arrived: h === 19 && line === cameTo ? 4 : 0,
            seated: h === 19 ? 3 : 0,
            'turned-away-full': h === 20 ? 2 : 0,
          },
        })),
      }),
    'month:read': ({ line, month }) =>
      no() ??
      done({
        line,
        month,
        closed: true,
        figures: { ...none, arrived: line === cameInMonth ? 10 : 0, seated: 8, left: 2, 'turned-away-closed': 3 },
        conversations: 8,
        minutes: 344,
        messages: 400,
        handOvers: 1,
        endedBy: { mutual: 5, youth: 2, counsellor: 0, connection: 1, timeout: 0 },
        waits: [
          { upToMin: 5, count: 6 },
          { upToMin: null, count: 2 },
        ],
      }),
  })
  render(
    <WordsProvider value={await loadWords('da')}>
      <Coordinator socket={server.socket} protocol="1" />
    </WordsProvider>,
  )
  return { server }
}
const cells = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map((c) => c.textContent)

test('[FIG31] now: what waits and who is on duty, for all lines and each, as it changes', async () => {
  const { server } = await page()
  await screen.findByRole('heading', { name: 'Lige nu' })
  expect(cells('Aabenraa-chatten')).toEqual(['Åben', '2', '12 min.', '1', '1 af 2', '1'])
  // One counsellor on duty for two lines is not two.
  expect(screen.getByText('Linjer med nogen på vagt').nextSibling?.textContent).toBe('2 af 2')
  expect(screen.getByText(/gemmes ikke/)).toBeTruthy()
  expect(await faults()).toEqual([])
  act(() => server.tell('now:view', nowAt(2000, { waiting: 5, onDuty: 0 })))
  expect(cells('Aabenraa-chatten')[1]).toBe('5')
  act(() => server.tell('now:view', nowAt(1500, { waiting: 1 })))
  expect(cells('Aabenraa-chatten')[1]).toBe('5')
  act(() => void server.socket.disconnect())
  expect(screen.getByText(/Ingen forbindelse/)).toBeTruthy()
  act(() => void server.socket.connect())
  await waitFor(() => expect(server.ofKind('now:watch')).toHaveLength(2))
})

test('[STA28] signed out: the page comes to the door once more, is turned away, shows no figure and the way to sign in', async () => {
  const { server } = await page()
  await screen.findByRole('heading', { name: 'Lige nu' })
  const tried = vi.spyOn(server.socket, 'connect').mockReturnValue(server.socket)
  act(() => server.cutOff())
  await waitFor(() => expect(tried).toHaveBeenCalledTimes(1))
  // The Redis that keeps is away: nobody is signed out for that.
  act(() => server.turnedAway('failed'))
  expect(screen.getByRole('heading', { name: 'Lige nu' })).toBeTruthy()
  await waitFor(() => expect(tried).toHaveBeenCalledTimes(2))
  act(() => server.turnedAway())
  expect(screen.getByRole('heading', { name: 'Du er logget ud' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Log ind' }).getAttribute('href')).toBe('/sign-in')
  act(() => server.tell('now:view', nowAt(9000)))
  expect(document.body.textContent).not.toContain('Aabenraa')
  expect(document.title).toContain('Du er logget ud')
  expect(await faults()).toEqual([])
})

test('[FIG35] day: a picture with one sentence, and every number in the table under it', async () => {
  const { server } = await page()
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Dag' }))
  const picture = await screen.findByRole('img', { name: /Aabenraa-chatten.*Kom i køen: flest kl. 19, 4/ })
  expect(picture.tagName).toBe('svg')
  expect(cells('19')).toEqual(['4', '3', '0', '0', '0', '0', '0'])
  expect(cells('Hele dagen')).toEqual(['4', '3', '0', '0', '2', '0', '0'])
  expect(screen.getByText(/Emne, alder, kommune og udfald er ikke med/)).toBeTruthy()
  expect(await faults()).toEqual([])
  const today = dateAt(Date.now())
  await user.click(screen.getByRole('button', { name: 'Dagen før' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Linje' }), 'faxe')
  await waitFor(() => expect(server.ofKind('day:read').at(-1)).toEqual({ line: 'faxe', date: dayOn(today, -1) }))
  expect(server.ofKind('day:read')[0]).toEqual({ line: 'aabenraa', date: today })
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Dagen efter' }).disabled).toBe(false)
})

test('[FIG29] month: sums, averages, waits and endings, each with what it counts', async () => {
  const { server } = await page()
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Måned' }))
  expect(await screen.findByText('43 min. i snit')).toBeTruthy()
  expect(screen.getByText('80 % af dem, der kom')).toBeTruthy()
  expect(cells('under 5 min.')).toEqual(['6'])
  expect(cells('Sammen')).toEqual(['5'])
  expect(screen.getByText(/kan ikke deles op/)).toBeTruthy()
  expect(await faults()).toEqual([])
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Måneden efter' }).disabled).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Måneden før' }))
  await waitFor(() => expect(server.ofKind('month:read').at(-1)?.month).toBe(monthOn(dateAt(Date.now()).slice(0, 7), -1)))
})

test('[FIG34] figures that did not come say so, and can be asked for again', async () => {
  const { mend } = await page({ fail: true })
  const user = userEvent.setup()
  expect((await screen.findByRole('alert')).textContent).toContain('Noget gik galt hos os.')
  mend()
  await user.click(screen.getByRole('button', { name: 'Prøv igen' }))
  expect(await screen.findByRole('heading', { name: 'Lige nu' })).toBeTruthy()
})

test.each([
  ['today', { cameTo: 'faxe' }],
  ['this month', { cameTo: 'nobody', cameInMonth: 'faxe' }],
])('[FIG33] day and month open on the line people came to %s, and keep the one that was chosen', async (_, came) => {
  const { server } = await page(came)
  const user = userEvent.setup()
  const chosen = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Linje' }).value
  await user.click(await screen.findByRole('button', { name: 'Dag' }))
  await waitFor(() => expect(chosen()).toBe('faxe'))
  await user.click(screen.getByRole('button', { name: 'Måned' }))
  expect(chosen()).toBe('faxe')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Linje' }), 'aabenraa')
  for (const name of ['Nu', 'Dag', 'Måned', 'Dag']) await user.click(screen.getByRole('button', { name }))
  expect(chosen()).toBe('aabenraa')
  await waitFor(() => expect(server.ofKind('day:read').at(-1)?.line).toBe('aabenraa'))
})

test('[FAU17] what could not be told because a Redis was away is asked for again by itself, and says so calmly meanwhile', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  let down = true
  const answers = await answering(() => (down ? refuse('down') : null))
  act(() => void answers.server.socket.connect())
  expect((await screen.findByText(/svarer ikke lige nu. Siden prøver selv igen/)).getAttribute('role')).toBe('status')
  expect(screen.queryByRole('button', { name: 'Prøv igen' })).toBe(null)
  down = false
  await act(() => vi.advanceTimersByTimeAsync(2100))
  expect(await screen.findByRole('heading', { name: 'Lige nu' })).toBeTruthy()
  for (const [tab, wanted] of [
    ['Dag', 'Hele dagen'],
    ['Måned', '43 min. i snit'],
  ] as const) {
    down = true
    act(() => screen.getByRole('button', { name: tab }).click())
    await screen.findByText(/Tallene kunne ikke hentes. Systemet svarer ikke lige nu/)
    expect(screen.queryByRole('button', { name: 'Prøv igen' })).toBe(null)
    down = false
    await act(() => vi.advanceTimersByTimeAsync(2100))
    await screen.findByText(wanted)
    expect(screen.queryByText(/kunne ikke hentes/)).toBe(null)
  }
})

test('[FAU17] turned away at the door the page tries again; signed out, it shows nothing and says so', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { server } = await answering(() => null)
  act(() => server.turnedAway('failed'))
  await act(() => vi.advanceTimersByTimeAsync(2100))
  expect(await screen.findByRole('heading', { name: 'Lige nu' })).toBeTruthy()
  act(() => server.cutOff())
  expect(screen.getByText(/Ingen forbindelse/)).toBeTruthy()
  await act(() => vi.advanceTimersByTimeAsync(2100))
  await waitFor(() => expect(screen.queryByText(/Ingen forbindelse/)).toBe(null))
  act(() => server.turnedAway('not-allowed'))
  expect(screen.getByRole('link', { name: 'Log ind' }).getAttribute('href')).toBe('/sign-in')
  expect(screen.queryByRole('heading', { name: 'Lige nu' })).toBe(null)
  expect(screen.queryByText(/Ingen forbindelse/)).toBe(null)
})

test('[FIG38] a printed sheet says which line it is of, and which month, day or moment', async () => {
  await page()
  const printed = () => document.querySelector('.printed-title, .figures-day')?.textContent
  await screen.findByRole('heading', { name: 'Lige nu' })
  expect(printed()).toMatch(/^Lige nu, .*1970/)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Måned' }))
  expect(printed()).toBe(`Aabenraa-chatten, ${monthInWords(dateAt(Date.now()).slice(0, 7), 'da')}`)
  await user.click(screen.getByRole('button', { name: 'Dag' }))
  expect(printed()).toBe(`Aabenraa-chatten, ${dayInWords(dateAt(Date.now()), 'da')}`)
})
