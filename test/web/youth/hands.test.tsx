// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen as page, render, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { chat as words } from '../../../shared/words/da/youths/chat.ts'
import { loadYouthWords } from '../../../shared/words/words.ts'
import { Composer } from '../../../web/chat/Composer.tsx'
import type { Screen } from '../../../web/youth/visit/screen.ts'
import type { Talk } from '../../../web/youth/visit/talk.ts'
import { Youth } from '../../../web/youth/Youth.tsx'
import { withDialogs } from './dialogs.ts'
import { draw } from './draw.tsx'
import { aKeeper, aShell, aSocket, aTalk, aTranscript, someScreens } from './someScreens.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})
withDialogs()
const danish = await loadYouthWords('da')
const shown = (name: string) => someScreens[name]!
const keeper = aKeeper(aTranscript)

/** A talk that moves from screen to screen, on one page. */
function aMovingTalk(first: Screen, change: Partial<Talk> = {}) {
  let now = first
  const listeners = new Set<() => void>()
  const talk = aTalk(first, {
    snapshot: () => now,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    keeper: () => keeper,
    ...change,
  })
  render(<Youth talk={talk} shell={aShell()} words={danish} socket={aSocket()} device="computer" />)
  return (next: Screen) =>
    act(() => {
      now = next
      for (const changed of listeners) changed()
    })
}
const waiting = () => {
  const screen = shown('waiting')
  if (screen.at !== 'waiting') throw new Error('not in the queue')
  return screen
}
const inPlace = (place: number): Screen => ({ ...waiting(), view: { ...waiting().view, place } })
const box = () => page.getByRole('textbox', { name: 'Skriv her' })

test('[CHA30] from the queue to the talk and back, through a question, it is one and the same box', async () => {
  const move = aMovingTalk(inPlace(3))
  const first = box()
  await userEvent.type(first, 'hej jeg')
  for (const next of [inPlace(2), shown('connecting'), shown('chat'), shown('waiting, soon again'), shown('hand-over'), shown('chat')]) {
    move(next)
    expect(box()).toBe(first)
    expect(document.activeElement).toBe(first)
  }
  await userEvent.type(first, ' har')
  expect((first as HTMLTextAreaElement).value).toBe('hej jeg har')
})

test('[ACC10] a page that goes on under another name takes the focus only where it was on something that is gone', async () => {
  const move = aMovingTalk(inPlace(3))
  page.getByRole('button', { name: /Hjælp nu/ }).focus()
  move(shown('chat'))
  expect(document.activeElement?.textContent).toContain('Hjælp nu')
  move(inPlace(1))
  page.getByRole('button', { name: 'Forlad køen' }).focus()
  move(shown('chat'))
  expect(document.activeElement).toBe(page.getByRole('heading', { name: 'Mette' }))
})

test('[WAI23] the sheet with the two buttons lies over the screen, stays when the youth is seated, and can be closed', async () => {
  const urgent = vi.fn(async () => undefined)
  const move = aMovingTalk(inPlace(2), { urgent })
  await userEvent.click(page.getByRole('button', { name: 'Haster det?' }))
  const sheet = page.getByRole('dialog', { name: 'Haster det?' })
  expect(within(sheet).getByRole('link', { name: /112/ })).toBeTruthy()
  expect(within(sheet).getByRole('link', { name: 'Væk herfra' }).hasAttribute('data-exit')).toBe(true)
  expect(page.getAllByRole('button', { name: /Hjælp nu/ })).toHaveLength(1)
  move(shown('chat'))
  expect(page.getByRole('dialog', { name: 'Haster det?' })).toBe(sheet)
  expect(within(sheet).getByText('Nu er Mette her. Sig det til Mette.')).toBeTruthy()
  expect(within(sheet).queryByRole('button', { name: 'Ja, det haster' })).toBeNull()
  await userEvent.click(within(sheet).getByRole('button', { name: 'Luk' }))
  expect(page.queryByRole('dialog')).toBeNull()
  move(inPlace(2))
  await userEvent.click(page.getByRole('button', { name: 'Haster det?' }))
  await userEvent.click(page.getByRole('button', { name: 'Ja, det haster' }))
  expect(urgent).toHaveBeenCalledOnce()
  expect(page.queryByRole('dialog')).toBeNull()
})

test('[WAI24] seated while the sheet is open, the place of the button that is gone stays beside 112', async () => {
  const move = aMovingTalk(inPlace(2), { urgent: vi.fn(async () => undefined) })
  await userEvent.click(page.getByRole('button', { name: 'Haster det?' }))
  const ways = page.getByRole('link', { name: /Ring 112/ }).closest('.choices-ways')!
  const before = ways.children.length
  move(shown('chat'))
  expect(ways.children).toHaveLength(before)
  expect(ways.querySelector('.kept-place')?.getAttribute('aria-hidden')).toBe('true')
})

