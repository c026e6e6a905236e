// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { type Outcome, type Refusal, refuse } from '../../../shared/outcome.ts'
import { deskAfter, type Told } from '../../../web/counsellor/desk/desk.ts'
import { ToldLine } from '../../../web/counsellor/desk/ToldLine.tsx'
import { loadWords, WordsProvider } from '../../../web/counsellor/words.ts'
import { atTheDesk, faults, inConversation } from './atTheDesk.tsx'
import { aView } from './make.ts'

afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

/** A form owed; `filled` ticks what it needs and saves it, by keyboard. */
async function owing() {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk, { age: '15-17' })
  act(() => void desk.server.end(conv, 'youth'))
  const filled = async () => {
    const user = userEvent.setup()
    fireEvent.keyDown(document.activeElement ?? document.body, { code: 'KeyS', key: 's', altKey: true })
    await user.keyboard('ang{Enter}')
    await user.tab()
    await user.keyboard('2')
    await user.tab()
    await user.keyboard('1{Control>}{Enter}{/Control}')
  }
  return { desk, filled }
}

/** The next so many answers to one request are these refusals, and it does not reach the server. */
function refusing(desk: Awaited<ReturnType<typeof atTheDesk>>, name: string, whys: Refusal[]) {
  const { socket } = desk.server
  const timeout = socket.timeout.bind(socket)
  socket.timeout = ((ms: number) => ({
    async emitWithAck(request: string, payload: unknown): Promise<Outcome<unknown>> {
      const plain = timeout(ms) as unknown as { emitWithAck(request: string, payload: unknown): Promise<Outcome<unknown>> }
      const why = request === name ? whys.shift() : undefined
      return why === undefined ? plain.emitWithAck(request, payload) : refuse(why)
    },
  })) as unknown as typeof socket.timeout
}

test.each(['no-answer', 'down', 'slow-down'] as const)(
  '[FAU16] a desk that cannot be opened yet (%s) says so calmly, asks again by itself, and opens without a tap',
  { timeout: 30_000 },
  async (why) => {
    const desk = await atTheDesk({ connected: false })
    refusing(desk, 'desk:open', [why, why])
    act(() => void desk.server.socket.connect())
    expect((await screen.findByRole('status')).textContent).toMatch(/nøglen|svarer ikke/)
    await screen.findByText(/Systemet svarer ikke lige nu.*Siden prøver selv igen/)
    expect(screen.queryByRole('button')).toBe(null)
    expect(await faults()).toEqual([])
    await screen.findByText('Mette')
    expect(screen.queryByText(/Systemet svarer ikke/)).toBe(null)
  },
)

test('[FAU16] a page without a connection to the server says that, and never that a key is made ready', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  await atTheDesk({ connected: false })
  expect(screen.getByText(/gør nøglen klar/)).toBeTruthy()
  await act(() => vi.advanceTimersByTimeAsync(2500))
  expect(screen.queryByText(/gør nøglen klar/)).toBe(null)
  expect(screen.getByText(/Ingen forbindelse. Siden prøver selv igen/)).toBeTruthy()
})

test('[PRE24] away says three rings only where three were shown and not taken; else that the browser could not be reached', async () => {
  const desk = await atTheDesk()
  const away = (missed: number) =>
    act(() => void desk.server.say({ shift: { state: 'away', seats: 1, taken: 0, since: 0, lines: ['aabenraa'], missed } }))
  for (const missed of [0, 1, 2]) {
    away(missed)
    expect(screen.getByText(/kunne ikke nå din browser/)).toBeTruthy()
    expect(screen.queryByText(/opkald blev ikke taget/)).toBe(null)
  }
  away(3)
  expect(screen.getByText('Tre opkald blev ikke taget, så linjen tror, at du er væk.')).toBeTruthy()
  away(4)
  expect(screen.getByText('4 opkald blev ikke taget, så linjen tror, at du er væk.')).toBeTruthy()
})

