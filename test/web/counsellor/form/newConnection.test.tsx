// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { done, refuse } from '../../../../shared/outcome.ts'
import { atTheDesk, inConversation } from '../atTheDesk.tsx'

afterEach(cleanup)

test('[FOR34] a form that is sent again on a new connection waits until the desk is open on it, and is then counted', async () => {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk, { age: '15-17' })
  act(() => void desk.server.end(conv, 'youth'))
  const user = userEvent.setup()
  fireEvent.keyDown(document.activeElement ?? document.body, { code: 'KeyS', key: 's', altKey: true })
  await user.keyboard('ang{Enter}')
  await user.tab()
  await user.keyboard('2')
  await user.tab()
  await user.keyboard('1')
  // The request is lost with its connection.
  desk.server.answer('form:close', () => {
    desk.server.socket.disconnect()
    return refuse('no-answer')
  })
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText('Skemaet er ikke gemt endnu. Siden prøver selv igen.')

  desk.server.answer('form:close', () => done('counted'))
  const letOpen = desk.server.hold('desk:open')
  act(() => void desk.server.socket.connect())
  // The page asks again every two seconds.
  await new Promise((go) => setTimeout(go, 2500))
  expect(desk.server.ofKind('form:close')).toHaveLength(1)
  letOpen()
  await screen.findByText('Skemaet er talt med. Tak.', {}, { timeout: 5000 })
  expect(desk.server.ofKind('form:close')).toHaveLength(2)
})
