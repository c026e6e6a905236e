// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { type Outcome, refuse } from '../../../../shared/outcome.ts'
import { type AtTheDesk, atTheDesk, inConversation } from '../atTheDesk.tsx'

afterEach(cleanup)

/** The server has been updated: it takes no page from before. */
function update({ server }: AtTheDesk) {
  const { timeout } = server.socket
  server.socket.timeout = ((ms: number) => {
    const plain = timeout.call(server.socket, ms) as unknown as { emitWithAck(name: string, payload: unknown): Promise<Outcome<unknown>> }
    return {
      emitWithAck: (name: string, payload: unknown) =>
        name === 'desk:open' ? Promise.resolve(refuse('old-page')) : plain.emitWithAck(name, payload),
    }
  }) as unknown as typeof timeout
}

test('[DES34] a page from before an update is told to load anew, when it opens', async () => {
  const desk = await atTheDesk({ connected: false })
  update(desk)
  act(() => void desk.server.socket.connect())
  expect((await screen.findByRole('alert')).textContent).toContain('Der er kommet en ny udgave')
  expect(screen.getByRole('button', { name: 'Hent siden igen' })).toBeTruthy()
})

test('[DES34] so is an open desk that comes back on a new connection, and nothing on it is lost', async () => {
  const desk = await atTheDesk()
  const { pane } = await inConversation(desk)
  await userEvent.type(within(pane).getByRole('textbox'), 'halvt skrevet')
  update(desk)
  act(() => void desk.server.socket.disconnect())
  act(() => void desk.server.socket.connect())
  const told = (await screen.findByText('Der er kommet en ny udgave. Hent siden igen.')).closest('[role=status]')
  expect(within(told as HTMLElement).getByRole('button', { name: 'Hent siden igen' })).toBeTruthy()
  expect(within(pane).getByRole<HTMLTextAreaElement>('textbox').value).toBe('halvt skrevet')
})
