// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { atTheDesk, inConversation } from './atTheDesk.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** Is Alt with this key left to whatever has the focus? */
const keeps = (code: string): boolean => {
  let kept = false
  act(() => {
    kept = fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code, altKey: true })
  })
  return kept
}
const inPane = () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')

test('[DES22] Alt with an arrow is left to a list, to the topics and to a text on a Mac; elsewhere it goes to the next talk', async () => {
  const desk = await atTheDesk()
  await inConversation(desk)
  const { conv } = await inConversation(desk)
  const go = (place: HTMLElement) => act(() => place.focus())
  const box = () => within(document.querySelector<HTMLElement>(`[data-pane="${conv}"]`)!).getByRole('textbox')

  go(box())
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel')
  expect([keeps('ArrowUp'), keeps('ArrowDown'), inPane()]).toEqual([true, true, conv])
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue('Win32')
  expect([keeps('ArrowUp'), inPane() === conv]).toEqual([false, false])

  await act(async () => void desk.server.end(conv, 'youth'))
  await userEvent.click(within(screen.getByRole('navigation')).getByRole('button', { name: /Samtale 2/ }))
  const topics = screen.getByRole('combobox', { name: /^Emner/ })
  go(topics)
  await userEvent.keyboard('{Escape}')
  expect(topics.getAttribute('aria-expanded')).toBe('false')
  expect([keeps('ArrowDown'), document.activeElement, topics.getAttribute('aria-expanded')]).toEqual([true, topics, 'true'])
  expect([keeps('ArrowUp'), document.activeElement, topics.getAttribute('aria-expanded')]).toEqual([true, topics, 'false'])
  const list = document.querySelector('select')!
  go(list)
  expect([keeps('ArrowDown'), document.activeElement]).toEqual([true, list])
})

test('[DES15] from the taking of a ring to the end of the talk it is one box, and the cursor stays where it was put', async () => {
  const desk = await atTheDesk()
  const { ring } = await act(() => desk.server.ring())
  const opens = desk.server.hold('ring:accept')
  await userEvent.click(screen.getByRole('button', { name: 'Tag samtalen' }))
  const pane = () => document.querySelector<HTMLElement>(`[data-pane="${ring.conv}"]`)!
  const box = within(pane()).getByRole<HTMLTextAreaElement>('textbox')
  await userEvent.type(box, 'hej du')
  box.setSelectionRange(3, 3)
  // Nobody is told of it before there is a talk.
  expect(desk.server.ofKind('typing:set')).toEqual([])
  act(opens)
  await waitFor(() => expect(within(pane()).getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(false))
  expect(within(pane()).getByRole('log')).toBeTruthy()
  expect(within(pane()).getByRole('textbox')).toBe(box)
  expect([document.activeElement, box.selectionStart, box.value]).toEqual([box, 3, 'hej du'])
  expect(desk.server.ofKind('typing:set')).toEqual([])
})

test('[DES15] a talk that rings here again shows nothing of the earlier seat until it is open', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(async () => void (await desk.server.youthWrites(conv, 'en hemmelighed')))
  await within(pane).findByText('en hemmelighed')
  const was = desk.server.view().conversations[0]!
  // The page was away while it was given back: it hears nothing of the wait, only of the ring that followed.
  const { line, youthPub, challenge, choices } = was
  const ring = { ring: 'r'.repeat(22), conv, line, youthPub, challenge, epoch: 1, purpose: 'handover' as const, choices }
  const rest = {
    urgent: false,
    waitsSince: Date.now(),
    returned: true,
    dueAt: Date.now() + 20_000,
    offered: 's'.repeat(86),
    accepted: true,
  }
  act(() => void desk.server.say({ conversations: [], rings: [{ ...ring, ...rest }] }))
  expect(within(document.querySelector<HTMLElement>(`[data-pane="${conv}"]`)!).getByText(/^Den unge bliver spurgt/)).toBeTruthy()
  expect(screen.queryByText('en hemmelighed')).toBeNull()
})

test('[DES13] two calls at once move what is beneath them, as one does', async () => {
  const desk = await atTheDesk()
  const moved = () => document.querySelector<HTMLElement>('.desk')?.dataset.moved
  const before = moved()
  const two = [await desk.server.ring(), await desk.server.ring()].map(({ ring }) => ring)
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Tag samtalen' })).toHaveLength(2))
  act(() => void desk.server.say({ rings: [] }))
  const gone = moved()
  act(() => void desk.server.say({ rings: two }))
  expect(moved()).not.toBe(gone)
  expect(typeof before).toBe('string')
})
