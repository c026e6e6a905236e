// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { findIn } from '../../../../web/counsellor/search/findIn.ts'
import { helpNumbers } from '../../arrival/aLine.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

afterEach(cleanup)
const altF = () => fireEvent.keyDown(document.activeElement ?? document.body, { code: 'KeyF', key: 'f', altKey: true })

async function talking(...texts: string[]) {
  const user = userEvent.setup()
  const desk = await atTheDesk({ helpNumbers })
  const { conv, pane } = await inConversation(desk)
  for (const text of texts) await act(() => desk.server.youthWrites(conv, text))
  await waitFor(() => expect(pane.querySelectorAll('.message-text')).toHaveLength(texts.length))
  const box = pane.querySelector<HTMLTextAreaElement>('.composer textarea')!
  act(() => box.focus())
  const search = () => within(pane).queryByRole('searchbox', { name: 'Find i samtalen' })
  const count = () => pane.querySelector('.find-count')?.textContent
  return { user, desk, conv, pane, box, search, count }
}

test('[WRI21] Alt + F opens the search of the talk; Enter and the buttons go from hit to hit and around; Escape closes it', async () => {
  const { user, pane, box, search, count } = await talking('Min mor råbte', 'mor er sur', 'hvad så')
  altF()
  expect(document.activeElement).toBe(search())
  expect(count()).toBe('')
  await user.keyboard('MOR')
  expect(count()).toBe('2 af 2')
  expect(pane.querySelector('.find-count')!.getAttribute('role')).toBe('status')
  await user.keyboard('{Enter}')
  expect(count()).toBe('1 af 2')
  await user.keyboard('{Enter}')
  expect(count()).toBe('2 af 2')
  await user.keyboard('{Shift>}{Enter}{/Shift}')
  expect(count()).toBe('1 af 2')
  await user.click(within(pane).getByRole('button', { name: 'Næste' }))
  expect(count()).toBe('2 af 2')
  await user.keyboard('x')
  expect(await faults()).toEqual([])
  await user.click(search()!)
  await user.clear(search()!)
  await user.keyboard('far')
  expect(count()).toBe('Ingen')
  await user.keyboard('{Escape}')
  expect([search(), document.activeElement]).toEqual([null, box])
  await user.click(within(pane).getByRole('button', { name: 'Find' }))
  expect(document.activeElement).toBe(search())
})

test('[WRI22] the search takes signs as they are, finds in cards too, counts what comes, and tells the server nothing', async () => {
  const { user, desk, conv, search, count } = await talking('hvad (mor)?', 'mor?')
  const asked = () => desk.server.asked.filter(({ request }) => request !== 'mark:send').length
  await user.keyboard('@livs{Enter}')
  await waitFor(() => expect(desk.server.kindsTo(conv)).toContain('card'))
  const before = asked()
  altF()
  await user.keyboard('r)?')
  expect(count()).toBe('1 af 1')
  await user.clear(search()!)
  await user.keyboard('livslinien')
  expect(count()).toBe('1 af 1')
  await user.clear(search()!)
  await user.keyboard('mor')
  expect(count()).toBe('2 af 2')
  await act(() => desk.server.youthWrites(conv, 'mor kommer nu'))
  await waitFor(() => expect(count()).toBe('2 af 3'))
  expect(asked()).toBe(before)
})

test('[WRI22] words may stand any way apart, and no more hits are counted than can be shown', () => {
  const list = document.createElement('div')
  list.innerHTML = `<p class="message-text">min  mor og min\nmor</p><p class="message-text">${'a'.repeat(900)}</p><p>min mor</p>`
  expect(findIn(list, ' min mor ').map(String)).toEqual(['min  mor', 'min\nmor'])
  expect(findIn(list, 'a')).toHaveLength(500)
  expect(findIn(list, '  ')).toEqual([])
})

test('[WRI23] : and two letters open the emoji, by their names in Danish and English; Enter puts one where the cursor stands', async () => {
  const { user, pane, box } = await talking()
  await user.keyboard('hej  du{ArrowLeft>3/}:hje')
  expect(screen.getAllByRole('option')[0]!.textContent).toBe('❤️ hjerte')
  expect(await faults()).toEqual([])
  await user.keyboard('{Enter}')
  expect([box.value, box.selectionStart]).toEqual(['hej ❤️ du', 6])
  await user.clear(box)
  await user.keyboard(':broken{Enter}')
  expect(box.value).toBe('💔')
  await user.clear(box)
  await user.keyboard(':sm{Escape}il')
  expect([box.value, document.activeElement]).toEqual([':smil', box])
  await user.clear(box)
  await user.click(within(pane).getByRole('button', { name: /^Emoji/ }))
  await user.click(screen.getByRole('option', { name: /tommel op/ }))
  expect(box.value).toBe('👍')
})

test('[WRI23] smileys and times stay what they are', async () => {
  const { user, box } = await talking()
  const text = 'ok :) :D :-) :p kl. 12:30 så:dan'
  await user.keyboard(text)
  expect([box.value, screen.queryByRole('listbox')]).toEqual([text, null])
})
