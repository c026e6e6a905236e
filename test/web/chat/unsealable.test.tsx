// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { TEXT_BYTES, TEXT_LIMIT } from '../../../shared/sealing/sealed.ts'
import { chat as words } from '../../../shared/words/da/youths/chat.ts'
import { Composer } from '../../../web/chat/Composer.tsx'
import { MessageList } from '../../../web/chat/MessageList.tsx'
import { overBy, wellFormed } from '../../../web/chat/overBy.ts'
import { type Because, emptyTranscript, withMark, withWritten } from '../../../web/chat/transcript.ts'
import { pad } from '../../../web/cipher/record/padding.ts'

afterEach(cleanup)

const LONE = '\uD83D'
const wide = {
  'halves of a pair': LONE,
  'control characters': '\u0001',
  zeros: '\u0000',
  'deletes and escapes': '\u007F\u001B',
}
/** Everything beside the text at its largest: sixteen heads, a hash, a name in the widest letters. */
function sealedWith(text: string) {
  const head = { from: 'x'.repeat(43), sid: 'x'.repeat(22), n: Number.MAX_SAFE_INTEGER }
  const body = { kind: 'text', text, nickname: '漢'.repeat(30) }
  return new TextEncoder().encode(JSON.stringify({ heads: Array.from({ length: 16 }, () => head), hash: 'x'.repeat(43), body }))
}
const many = (what: string, length = TEXT_LIMIT) => what.repeat(Math.ceil(length / what.length)).slice(0, length)

test.each(['a', 'æ', '漢', '🙂', '\n', '"', '\\', 'ع', 'e\u0301', '\u202E', '\uFFFD', '\u2028'])(
  '[CHA27] 2,000 characters of %j fit in one message, with all that is sealed beside them',
  (letter) => {
    const text = many(letter)
    expect(overBy(text)).toBe(0)
    expect(() => pad(sealedWith(text))).not.toThrow()
  },
)

test.each(Object.entries(wide))(
  '[CHA27] %s are measured as they are sealed: what fits can be sealed, one more is too long',
  (_what, sign) => {
    const text = many(sign)
    const over = overBy(text)
    if (over <= 0) return expect(() => pad(sealedWith(text))).not.toThrow()
    const fits = text.slice(0, text.length - over)
    expect(overBy(fits)).toBeLessThanOrEqual(0)
    expect(overBy(text.slice(0, text.length - over + 1))).toBeGreaterThan(0)
    expect(() => pad(sealedWith(fits))).not.toThrow()
    expect(fits.length).toBeGreaterThanOrEqual(TEXT_BYTES / 6)
  },
)

test('[CHA27] a paste of five million letters is measured at once', () => {
  const pasted = many('\u0001', 5_000_000)
  // Processor time, since a busy machine may stop this process in the middle.
  const before = process.cpuUsage()
  expect(overBy(pasted)).toBe(5_000_000 - TEXT_LIMIT)
  expect(process.cpuUsage(before).user).toBeLessThan(50_000)
})

function Box({ send }: { send(text: string): void }) {
  const [draft, setDraft] = useState('')
  return <Composer words={words} draft={draft} setDraft={setDraft} send={send} warnOf={null} enterSends />
}

test.each([
  ['halves of a pair', LONE],
  ['control characters', '\u0001'],
])('[CHA27] 2,000 %s in the box: one is told at once, nothing is cut off, nothing is sent', (_what, sign) => {
  const send = vi.fn()
  render(<Box send={send} />)
  const box = screen.getByRole('textbox') as HTMLTextAreaElement
  fireEvent.change(box, { target: { value: sign.repeat(2000) } })
  expect(screen.getByText(/1000 tegn for langt/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true)
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(send).not.toHaveBeenCalled()
  expect(box.value).toHaveLength(2000)
  fireEvent.change(box, { target: { value: 'hjælp' } })
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(send).toHaveBeenCalledWith('hjælp')
})

test('[CHA27] half of a pair leaves as the sign for a missing letter; whole pairs stay', () => {
  expect(wellFormed(`a${LONE}b\uDC00c🙂${LONE}${LONE}`)).toBe('a\uFFFDb\uFFFDc🙂\uFFFD\uFFFD')
})

test.each<[Because, string]>([
  ['never', 'Vi kan ikke sende det, som det står.'],
  ['no-room', 'Vi sender det, når en rådgiver er her.'],
])('[CHA26] what is not sent because of %s says so kindly, and offers no button that changes nothing', (because, says) => {
  const written = withWritten(emptyTranscript, 'a', 'youth', 'hej', 0)
  render(<MessageList transcript={withMark(written, 'a', 'failed', because)} words={words} nameOf={() => 'Mette'} retry={() => {}} />)
  expect(screen.getByText(new RegExp(says))).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Prøv igen' })).toBeNull()
})
