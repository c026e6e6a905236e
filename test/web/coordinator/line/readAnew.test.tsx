// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { lines } from '../../../../seeds/lines.ts'
import type { ClosedNow } from '../../../../shared/figures.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { quietLine } from '../openScreen.tsx'
import { AT, openLine, readingOf } from './openLine.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const greeting = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Hilsen · Dansk' })
const saying = (da: string, version: string) => ({ ...readingOf({ greeting: { da, en: da } }), version: version.repeat(43) })
const closed = (until: number): ClosedNow => ({ message: { da: '', en: '' }, until, opensAt: until, by: 'Bo' })
type Opened = Awaited<ReturnType<typeof openLine>>
/** The live view tells that the line is closed by hand until then, so that the settings are read again. */
const tellClosed = ({ server }: Opened, until: number) =>
  act(() =>
    server.tell('now:view', {
      at: until,
      lines: [{ ...quietLine, line: 'aabenraa', name: lines[0]!.name, state: 'closed', closed: closed(until) }],
    }),
  )

test('[FIE16] of two readings of a line on their way at once the later one stands, whichever comes last', async () => {
  const here = await openLine()
  await screen.findByRole('textbox', { name: 'Hilsen · Dansk' })
  const slow = Promise.withResolvers<void>()
  here.server.answer('line:read', () => slow.promise.then(() => done(saying('Det gamle', 'a'))))
  tellClosed(here, AT + 1)
  here.server.answer('line:read', () => done(saying('Det nye', 'b')))
  tellClosed(here, AT + 2)
  await waitFor(() => expect(greeting().value).toBe('Det nye'))
  await act(async () => slow.resolve())
  expect(greeting().value).toBe('Det nye')
})

test('[FIE16] a reading of a line that failed for a moment is asked for again, and what was read stays meanwhile', async () => {
  const here = await openLine()
  const before = (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Hilsen · Dansk' })).value
  let asked = 0
  here.server.answer('line:read', () => (asked++ === 0 ? refuse('down') : done(saying('Det nye', 'b'))))
  tellClosed(here, AT + 1)
  await waitFor(() => expect(asked).toBe(1))
  expect(greeting().value).toBe(before)
  await waitFor(() => expect(greeting().value).toBe('Det nye'), { timeout: 15_000 })
})
