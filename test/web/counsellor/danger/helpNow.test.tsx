// @vitest-environment jsdom
import { act, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Bridge } from '../../../../shared/help/bridge.ts'
import { done } from '../../../../shared/outcome.ts'
import { helpNumbers } from '../../arrival/aLine.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

const bridge = (line: string, name: string): Bridge => ({
  ...{ id: `own-${name.toLowerCase()}`, line, name, version: 1 },
  ...{ place: 'Biblioteket', when: 'tirsdag 15–17', say: 'Jeg kommer fra chatten.', owner: 'Lise Holm', agreedOn: '2026-11-18' },
})

test('[NUM20] after news the desk has the help as it is now; the list stays open, and what is being written stays with its focus', async () => {
  const desk = await atTheDesk({ helpNumbers })
  const { pane } = await inConversation(desk)
  const list = within(pane).getByText('Numre, der hjælper').closest('details')!
  list.open = true
  const box = within(pane).getByRole<HTMLTextAreaElement>('textbox')
  act(() => box.focus())
  const changed = helpNumbers.map((one) => (one.id === 'boernetelefonen' ? { ...one, call: '116 112' } : one))
  desk.server.answer('help:read', () => done({ helpNumbers: changed, offers: [], bridges: [] }))
  act(() => desk.server.tell('help:news', {}))
  await waitFor(() => expect(list.textContent).toContain('116 112'))
  expect(list.textContent).not.toContain('ring 116 111')
  expect([list.open, list.isConnected]).toEqual([true, true])
  expect(document.activeElement).toBe(box)
})

test('[NUM20] without news nothing is asked', async () => {
  const desk = await atTheDesk({ helpNumbers })
  await inConversation(desk)
  expect(desk.server.asked.filter(({ request }) => request === 'help:read')).toEqual([])
})

test('[NUM23] beside a talk stand the bridges of its line and no other line’s, to read and to copy', async () => {
  const desk = await atTheDesk({ helpNumbers })
  const { pane } = await inConversation(desk)
  const line = desk.server.view().conversations[0]!.line
  expect(within(pane).queryByText('Broer')).toBeNull()
  const bridges = [bridge(line, 'Lise'), bridge('somewhere', 'Bo')]
  desk.server.answer('help:read', () => done({ helpNumbers, offers: [], bridges }))
  act(() => desk.server.tell('help:news', {}))
  const list = (await within(pane).findByText('Broer')).closest('details')!
  expect(list.textContent).toContain('Lise')
  expect(list.textContent).toContain('Den unge kan sige: »Jeg kommer fra chatten.«')
  expect(list.textContent).not.toContain('Lise Holm')
  expect(list.textContent).not.toContain('Bo ')
  expect(await faults()).toEqual([])
})
