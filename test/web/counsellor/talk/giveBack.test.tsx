// @vitest-environment jsdom
import { within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { atTheDesk, inConversation } from '../atTheDesk.tsx'

test('[TAL23] with nobody else on duty giving back says so first, and one may stay', async () => {
  const desk = await atTheDesk()
  const { pane } = await inConversation(desk)
  const giveBack = () => userEvent.click(within(pane).getByRole('button', { name: 'Giv tilbage' }))
  await giveBack()
  expect(await within(pane).findByRole('alertdialog', { name: /til en kollega/ })).toBeTruthy()
  await userEvent.click(within(pane).getByRole('button', { name: 'Nej' }))
  desk.server.leaveAlone()
  await giveBack()
  expect(await within(pane).findByRole('alertdialog', { name: /Der er ingen anden på vagt/ })).toBeTruthy()
  await userEvent.click(within(pane).getByRole('button', { name: 'Nej' }))
  expect(desk.server.ofKind('conversation:return')).toEqual([])
})
