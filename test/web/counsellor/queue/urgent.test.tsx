// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { atTheDesk } from '../atTheDesk.tsx'

test('[DAN5] one who said it is urgent is marked so in the list and above the conversation', async () => {
  const desk = await atTheDesk()
  for (const urgent of [true, false]) {
    const { ring } = await act(() => desk.server.ring({}, { urgent }))
    const accept = await screen.findByRole('button', { name: 'Tag samtalen' })
    act(() => accept.click())
    await waitFor(() => expect(desk.server.view().conversations.map((talk) => talk.conv)).toContain(ring.conv))
  }
  await screen.findByRole('region', { name: 'Samtale 2' })
  expect(screen.queryByRole('button', { name: 'Tag samtalen' })).toBeNull()
  const marked = (name: string) => within(screen.getByRole('region', { name })).queryByText('Haster')
  expect(marked('Samtale 1')).toBeTruthy()
  expect(marked('Samtale 2')).toBeNull()
  const list = within(screen.getByRole('navigation'))
  expect(within(list.getByRole('button', { name: /Samtale 1/ })).getByText('Haster')).toBeTruthy()
  expect(within(list.getByRole('button', { name: /Samtale 2/ })).queryByText('Haster')).toBeNull()
})
