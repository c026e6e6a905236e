// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { done } from '../../../shared/outcome.ts'
import { withDialogs } from '../youth/dialogs.ts'
import { atTheDesk, inConversation } from './atTheDesk.tsx'

withDialogs()

const alt = (code: string) => {
  const key = code.startsWith('Arrow') ? code : code.at(-1)?.toLowerCase()
  return act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { code, key, altKey: true }))
}

test('[DES80] behind an open dialog no shortcut acts on a talk; once it is closed, each does again', async () => {
  const desk = await atTheDesk()
  const [{ conv: first }, { conv: second }] = [await inConversation(desk), await inConversation(desk)]
  await alt('Digit1')
  desk.server.answer('lookOn:colleagues', () => done([]))
  await alt('KeyL')
  await screen.findByText('Der er ingen anden på vagt på linjen lige nu.')
  const acts = ['KeyE', 'KeyU', 'KeyG', 'KeyV', 'KeyK', 'KeyF', 'KeyO', 'KeyQ', 'Digit1', 'Digit2', 'ArrowUp', 'KeyP']
  const opened = () => document.querySelectorAll('.sure, .find, .notes textarea, .outside-ask, .sheet, .handing, dialog').length
  const front = () => document.querySelector('[data-pane][data-front=true]')?.getAttribute('data-pane')
  const before = [opened(), front(), document.activeElement]
  for (const code of acts) await alt(code)
  expect([opened(), front(), document.activeElement]).toEqual(before)
  expect(before.slice(0, 2)).toEqual([1, first])
  expect(desk.server.ofKind('acute:set')).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Fortryd' }))
  await alt('Digit2')
  await alt('KeyU')
  await waitFor(() => expect(desk.server.ofKind('acute:set')).toEqual([{ conv: second, acute: true }]))
})
