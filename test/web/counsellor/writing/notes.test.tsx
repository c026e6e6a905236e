// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

afterEach(cleanup)
const altK = () => fireEvent.keyDown(document.activeElement ?? document.body, { code: 'KeyK', key: 'k', altKey: true })
const padOf = (pane: HTMLElement) => within(within(pane).getByRole('region', { name: /^Din note/ }))
const noteOf = (pane: HTMLElement) => padOf(pane).getByRole<HTMLTextAreaElement>('textbox')
const boxOf = (pane: HTMLElement) => pane.querySelector<HTMLTextAreaElement>('.composer textarea')!

test('[WRI11] the note says that it is never sent; Enter makes a new line in it, and nothing leaves the page', async () => {
  const user = userEvent.setup()
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await user.click(padOf(pane).getByRole('button', { name: 'Note' }))
  const note = noteOf(pane)
  expect(document.activeElement).toBe(note)
  expect(note.form).toBeNull()
  expect(padOf(pane).getByText('Kun for dig – sendes aldrig').id).toBe(note.getAttribute('aria-describedby'))
  const asked = desk.server.asked.filter(({ request }) => request !== 'mark:send').length
  await user.keyboard('bor hos sin far{Enter}{Control>}{Enter}{/Control}ring til skolen')
  expect(note.value).toMatch(/^bor hos sin far\n+ring til skolen$/)
  expect(desk.server.asked.filter(({ request }) => request !== 'mark:send')).toHaveLength(asked)
  expect(desk.server.kindsTo(conv)).not.toContain('text')
  expect(within(pane).getByRole('log').textContent).toBe('')
  expect(boxOf(pane).value).toBe('')
  expect([...Array(sessionStorage.length).keys(), ...Array(localStorage.length).keys()]).toEqual([])
  expect(await faults()).toEqual([])
})

test('[WRI12] Alt + K leads into the note of the talk in front and back into its box, and Escape back, too', async () => {
  const desk = await atTheDesk()
  const [first, second] = [await inConversation(desk), await inConversation(desk)]
  act(() => boxOf(second.pane).focus())
  altK()
  expect(document.activeElement).toBe(noteOf(second.pane))
  expect(padOf(first.pane).queryByRole('textbox')).toBeNull()
  altK()
  expect(document.activeElement).toBe(boxOf(second.pane))
  altK()
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(boxOf(second.pane))
  expect(noteOf(second.pane)).toBeTruthy()
})

test('[WRI13] the note stays beside other talks and after the end, where it was being written, and goes with the text', async () => {
  const user = userEvent.setup()
  const desk = await atTheDesk()
  const [first, second] = [await inConversation(desk), await inConversation(desk)]
  act(() => boxOf(first.pane).focus())
  altK()
  await user.keyboard('bor hos')
  await user.click(boxOf(second.pane))
  await user.click(noteOf(first.pane))
  act(() => void desk.server.end(first.conv, 'youth'))
  await within(first.pane).findByText(/Samtalen er slut/)
  expect(document.activeElement).toBe(noteOf(first.pane))
  await user.keyboard(' sin far')
  expect(noteOf(first.pane).value).toBe('bor hos sin far')
  expect(boxOf(second.pane).value).toBe('')
  await user.click(within(first.pane).getByRole('button', { name: 'Slet teksten nu' }))
  expect(screen.queryByDisplayValue(/bor hos/)).toBeNull()
})

test('[WRI13] a talk that goes to somebody else takes its note away, also if it comes back', async () => {
  const user = userEvent.setup()
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  act(() => boxOf(pane).focus())
  altK()
  await user.keyboard('bor hos')
  const talk = desk.server.view().conversations.find((one) => one.conv === conv)!
  act(() => void desk.server.say({ conversations: [] }))
  await waitFor(() => expect(screen.queryByDisplayValue(/bor hos/)).toBeNull())
  act(() => void desk.server.say({ conversations: [talk] }))
  await waitFor(() => expect(document.querySelector(`[data-pane="${conv}"]`)).not.toBeNull())
  expect(padOf(document.querySelector<HTMLElement>(`[data-pane="${conv}"]`)!).queryByRole('textbox')).toBeNull()
  expect(document.body.textContent).not.toContain('bor hos')
})
