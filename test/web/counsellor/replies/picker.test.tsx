// @vitest-environment jsdom
import { act, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { faults } from '../atTheDesk.tsx'
import { aReply, replies, withTexts } from './withTexts.tsx'

const SLOW = { timeout: 60_000 }

test('[TEX11] a slash at the start of a message or of a line opens the replies of the talk; nowhere else does one', SLOW, async () => {
  const { user, box, search, shown } = await withTexts()
  await user.type(box(), 'og/eller https://x.dk 1/2 ')
  expect(search()).toBeNull()
  await user.clear(box())
  await user.click(box())
  await user.paste('/var/log')
  expect(search()).toBeNull()
  await user.clear(box())
  await user.type(box(), 'Hej{Shift>}{Enter}{/Shift}/')
  expect(document.activeElement).toBe(search())
  expect(shown()).toEqual([
    'te Mit Jeg henter en kop te.',
    'hej Hej. Godt, du skrev.',
    'mere Vil du fortælle mere?',
    'stille Tag den tid, du har brug for.',
  ])
  expect(await faults()).toEqual([])
})

test(
  '[TEX12] by keyboard: what is typed searches names and texts, arrows and Enter choose, and the text stands in the box unsent',
  SLOW,
  async () => {
    const { user, box, search, shown, desk, conv } = await withTexts()
    await desk.server.youthWrites(conv, 'Hej', 'Sol')
    await waitFor(() => expect(document.querySelector('[data-pane] h2')?.textContent).toContain('Sol'))
    await user.type(box(), '/')
    expect(search()?.getAttribute('aria-activedescendant')).toBeNull()
    await user.keyboard('tid')
    expect(shown()).toEqual(['stille Tag den tid, du har brug for.'])
    await user.keyboard('{Backspace}{Backspace}{Backspace}he')
    // A name that fits comes before a text that fits.
    expect(shown()).toEqual(['hej Hej Sol. Godt, du skrev.', 'te Mit Jeg henter en kop te, Sol.'])
    const marked = () => document.getElementById(search()?.getAttribute('aria-activedescendant') ?? '')?.textContent
    expect(marked()).toContain('hej')
    await user.keyboard('{ArrowDown}')
    expect(marked()).toContain('te Mit')
    await user.keyboard('{ArrowUp}{Enter}')
    expect(search()).toBeNull()
    expect(document.activeElement).toBe(box())
    expect(box().value).toBe('Hej Sol. Godt, du skrev.')
    expect(box().selectionStart).toBe(box().value.length)
    expect(desk.server.asked.filter(({ request }) => request === 'envelope:send')).toEqual([])
  },
)

test('[TEX12] by mouse, in the middle of a text, and without a nickname the sentence reads well', SLOW, async () => {
  const { user, box, pane } = await withTexts()
  await user.type(box(), 'Velkommen.{Shift>}{Enter}{/Shift}')
  await user.type(box(), '/')
  await user.click(within(pane).getByText('Hej. Godt, du skrev.'))
  expect(box().value).toBe('Velkommen.\nHej. Godt, du skrev.')
  expect(document.activeElement).toBe(box())
})

test(
  '[TEX13] two slashes write one; Esc keeps what was typed, Backspace takes the slash, and Enter on nothing takes nothing',
  SLOW,
  async () => {
    const { user, box, search } = await withTexts()
    await user.type(box(), '//')
    expect([box().value, search()]).toEqual(['/', null])
    expect(document.activeElement).toBe(box())
    await user.clear(box())
    await user.type(box(), '/')
    await user.keyboard('xyz{Enter}')
    expect(search()?.value).toBe('xyz')
    await user.keyboard('{Escape}')
    expect([box().value, search(), document.activeElement]).toEqual(['/xyz', null, box()])
    await user.clear(box())
    await user.type(box(), '/')
    await user.keyboard('{Enter}')
    expect(search()).not.toBeNull()
    await user.keyboard('{Backspace}')
    expect([box().value, search(), document.activeElement]).toEqual(['', null, box()])
  },
)

test('[TEX13] when the person goes on elsewhere the list closes, and nothing of the message is lost', SLOW, async () => {
  const { user, box, search, pane } = await withTexts()
  await user.type(box(), '/')
  await user.keyboard('me')
  await user.click(within(pane).getByRole('button', { name: 'Akut' }))
  await waitFor(() => expect(search()).toBeNull())
  expect(box().value).toBe('/me')
})

test('[TEX14] the replies are in the language of the talk; an own reply stands in talks of its language alone', SLOW, async () => {
  const { user, box, shown } = await withTexts({ lang: 'en' })
  await user.type(box(), '/')
  expect(shown()).toEqual([
    'hej in English Hej. Godt, du skrev. (English)',
    'mere in English Vil du fortælle mere? (English)',
    'stille in English Tag den tid, du har brug for. (English)',
  ])
})

test('[TEX15] a reply that a coordinator saves meanwhile is there without a reload, and what is being written stays', SLOW, async () => {
  const { user, box, shown, give } = await withTexts()
  await user.type(box(), 'Halv')
  give([...replies, aReply('own-9', 'ny', 'Et nyt svar.')])
  expect(box().value).toBe('Halv')
  expect(document.activeElement).toBe(box())
  await user.clear(box())
  await user.type(box(), '/')
  await waitFor(() => expect(shown()).toContain('ny Et nyt svar.'))
})

test('[TEX13] when the talk ends while the list is open, the next letters fall into no other box', SLOW, async () => {
  const { user, box, search, desk, conv } = await withTexts()
  await user.type(box(), '/')
  expect(document.activeElement).toBe(search())
  act(() => void desk.server.end(conv, 'youth'))
  await waitFor(() => expect(search()).toBeNull())
  expect(document.activeElement?.id).toBe('queue-title')
})
