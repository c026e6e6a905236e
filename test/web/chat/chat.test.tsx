// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { helpNumbers as seeds } from '../../../seeds/helpNumbers.ts'
import { chat as words } from '../../../shared/words/da/youths/chat.ts'
import { Composer } from '../../../web/chat/Composer.tsx'
import { MessageList } from '../../../web/chat/MessageList.tsx'
import { looksRevealing } from '../../../web/chat/revealing.ts'
import { emptyTranscript, type Transcript, withPlace, withWritten } from '../../../web/chat/transcript.ts'

afterEach(cleanup)
const said = (place: number, text: string, mine = false) => ({
  kind: 'text' as const,
  key: `k${place}`,
  from: mine ? 'youth' : 'mette',
  mine,
  text,
  place,
  at: 0,
  mark: mine ? ('sent' as const) : null,
})
const list = (transcript: Transcript, retry = () => undefined) =>
  render(<MessageList transcript={transcript} words={words} nameOf={() => 'Mette'} retry={retry} />)

test('[CHA6] the list is a log: others are announced as they come, one’s own are not read again', () => {
  list(withPlace(withPlace(emptyTranscript, 1, said(1, 'hej', true)), 2, said(2, 'hej Ravn')))
  const log = screen.getByRole('log', { name: 'Samtalen' })
  expect(log.textContent).toContain('Mettehej Ravn')
  expect(screen.getByText('hej').closest('[aria-live=off]')).not.toBeNull()
  expect(screen.getByText('hej Ravn').closest('[aria-live=off]')).toBeNull()
})

test('[CHA7] what is written is text, whatever it looks like', () => {
  const evil = '<img src=x onerror=alert(1)> https://example.dk/x \u202Eoverrid'
  list(withPlace(emptyTranscript, 1, said(1, evil)))
  expect(screen.getByRole('log').querySelector('img, a')).toBeNull()
  expect(screen.getByText(/<img/).getAttribute('dir')).toBe('auto')
})

test('[CHA7] thousands of emoji and lone surrogates are inert', () => {
  list(withPlace(withPlace(emptyTranscript, 1, said(1, '🙂'.repeat(5000))), 2, said(2, '\uD83D lone')))
  expect(screen.getByRole('log').textContent).toContain('lone')
})

test('[CHA23] what was not sent says so, and can be tried again', async () => {
  const retry = vi.fn()
  const failed = withWritten(emptyTranscript, 'a', 'youth', 'hej', 0)
  list({ ...failed, entries: failed.entries.map((e) => ({ ...e, mark: 'failed' as const })) } as Transcript, retry)
  await userEvent.click(screen.getByRole('button', { name: 'Prøv igen' }))
  expect(retry).toHaveBeenCalledOnce()
})

test('[CHA4] a gap and a deleted beginning are written out', () => {
  list({ ...withPlace(emptyTranscript, 3, { kind: 'missing', key: 'x', place: 3 }), oldestDeleted: true })
  expect(screen.getByText('Her mangler noget.')).toBeTruthy()
  expect(screen.getByText('Det ældste er slettet.')).toBeTruthy()
})

function Box({ send, warnOf = 'Mette', enterSends = true }: { send(text: string): void; warnOf?: string | null; enterSends?: boolean }) {
  const [draft, setDraft] = useState('')
  return <Composer words={words} draft={draft} setDraft={setDraft} send={send} warnOf={warnOf} enterSends={enterSends} />
}
const box = () => screen.getByRole('textbox', { name: 'Skriv her' })

test('[CHA36] the browser is told to correct, suggest, translate and remember nothing', () => {
  render(<Box send={() => undefined} />)
  const wanted = { autocomplete: 'off', spellcheck: 'false', autocorrect: 'off', writingsuggestions: 'false', translate: 'no' }
  for (const [name, value] of Object.entries(wanted)) expect(box().getAttribute(name), name).toBe(value)
})

test('[CHA31] Enter sends on a desk, is a new line on a phone, and the focus stays in the box', async () => {
  const send = vi.fn()
  const { unmount } = render(<Box send={send} />)
  await userEvent.type(box(), 'hej{Shift>}{Enter}{/Shift}du{Enter}')
  expect(send).toHaveBeenCalledWith('hej\ndu')
  expect(document.activeElement).toBe(box())
  unmount()
  render(<Box send={send} enterSends={false} />)
  await userEvent.type(box(), 'hej{Enter}')
  expect(send).toHaveBeenCalledOnce()
})

test('[CHA33] 2,000 characters are the limit: one is told before, nothing is cut off, nothing too long is sent', async () => {
  const send = vi.fn()
  render(<Box send={send} />)
  fireEvent.change(box(), { target: { value: 'a'.repeat(1900) } })
  expect(screen.getByText('100 tegn tilbage')).toBeTruthy()
  fireEvent.change(box(), { target: { value: 'a'.repeat(2003) } })
  expect(screen.getByText(/3 tegn for langt/)).toBeTruthy()
  await userEvent.type(box(), '{Enter}')
  expect(send).not.toHaveBeenCalled()
  expect((box() as HTMLTextAreaElement).value.length).toBe(2003)
})

test('[CHA37] what looks like a name or number is asked about first, in this browser alone; yes sends it', async () => {
  const send = vi.fn()
  const { container } = render(<Box send={send} />)
  await userEvent.type(box(), 'ring på 20 30 40 50{Enter}')
  expect(screen.getByRole('alertdialog').textContent).toContain('Sender du det, kan Mette måske se, hvem du er.')
  expect(send).not.toHaveBeenCalled()
  expect((await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Ja, send det' }))
  expect(send).toHaveBeenCalledWith('ring på 20 30 40 50')
})

test('[CHA37] where a place has been asked for, nothing stands between an address and an ambulance', async () => {
  const send = vi.fn()
  render(<Box send={send} warnOf={null} />)
  await userEvent.type(box(), 'Storegade 12{Enter}')
  expect(send).toHaveBeenCalledOnce()
})

/** What a page of ours names, as it is written there. */
const listed = seeds.flatMap(({ call, sms }) => [call, sms]).filter((number) => number !== null)
test.each([
  ['mit nummer er 20304050', true],
  ['+45 20 30 40 50', true],
  ['120308-1234', true],
  ['skriv til mig@skole.dk', true],
  ['jeg bor Storegade 12', true],
  ['Nørregade 4, 2. th', true],
  ['jeg har ringet til 116 111', false],
  ['70 201 201 svarer ikke', false],
  ['skal jeg ringe til 80 200 500?', false],
  ['+45 70 20 12 01 eller 47 47 10 20', false],
  ['må jeg ringe til Lægevagten på 70110707', false],
  ['jeg er 15 år', false],
  ['kl. 14.30 den 12. marts', false],
  ['vi mødtes på vejen hjem', false],
  ['999999999999 gange', false],
])('[CHA38] "%s" reveals somebody: %s', (text, reveals) => {
  expect(looksRevealing(text, listed)).toBe(reveals)
})
