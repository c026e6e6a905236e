import type { Socket } from 'socket.io-client'
import type { Door, Notices, Payload, Reply, Requests } from '../../shared/doors/door.ts'
import { type Outcome, refuse } from '../../shared/outcome.ts'

export type DoorSocket<D extends Door> = Socket<Notices<D>, Requests<D>>
/** What a request needs of a socket. */
export type Askable<D extends Door> = Pick<DoorSocket<D>, 'connected' | 'timeout'>
const PATIENCE_MS = 5000

/**
 * Asks and waits for the answer. When no answer comes, it answers 'no-answer'; it never throws.
 * Without a connection it refuses at once: Socket.IO would keep the request, and send it on the next connection before the page has said who
 * it is.
 */
export async function ask<D extends Door, R extends keyof D['requests'] & string>(
  socket: Askable<D>,
  request: R,
  payload: Payload<D, R>,
): Promise<Outcome<Reply<D, R>>> {
  if (!socket.connected) return refuse('no-answer')
  // The event maps come from a generic door here, and the types of emitWithAck cannot follow that.
  const timed = socket.timeout(PATIENCE_MS) as unknown as { emitWithAck(event: string, payload: unknown): Promise<Outcome<Reply<D, R>>> }
  return timed.emitWithAck(request, payload).catch(() => refuse('no-answer'))
}