test('[TAL3] a ring says that the youth has talked with a counsellor before only where somebody was let in before', async () => {
  const desk = await atTheDesk()
  await act(() => desk.server.ring({}, { returned: true, epoch: 0 }))
  expect(await screen.findByText(/kom ikke i gang/)).toBeTruthy()
  expect(screen.queryByText(/har talt med en rådgiver/)).toBe(null)
  const { rings } = desk.server.view()
  act(() => void desk.server.say({ rings: rings.map((ring) => ({ ...ring, epoch: 1 })) }))
  expect(screen.getByText(/har talt med en rådgiver før/)).toBeTruthy()
  expect(screen.queryByText(/kom ikke i gang/)).toBe(null)
})

test('[DES33] that the system was down, or did not answer, goes when the next thing asked for is done', async () => {
  const desk = await atTheDesk()
  const { pane } = await inConversation(desk)
  const tap = () => userEvent.click(within(pane).getByRole('button', { name: 'Akut' }))
  for (const [why, said] of [
    ['down', /Systemet er nede et øjeblik/],
    ['no-answer', /Der kom ikke noget svar. Måske nåede det frem/],
  ] as const) {
    refusing(desk, 'acute:set', [why])
    await tap()
    expect(await screen.findByText(said)).toBeTruthy()
    await tap()
    await waitFor(() => expect(screen.queryByText(said)).toBe(null))
  }
  refusing(desk, 'acute:set', ['failed'])
  await tap()
  await tap()
  expect(screen.getByText(/Noget gik galt hos os/)).toBeTruthy()
})

test('[DES33] it goes when the desk is opened again, too', () => {
  const open = deskAfter({ phase: 'opening', queue: { lines: [] } }, { what: 'opened', view: aView(), now: 0 })
  const told = (no: Refusal) => {
    const said = deskAfter(open, { what: 'told', told: { no } })
    const after = deskAfter(said, { what: 'opened', view: aView({ rev: 2 }), now: 1 })
    return after.phase === 'open' ? after.told : 'shut'
  }
  for (const no of ['down', 'no-answer', 'slow-down'] as const) expect(told(no)).toBe(null)
  expect(told('taken')).toEqual({ no: 'taken' })
})

test('[DES33] that it was too fast goes by itself', async () => {
  vi.useFakeTimers()
  const words = await loadWords('da')
  const hush = vi.fn()
  render(
    <WordsProvider value={words}>
      <ToldLine told={{ no: 'slow-down' }} hush={hush} />
    </WordsProvider>,
  )
  expect(screen.getByText('Det gik for hurtigt. Vent et øjeblik.')).toBeTruthy()
  vi.advanceTimersByTime(6000)
  expect(hush).toHaveBeenCalledOnce()
})

test('[DES37] a note that takes the place of another stands its own six seconds', async () => {
  vi.useFakeTimers()
  const words = await loadWords('da')
  const hush = vi.fn()
  const line = (told: Told) => (
    <WordsProvider value={words}>
      <ToldLine told={told} hush={hush} />
    </WordsProvider>
  )
  const { rerender } = render(line({ note: 'formWaits' }))
  vi.advanceTimersByTime(5900)
  rerender(line({ note: 'takenBack' }))
  vi.advanceTimersByTime(5900)
  expect(hush).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(hush).toHaveBeenCalledOnce()
})

test('[FOR17] a form whose answer was lost is said again until it is known to be counted, and nothing else is said of it', {
  timeout: 30_000,
}, async () => {
  const { desk, filled } = await owing()
  const seen = new Set<string>()
  const watch = new MutationObserver(() => seen.add(document.querySelector('.told')?.textContent ?? ''))
  watch.observe(document.body, { subtree: true, childList: true, characterData: true })
  refusing(desk, 'form:close', ['no-answer', 'down'])
  await filled()
  await screen.findByText('Skemaet er ikke gemt endnu. Siden prøver selv igen.')
  await screen.findByText('Skemaet er talt med. Tak.')
  watch.disconnect()
  expect([...seen].join(' ')).not.toMatch(/svar\.|nede/)
  expect(new Set(desk.server.ofKind('form:close').map((form) => form.form)).size).toBe(1)
})

test('[FOR17] a form that is refused for what it is is not said again, and that is said', async () => {
  const { desk, filled } = await owing()
  refusing(desk, 'form:close', ['malformed'])
  await filled()
  expect(await screen.findByText(/serveren ikke forstod/)).toBeTruthy()
  expect(desk.server.ofKind('form:close')).toEqual([])
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Gem skema' }).disabled).toBe(false)
})
