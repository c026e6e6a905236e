// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { helpNumbers, offers } from '../../arrival/aLine.ts'
import { faults } from '../atTheDesk.tsx'
import { withTexts } from '../replies/withTexts.tsx'

/** What opens each list, what narrows it, and what it then puts into the box (a card stands in the talk instead). */
const lists = [
  { opens: '/', more: 'tid', text: 'Tag den tid, du har brug for.' },
  { opens: '@', more: 'heads', text: '' },
  { opens: ':hj', more: 'er', text: '❤️' },
]
const sign = (opens: string) => opens.charAt(0)

async function atABox() {
  const user = userEvent.setup()
  const { box, pane, desk, conv } = await withTexts({ help: { helpNumbers, offers } })
  act(() => box().focus())
  const search = () => within(pane).queryByRole<HTMLInputElement>('combobox')
  return { user, box, pane, desk, conv, search }
}

test.each(lists)('[WRI41] Escape puts back what was typed after $opens, the sign too', { timeout: 60_000 }, async ({ opens, more }) => {
  const { user, box, search } = await atABox()
  await user.keyboard(opens)
  expect(document.activeElement).toBe(search())
  expect(await faults()).toEqual([])
  await user.keyboard('{Escape}')
  expect([box().value, search(), document.activeElement]).toEqual([opens, null, box()])
  await user.clear(box())
  await user.keyboard(`${opens}${more}{Escape}`)
  expect([box().value, box().selectionStart]).toEqual([opens + more, opens.length + more.length])
})

test.each(lists)('[WRI41] in an empty search after $opens, Backspace takes the sign, and the sign again writes it', async ({ opens }) => {
  const { user, box, search } = await atABox()
  await user.keyboard(`${opens}{Backspace>${opens.length}/}`)
  expect([box().value, search(), document.activeElement]).toEqual(['', null, box()])
  await user.keyboard(`${opens}{Backspace>${opens.length - 1}/}`.replace('{Backspace>0/}', ''))
  await user.keyboard(sign(opens))
  expect([box().value, search(), document.activeElement]).toEqual([sign(opens), null, box()])
})

test.each(lists)('[WRI41] Enter takes the marked entry after $opens and not before something is typed', async ({ opens, more, text }) => {
  const { user, box, search } = await atABox()
  await user.keyboard(`${opens}{Backspace>${opens.length - 1}/}{Enter}`.replace('{Backspace>0/}', ''))
  expect(search()).not.toBeNull()
  await user.keyboard(`${opens.slice(1)}${more}{Enter}`)
  expect([box().value, search(), document.activeElement]).toEqual([text, null, box()])
})

test.each(lists)('[WRI42] after $opens the list closes when the person goes on elsewhere, and stays when the window does', async (list) => {
  const { user, box, search, pane } = await atABox()
  await user.keyboard(list.opens)
  const field = search()!
  // The window loses the focus: the field is told, and is still the active element.
  act(() => void field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
  expect(search()).toBe(field)
  await user.keyboard('q')
  await user.click(within(pane).getByRole('button', { name: 'Akut' }))
  expect([search(), box().value]).toEqual([null, `${list.opens}q`])
})

test.each(lists)('[WRI43] where nothing fits after $opens, the list says so in view, and Enter takes nothing', async ({ opens }) => {
  const { user, box, search, pane } = await atABox()
  await user.keyboard(`${opens}qqqq{Enter}`)
  expect(search()?.getAttribute('aria-expanded')).toBe('false')
  const said = within(pane).getByText('Intet passer. Esc fører tilbage til beskeden.')
  expect([said.getAttribute('role'), said.className]).toEqual(['status', 'aside'])
  await user.keyboard('{Escape}')
  expect(box().value).toBe(`${opens}qqqq`)
})

test.each(lists)('[WRI40] while an input method composes, $opens opens nothing, and its keys choose and close nothing', async (list) => {
  const { user, box, search } = await atABox()
  const now = list.opens.slice(0, -1)
  if (now) fireEvent.input(box(), { target: { value: now, selectionStart: now.length } })
  fireEvent.input(box(), { target: { value: list.opens, selectionStart: list.opens.length }, isComposing: true })
  expect([box().value, search()]).toEqual([list.opens, null])
  await user.clear(box())
  await user.keyboard(list.opens + list.more)
  for (const key of ['Enter', 'Escape', 'ArrowDown']) fireEvent.keyDown(search()!, { key, isComposing: true })
  fireEvent.keyDown(search()!, { key: 'Enter', keyCode: 229 })
  expect([search()?.value, box().value]).toEqual([list.opens.slice(1) + list.more, ''])
  expect(screen.getAllByRole('option').length).toBeGreaterThan(0)
})

test.each(lists)(
  '[WRI44] when the talk ends while the list of $opens is open, the next letters fall into no other box',
  async ({ opens }) => {
    const { user, desk, conv, search } = await atABox()
    await user.keyboard(opens)
    expect(document.activeElement).toBe(search())
    act(() => void desk.server.end(conv, 'youth'))
    await waitFor(() => expect(document.querySelector('.picker')).toBeNull())
    expect(document.activeElement?.id).toBe('queue-title')
  },
)
