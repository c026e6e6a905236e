// @vitest-environment jsdom
import { act, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { atTheDesk, inConversation } from '../atTheDesk.tsx'

test.each([
  ['hidden', /har dækket sin skærm/],
  ['unseen', /dækket sig selv, fordi den var ude af syne/],
  ['reloaded', /hentet igen hos den unge.*trykker Vis/],
] as const)('[PRI14] above the talk it is said how the screen came to be covered: %s', async (youthPresence, said) => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  act(() => void desk.server.change(conv, { youthPresence }))
  expect(within(pane).getByText(said)).toBeTruthy()
})
