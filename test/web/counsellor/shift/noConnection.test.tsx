// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import { WRITING_TIME_MS } from '../../../../web/counsellor/written/written.ts'
import { withDialogs } from '../../youth/dialogs.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

afterEach(() => {
  vi.useRealTimers()
  cleanup()
})
withDialogs()

const takes = () => screen.getByRole('button', { name: 'Tag samtalen' })

test('[DES12] without a connection a ring says that it cannot be taken now, and asking all the same is answered in words', async () => {
  const desk = await atTheDesk()
  await act(() => desk.server.ring())
  expect(takes().getAttribute('aria-disabled')).toBe('false')
  act(() => void desk.server.socket.disconnect())
  expect(takes().getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText(/^Ingen forbindelse\. Du kan tage samtalen, når den er her igen/)).toBeTruthy()
  expect(document.title).toBe('Rådgiver')
  expect(await faults()).toEqual([])
  for (const code of ['KeyA', 'KeyX']) {
    fireEvent.keyDown(document.body, { code, key: code.at(-1)?.toLowerCase(), altKey: true })
    expect(screen.getByText('Ingen forbindelse. Der er ikke svaret på opkaldet.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Luk' }))
  }
  expect([...desk.server.ofKind('ring:accept'), ...desk.server.ofKind('ring:decline')]).toEqual([])
  expect(document.querySelectorAll('[data-pane]')).toHaveLength(0)
  act(() => void desk.server.socket.connect())
  await waitFor(() => expect(takes().getAttribute('aria-disabled')).toBe('false'))
  await userEvent.click(takes())
  await waitFor(() => expect(desk.server.view().conversations).toHaveLength(1))
})

test('[DES12] a ring whose taking had no answer is told as perhaps not taken, also when the connection is back', async () => {
  const desk = await atTheDesk()
  await act(() => desk.server.ring())
  desk.server.answer('ring:accept', () => refuse('no-answer'))
  await userEvent.click(takes())
  const said = /^Der kom ikke svar, så opkaldet er måske ikke taget\. Ringer det stadig/
  await screen.findByText(said)
  expect(takes()).toBeTruthy()
  act(() => void desk.server.socket.disconnect())
  act(() => void desk.server.say({ rings: [] }))
  act(() => void desk.server.socket.connect())
  await waitFor(() => expect(desk.server.ofKind('desk:open')).toHaveLength(2))
  expect(screen.getByText(said)).toBeTruthy()
  expect(document.querySelector('.desk')?.getAttribute('data-front')).toBe('false')
})

test('[DES30] without a connection for half an hour the desk holds no word of a talk any more, and is taken anew when the connection is back', async () => {
  const desk = await atTheDesk()
  const { pane } = await inConversation(desk)
  await userEvent.type(within(pane).getByRole('textbox'), 'det med din mor')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  act(() => void desk.server.socket.disconnect())
  act(() => void vi.advanceTimersByTime(WRITING_TIME_MS - 1000))
  expect(document.querySelectorAll('[data-pane]')).toHaveLength(1)
  act(() => void vi.advanceTimersByTime(2000))
  expect(document.querySelectorAll('[data-pane]')).toHaveLength(0)
  expect(desk.server.view().conversations).toHaveLength(1)
  vi.useRealTimers()
  act(() => void desk.server.socket.connect())
  await waitFor(() => expect(desk.server.ofKind('desk:open')).toHaveLength(2))
  await waitFor(() => expect(document.querySelectorAll('[data-pane]')).toHaveLength(1))
  expect(document.body.textContent).not.toContain('det med din mor')
})
