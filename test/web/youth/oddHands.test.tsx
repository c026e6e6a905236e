// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen as page, render, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { chat as words } from '../../../shared/words/da/youths/chat.ts'
import { Composer } from '../../../web/chat/Composer.tsx'
import { MARK_EVERY_MS, openMarks } from '../../../web/chat/marks.ts'
import { emptyTranscript, type Transcript } from '../../../web/chat/transcript.ts'
import { withDialogs } from './dialogs.ts'
import { draw } from './draw.tsx'
import { aKeeper, aTranscript, METTE, readers, someScreens } from './someScreens.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})
withDialogs()
const shown = (name: string) => someScreens[name]!
const box = () => page.getByRole('textbox', { name: 'Skriv her' }) as HTMLTextAreaElement
const question = () => page.queryByRole('alertdialog')
const ARABIC = 'مرحبا، كيف حالك؟'

test('[CHA39] Enter leads to the question before sending; Enter again sends nothing, Tab comes to its answers', async () => {
  const say = vi.fn()
  draw(shown('chat'), { say })
  await userEvent.type(box(), 'ring 12 34 56 78{Enter}')
  expect(question()?.getAttribute('aria-label')).toMatch(/^Det ligner et navn eller et nummer/)
  expect(document.activeElement).toBe(question())
  await userEvent.keyboard('{Enter}')
  expect(say).not.toHaveBeenCalled()
  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe(words.dontSend)
  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe(words.sendAnyway)
  await userEvent.keyboard('{Escape}')
  expect(question()).toBeNull()
  expect(document.activeElement).toBe(box())
  expect(box().value).toBe('ring 12 34 56 78')
  await userEvent.keyboard('{Enter}')
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(say).toHaveBeenCalledExactlyOnceWith('ring 12 34 56 78')
  expect(document.activeElement).toBe(box())
})

function Asked({ warnOf }: { warnOf: string | null }) {
  const [draft, setDraft] = useState('Storegade 12')
  return <Composer words={words} draft={draft} setDraft={setDraft} send={() => undefined} warnOf={warnOf} enterSends />
}

test('[CHA40] where the counsellor asks for the place meanwhile, the question goes and the cursor is in the box', () => {
  const { rerender } = render(<Asked warnOf="Mette" />)
  act(() => box().focus())
  fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13 })
  expect(document.activeElement).toBe(question())
  rerender(<Asked warnOf={null} />)
  expect(question()).toBeNull()
  expect(document.activeElement).toBe(box())
})

test('[CHA32] on the page: an Enter of an input method sends nothing', () => {
  const say = vi.fn()
  draw(shown('chat'), { say })
  fireEvent.change(box(), { target: { value: 'nihao' } })
  fireEvent.keyDown(box(), { key: 'Enter', isComposing: false, keyCode: 229 })
  expect(say).not.toHaveBeenCalled()
  fireEvent.keyDown(box(), { key: 'Enter', keyCode: 13 })
  expect(say).toHaveBeenCalledOnce()
})

test('[CHA34] on the page: 1850 letters pasted and 30 more written are told of a few times', async () => {
  vi.useFakeTimers()
  draw(shown('chat'))
  const regions = () => [...document.querySelectorAll('.composer [role=status]')].map((region) => region.textContent).join()
  const told = new Set<string>()
  for (let i = 0; i <= 30; i++) {
    fireEvent.change(box(), { target: { value: 'a'.repeat(1850 + i) } })
    await act(() => vi.advanceTimersByTimeAsync(i % 10 === 9 ? 2000 : 100))
    told.add(regions())
  }
  expect([...told]).toEqual(['', '141 tegn tilbage', '131 tegn tilbage', '121 tegn tilbage'])
})

const said = (text: string, mine: boolean, place: number): Transcript['entries'][number] => ({
  kind: 'text',
  key: `k${place}`,
  from: mine ? 'youth' : METTE,
  mine,
  text,
  place,
  at: 1,
  mark: mine ? 'sent' : null,
})

test('[CHA10] what is written from right to left stands so: box, message, nickname, and what is left of a draft', async () => {
  draw(shown('chat'), { keeper: () => aKeeper({ ...aTranscript, entries: [said(ARABIC, true, 1), said('Hej', false, 2)] }) })
  for (const text of [ARABIC, 'Hej']) expect(page.getByText(text).getAttribute('dir')).toBe('auto')
  expect(box().getAttribute('dir')).toBe('auto')
  cleanup()
  draw(shown('nickname'))
  expect(page.getByRole('textbox', { name: 'Kaldenavn' }).getAttribute('dir')).toBe('auto')
  cleanup()
  const ended = shown('ended by Mette')
  if (ended.at !== 'ended') throw new Error('not over')
  draw({ ...ended, left: { name: 'Mette', draft: ARABIC, wrote: true } })
  expect(page.getByText(ARABIC).getAttribute('dir')).toBe('auto')
})

test('[CHA11] a name from right to left is set apart wherever it stands in a sentence; another stands as it is', () => {
  draw(shown('chat'), { readers: () => readers.map((reader) => ({ ...reader, name: 'ليلى' })) })
  expect(page.getByText('Nu er \u2068ليلى\u2069 her.')).toBeTruthy()
  expect(page.getByText('\u2068ليلى\u2069 skriver')).toBeTruthy()
  cleanup()
  draw(shown('chat'))
  expect(page.getByText('Nu er Mette her.')).toBeTruthy()
})

test('[CHA21] what was too much at once says that it is sent in a moment, until it is', () => {
  const listeners = new Set<() => void>()
  let slowed = true
  const pace = {
    isSlowed: () => slowed,
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
  }
  const entries = [said('a', true, 1), { ...said('b', true, 2), place: null, mark: 'sending' as const }]
  const transcript: Transcript = { ...emptyTranscript, upTo: 1, entries: entries as Transcript['entries'] }
  const keeper = { ...aKeeper(transcript), pace }
  draw(shown('chat'), { keeper: () => keeper })
  const log = within(page.getByRole('log'))
  expect(log.getByText('Det gik hurtigt. Resten bliver sendt om lidt. Intet går tabt.')).toBeTruthy()
  expect(log.getByText('Sendes om lidt')).toBeTruthy()
  expect(log.queryByText('Sender')).toBeNull()
  act(() => {
    slowed = false
    for (const changed of listeners) changed()
  })
  expect(log.queryByText(/Det gik hurtigt/)).toBeNull()
  expect(log.getByText('Sender')).toBeTruthy()
})

test('[CON36] a clock that is put back holds up no mark', async () => {
  vi.useFakeTimers()
  let now = 30 * 3_600_000
  const marked: string[] = []
  const marks = openMarks({ now: () => now, say: (kind) => marked.push(kind) })
  const grew = (place: number) => marks.grew({ ...emptyTranscript, upTo: place, entries: [said('hej', false, place)] })
  marks.setOpen(true)
  grew(1)
  await vi.advanceTimersByTimeAsync(1)
  now -= 4 * 3_600_000
  grew(2)
  await vi.advanceTimersByTimeAsync(MARK_EVERY_MS)
  expect(marked).toEqual(['delivered', 'delivered'])
})
