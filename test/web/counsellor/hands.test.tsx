// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
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

test('[EV33] Alt with an arrow is left to a list, to the topics and to a text on a Mac; elsewhere it goes to the next talk', async () => {
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
