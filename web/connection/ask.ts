import type { Socket } from 'socket.io-client'
import type { Door, Notices, Payload, Reply, Requests } from '../../shared/doors/door.ts'
import { type Outcome, refuse } from '../../shared/outcome.ts'

export type DoorSocket<D extends Door> = Socket<Notices<D>, Requests<D>>
const PATIENCE_MS = 5000

/**
 * Asks and waits. A lost answer is an answer too: 'no-answer', never a throw.
 * Without a connection it refuses at once: Socket.IO would keep the request and send it on
 * the next connection *before* the page has said who it is.
 */
export async function ask<D extends Door, R extends keyof D['requests'] & string>(
  socket: DoorSocket<D>,
  request: R,
  payload: Payload<D, R>,
): Promise<Outcome<Reply<D, R>>> {
  if (!socket.connected) return refuse('no-answer')
  // The event maps are derived from a generic door here, which emitWithAck's own types cannot follow.
  const timed = socket.timeout(PATIENCE_MS) as unknown as { emitWithAck(event: string, payload: unknown): Promise<Outcome<Reply<D, R>>> }
  return timed.emitWithAck(request, payload).catch(() => refuse('no-answer'))
}
