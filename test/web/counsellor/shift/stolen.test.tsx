// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { done } from '../../../../shared/outcome.ts'
import { withDialogs } from '../../youth/dialogs.ts'
import { atTheDesk, inConversation } from '../atTheDesk.tsx'

afterEach(cleanup)
withDialogs()

const inPane = () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')

test('[DES21] a ring that was asked for from the queue and comes late leaves who writes elsewhere by then where they are', async () => {
  const desk = await atTheDesk({ mode: 'pull' })
  const first = await inConversation(desk)
  const { ring } = await act(() => desk.server.ring())
  act(() => void desk.server.say({ rings: [] }))
  act(() => desk.server.queue({ lines: [{ line: 'aabenraa', name: { da: 'A', en: 'A' }, mode: 'pull', waiting: 1, entries: [] }] }))
  let answer: () => void = () => undefined
  const asked = new Promise<void>((on) => (answer = on))
  desk.server.answer('queue:take', async () => {
    await asked
    return done(ring)
  })
  await userEvent.click(screen.getByRole('button', { name: 'Tag den næste' }))
  await userEvent.click(within(first.pane).getByRole('textbox'))
  await userEvent.keyboard('jeg er')
  await act(async () => answer())
  act(() => void desk.server.say({ rings: [{ ...ring, accepted: true }] }))
  await waitFor(() => expect(document.querySelectorAll('[data-pane]')).toHaveLength(2))
  await userEvent.keyboard(' her')
  expect(inPane()).toBe(first.conv)
  expect(within(first.pane).getByRole('textbox')).toHaveProperty('value', 'jeg er her')
  expect(first.pane.dataset.front).toBe('true')
})

test('[DES21] a question that is open stays open, and keeps the focus, while somebody new is seated', async () => {
  const desk = await atTheDesk()
  const first = await inConversation(desk)
  const { ring } = await act(() => desk.server.ring())
  fireEvent.keyDown(document.body, { code: 'KeyA', key: 'a', altKey: true })
  await userEvent.click(within(first.pane).getByRole('button', { name: 'Giv tilbage' }))
  const sheet = within(first.pane).getByRole('alertdialog')
  await waitFor(() => expect(desk.server.view().conversations).toHaveLength(2))
  await waitFor(() => expect(document.querySelector(`[data-pane="${ring.conv}"] [role=log]`)).not.toBeNull())
  expect(sheet.isConnected).toBe(true)
  expect(sheet.contains(document.activeElement)).toBe(true)
  expect(first.pane.dataset.front).toBe('true')
})

test('[DES21] a break that is answered late shuts its sheet, and leaves who writes by then where they are', async () => {
  const desk = await atTheDesk()
  const first = await inConversation(desk)
  let answer: () => void = () => undefined
  const asked = new Promise<void>((on) => (answer = on))
  desk.server.answer('duty:pause', async () => {
    await asked
    return done(null)
  })
  await userEvent.click(screen.getByRole('button', { name: /^På vagt/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Møde' }))
  await userEvent.click(within(first.pane).getByRole('textbox'))
  await userEvent.keyboard('jeg er')
  await act(async () => answer())
  await waitFor(() => expect(document.querySelector('.sheet')).toBeNull())
  await userEvent.keyboard(' her')
  expect(inPane()).toBe(first.conv)
  expect(within(first.pane).getByRole('textbox')).toHaveProperty('value', 'jeg er her')
})

test('[DES21] a shift whose start is answered late closes no page that was opened meanwhile', async () => {
  const desk = await atTheDesk({ onDuty: false })
  desk.server.answer('keys:read', () => done([]))
  let answer: () => void = () => undefined
  const asked = new Promise<void>((on) => (answer = on))
  desk.server.answer('duty:start', async () => {
    await asked
    return done(null)
  })
  await userEvent.click(screen.getByRole('button', { name: 'Gå på vagt' }))
  await userEvent.click(screen.getByRole('button', { name: /^Mig/ }))
  await act(async () => answer())
  screen.getByRole('dialog', { name: 'Mig' })
})
