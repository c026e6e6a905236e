// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { done } from '../../../../shared/outcome.ts'
import { atTheDesk, inConversation } from '../atTheDesk.tsx'

afterEach(cleanup)

test.each([
  ['on', []],
  ['paused', [{ reason: 'other' }]],
] as const)('[EVE16] after a loss of the live Redis the page takes its shift up again: %s', async (state, pauses) => {
  const { server } = await atTheDesk()
  const shift = { ...server.view().shift!, state }
  await act(async () => void server.say({ shift }))
  const lost = { ...server.view(), shift: null }
  server.answer('desk:open', () => done(server.ofKind('duty:start').length > 0 ? server.view() : lost))
  await act(async () => void server.socket.disconnect())
  await act(async () => void server.socket.connect())
  await waitFor(() => expect(server.ofKind('duty:start')).toEqual([{ seats: shift.seats, lines: shift.lines }]))
  await waitFor(() => expect(server.ofKind('duty:pause')).toEqual(pauses))
})

test('[EVE17] a page that is loaded anew in a talk has none of what the page alone knew', async () => {
  const desk = await atTheDesk()
  const { server } = desk
  const { conv, pane } = await inConversation(desk)
  await act(async () => void server.say({ rings: [], shift: { ...server.view().shift!, missed: 1 } }))
  screen.getByText(/^Du missede et opkald/)
  await act(async () => void server.change(conv, { acute: true }))
  await userEvent.click(within(pane).getByRole('checkbox', { name: 'Hent en kollega eller din leder.' }))
  await userEvent.click(screen.getByRole('button', { name: /^Akut: ingen nye|^På vagt/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: /Vis »måske fare«/ }))
  desk.unmount()
  server.socket.disconnect()
  const again = render(desk.page())
  await act(async () => void server.socket.connect())
  const step = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Hent en kollega eller din leder.' })
  expect(step.checked).toBe(false)
  expect(screen.queryByText(/^Du missede/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /^Akut: ingen nye|^På vagt/ }))
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Vis »måske fare«/ }).checked).toBe(false)
  again.unmount()
})

test('[EVE25] a page that is loaded anew has no text that was not sent and no note, and its sound is on', async () => {
  const desk = await atTheDesk()
  const { pane } = await inConversation(desk)
  await userEvent.type(within(pane).getByRole('textbox'), 'ikke sendt')
  await userEvent.click(within(pane).getByRole('button', { name: 'Note' }))
  await userEvent.type(within(pane).getByRole('textbox', { name: /^Din note/ }), 'kun for mig')
  await userEvent.click(screen.getByRole('button', { name: /^På vagt/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: /^Lyd/ }))
  desk.unmount()
  desk.server.socket.disconnect()
  const again = render(desk.page())
  await act(async () => void desk.server.socket.connect())
  const drawn = () => document.querySelector<HTMLElement>('[data-pane]')
  await waitFor(() => expect(drawn()).not.toBeNull())
  const fresh = within(drawn()!)
  expect((await fresh.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('')
  await userEvent.click(fresh.getByRole('button', { name: 'Note' }))
  expect(fresh.getByRole<HTMLTextAreaElement>('textbox', { name: /^Din note/ }).value).toBe('')
  await userEvent.click(screen.getByRole('button', { name: /^På vagt/ }))
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Lyd/ }).checked).toBe(true)
  again.unmount()
})
