// @vitest-environment jsdom
import { act, cleanup, screen as page, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { loadYouthWords } from '../../../shared/words/words.ts'
import type { Transcript } from '../../../web/chat/transcript.ts'
import type { Screen } from '../../../web/youth/visit/screen.ts'
import { Youth } from '../../../web/youth/Youth.tsx'
import { translate } from '../translate.ts'
import { withDialogs } from './dialogs.ts'
import { aKeeper, aShell, aTalk, aTranscript, someScreens } from './someScreens.ts'

afterEach(cleanup)
withDialogs()
const danish = await loadYouthWords('da')

/** Everything about a talk, moved by the test. */
function aStage(first: Screen) {
  const at = { screen: first, transcript: aTranscript as Transcript, connected: true }
  const listeners = new Set<() => void>()
  const subscribe = (changed: () => void) => {
    listeners.add(changed)
    return () => void listeners.delete(changed)
  }
  const keeper = { ...aKeeper(aTranscript), snapshot: () => at.transcript, subscribe }
  const talk = aTalk(first, { snapshot: () => at.screen, subscribe, keeper: () => keeper })
  const socket = {
    get connected() {
      return at.connected
    },
    on: (_: string, changed: () => void) => listeners.add(changed),
    off: (_: string, changed: () => void) => listeners.delete(changed),
  }
  const drawn = render(<Youth talk={talk} shell={aShell()} words={danish} socket={socket} device="phone" />)
  return {
    root: drawn.container,
    move: (change: Partial<typeof at>) =>
      act(() => {
        Object.assign(at, change)
        for (const changed of [...listeners]) changed()
      }),
  }
}

const names = Object.keys(someScreens)

test.each([false, true])(
  '[WOR13] on a translated page every screen gives way to the next (texts made anew: %s)',
  { timeout: 120_000 },
  (anew) => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const stage = aStage(someScreens.loading!)
    // There and back, so that each is left for another kind of screen as well as entered.
    for (const name of [...names, ...names.toReversed(), ...names.flatMap((other) => [other, 'chat', 'waiting'])]) {
      translate(stage.root, anew)
      stage.move({ screen: someScreens[name]! })
      expect(stage.root.textContent, name).not.toContain('Siden kunne ikke vises')
    }
    expect(complained.mock.calls.map(([first]) => String(first).slice(0, 120))).toEqual([])
    complained.mockRestore()
  },
)

test.each([false, true])(
  '[WOR14] on a translated page a talk goes on: typing, messages, marks, a lost connection (texts made anew: %s)',
  async (anew) => {
    vi.useFakeTimers()
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const chat = someScreens.chat!
    if (chat.at !== 'chat') throw new Error('not a talk')
    const stage = aStage(chat)
    const said = (i: number, mark: 'sending' | 'sent' | 'delivered' | 'read' | 'failed' | null) => ({
      kind: 'text' as const,
      key: `n${i}`,
      from: mark === null ? 'm'.repeat(43) : 'youth',
      mine: mark !== null,
      text: `nyt ${i}`,
      place: mark === 'sending' || mark === 'failed' ? null : 10 + i,
      at: 0,
      mark,
    })
    const steps: (() => void)[] = [
      () => stage.move({ screen: { ...chat, typing: false } }),
      () => stage.move({ screen: { ...chat, typing: true } }),
      ...(['sending', 'failed', 'sending', 'sent', 'delivered', 'read'] as const).map(
        (mark) => () => stage.move({ transcript: { ...aTranscript, entries: [...aTranscript.entries, said(1, mark)] } }),
      ),
      () => stage.move({ transcript: { ...aTranscript, entries: [...aTranscript.entries, said(1, 'read'), said(2, null)] } }),
      () => stage.move({ screen: { ...chat, view: { ...chat.view, counsellorPresence: 'away' } } }),
      () => stage.move({ screen: { ...chat, view: { ...chat.view, stillThere: true, closesAt: null } } }),
      () => stage.move({ screen: chat }),
      () => {
        stage.move({ connected: false })
        act(() => void vi.advanceTimersByTime(2000))
      },
      () => act(() => void vi.advanceTimersByTime(10_000)),
      () => stage.move({ connected: true }),
    ]
    for (const step of [...steps, ...steps]) {
      translate(stage.root, anew)
      step()
      expect(stage.root.textContent).not.toContain('Siden kunne ikke vises')
    }
    expect(stage.root.textContent).toContain('nyt 2')
    expect(complained.mock.calls.map(([first]) => String(first).slice(0, 120))).toEqual([])
    complained.mockRestore()
    vi.useRealTimers()
  },
)

test('[FAU19] what throws while the youth’s page is drawn: once, it is drawn anew; twice, help and a way back are there', async () => {
  const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let broken = 1
  const readers = () => {
    if (broken-- > 0) throw new Error('no names')
    return []
  }
  const chat = someScreens.chat!
  const draw = () =>
    render(
      <Youth
        talk={aTalk(chat, { readers })}
        shell={aShell()}
        words={danish}
        socket={{ connected: true, on: () => 0, off: () => 0 }}
        device="phone"
      />,
    )
  // React itself draws a second time before it gives up.
  broken = 2
  draw()
  expect(page.getByText('min far drikker og jeg tør ikke gå hjem')).toBeTruthy()
  cleanup()
  broken = Number.POSITIVE_INFINITY
  draw()
  expect(page.getByRole('heading', { level: 1, name: 'Siden kunne ikke vises' })).toBeTruthy()
  await userEvent.click(page.getByRole('button', { name: /Hjælp nu/ }))
  expect(page.getByRole('dialog').querySelector('a[href="tel:112"]')).not.toBeNull()
  await userEvent.click(page.getByRole('button', { name: 'Luk' }))
  broken = 0
  await userEvent.click(page.getByRole('button', { name: 'Vis siden igen' }))
  expect(page.getByText('min far drikker og jeg tør ikke gå hjem')).toBeTruthy()
  complained.mockRestore()
})