test('[WAI31] leaving the queue is asked once; where nothing was written the question says that one can come again', async () => {
  const leave = vi.fn(async () => undefined)
  draw(shown('waiting'), { leave })
  await userEvent.click(page.getByRole('button', { name: 'Forlad køen' }))
  expect(leave).not.toHaveBeenCalled()
  expect(page.getByText(/Du kan komme igen/)).toBeTruthy()
  await userEvent.click(page.getByRole('button', { name: 'Nej, bliv her' }))
  await userEvent.click(page.getByRole('button', { name: 'Forlad køen' }))
  await userEvent.click(page.getByRole('button', { name: 'Ja, forlad køen' }))
  expect(leave).toHaveBeenCalledOnce()
  cleanup()
  draw(shown('waiting'), { keeper: () => keeper })
  await userEvent.click(page.getByRole('button', { name: 'Forlad køen' }))
  expect(page.getByText(/vi sletter det, du har skrevet/)).toBeTruthy()
})

test('[WAI11] while a counsellor is rung the page says so, and names nobody', () => {
  const screen = waiting()
  draw({ ...screen, view: { ...screen.view, place: 1, ringing: true, estimate: { why: 'soon' } } })
  expect(page.getByText('Vi ringer til en rådgiver nu.')).toBeTruthy()
  expect(document.querySelector('[data-screen]')?.textContent).not.toMatch(/optaget|tre kvarter|Mette/)
})

test.each([
  ['asked', /^Du ville hellere tale med en anden end Mette/, /gået|måtte gå/],
  ['gave-on', /^Mette måtte gå fra samtalen/, /hellere/],
  ['gone', /^Mette er her ikke mere/, /hellere|måtte gå/],
] as const)('[TAL20] back in the queue one reads what happened: %s', (why, told, not) => {
  const screen = shown('waiting, soon again')
  if (screen.at !== 'waiting') throw new Error('not in the queue')
  draw({ ...screen, parted: { name: 'Mette', why } })
  const notice = document.querySelector('[aria-live=polite] .notice')?.textContent ?? ''
  expect(notice).toMatch(told)
  expect(notice).not.toMatch(not)
})

test.each([
  [1, /Du står forrest igen, og vi finder en anden til dig/],
  [2, /Du er rykket frem i køen\./],
])('[TAL31] who asked for another, in place %s, reads so with the name, and nothing of having done wrong', (place, told) => {
  const screen = shown('waiting, soon again')
  if (screen.at !== 'waiting') throw new Error('not in the queue')
  draw({ ...screen, view: { ...screen.view, place }, parted: { name: 'Mette', why: 'asked' } })
  const notice = document.querySelector('[aria-live=polite] .notice')?.textContent ?? ''
  expect(notice).toMatch(/^Du ville hellere tale med en anden end Mette/)
  expect(notice).toMatch(told)
  expect(notice).not.toMatch(/galt/)
})

test.each([
  ['asked', 'Du ville hellere tale med en anden end Mette. Det er helt i orden. Denne gang står du bag dem, der ventede i forvejen.'],
  ['gone', 'Mette er her ikke mere. Du har ikke gjort noget galt. Denne gang står du bag dem, der ventede i forvejen.'],
] as const)('[TAL21] back in the queue without having moved forward, one reads why: %s', (why, told) => {
  const screen = shown('waiting, soon again')
  if (screen.at !== 'waiting') throw new Error('not in the queue')
  draw({ ...screen, view: { ...screen.view, returned: false, place: 4 }, parted: { name: 'Mette', why } })
  expect(document.querySelector('[aria-live=polite] .notice')?.textContent).toBe(told)
})

test('[TAL38] who would have the same one after all reads so, and of nobody else', () => {
  const screen = shown('waiting, soon again')
  if (screen.at !== 'waiting') throw new Error('not in the queue')
  draw({ ...screen, parted: { name: 'Mette', why: 'same' } })
  const notice = document.querySelector('[aria-live=polite] .notice')?.textContent ?? ''
  expect(notice).toBe('Du vil gerne tale med Mette igen. Det er helt i orden. Du står forrest igen, og vi finder en rådgiver til dig.')
})

function Box({ send = () => undefined }: { send?: (text: string) => void }) {
  const [draft, setDraft] = useState('')
  return <Composer words={words} draft={draft} setDraft={setDraft} send={send} warnOf={null} enterSends />
}

test('[CHA32] an Enter that takes a word of an input method sends nothing, however the browser says so', () => {
  const send = vi.fn()
  render(<Box send={send} />)
  fireEvent.change(box(), { target: { value: 'nihao' } })
  fireEvent.keyDown(box(), { key: 'Enter', isComposing: false, keyCode: 229 })
  fireEvent.keyDown(box(), { key: 'Enter', isComposing: true, keyCode: 13 })
  expect(send).not.toHaveBeenCalled()
  fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13 })
  expect(send).toHaveBeenCalledOnce()
})

test('[CHA34] how much is left is read aloud after pauses, and seen at once', () => {
  vi.useFakeTimers()
  render(<Box />)
  const region = page.getByRole('status')
  for (let i = 0; i <= 30; i++) {
    fireEvent.change(box(), { target: { value: 'a'.repeat(1850 + i) } })
    act(() => void vi.advanceTimersByTime(100))
    expect(region.textContent).toBe('')
  }
  expect(page.getByText('120 tegn tilbage')).toBeTruthy()
  act(() => void vi.advanceTimersByTime(2000))
  expect(region.textContent).toBe('120 tegn tilbage')
})

test('[CHA35] the box takes its direction from what is written, as each message does', () => {
  render(<Box />)
  expect(box().getAttribute('dir')).toBe('auto')
})
