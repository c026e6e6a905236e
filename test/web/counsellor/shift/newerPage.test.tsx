// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import { atTheDesk } from '../atTheDesk.tsx'

afterEach(cleanup)

test('[CON29] connected again, the page says that it had the desk before; told that a newer one has it, it says so and wipes itself', async () => {
  const desk = await atTheDesk()
  const opened = () => desk.server.ofKind('desk:open').map(({ again }) => again)
  expect(opened()).toEqual([undefined])
  const { timeout } = desk.server.socket
  desk.server.socket.timeout = ((ms: number) => {
    const plain = timeout.call(desk.server.socket, ms) as unknown as { emitWithAck(name: string, payload: unknown): Promise<unknown> }
    return {
      async emitWithAck(name: string, payload: unknown) {
        const answer = await plain.emitWithAck(name, payload)
        return name === 'desk:open' ? refuse('superseded') : answer
      },
    }
  }) as unknown as typeof timeout
  act(() => void desk.server.socket.disconnect())
  act(() => void desk.server.socket.connect())
  expect(await screen.findByRole('heading', { name: 'Siden er åben et andet sted' })).toBeTruthy()
  expect(opened()).toEqual([undefined, true])
})
