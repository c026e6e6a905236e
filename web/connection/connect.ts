import { io } from 'socket.io-client'
import type { Door } from '../../shared/doors/door.ts'
import type { DoorSocket } from './ask.ts'

/**
 * A connection that no other socket of this page shares, to the server at `origin`. Outside a browser nobody else says to the server where the
 * page comes from.
 */
export type OwnConnection = { origin: string }

/** The socket of one door. WebSocket only. It connects after `.connect()`, and then tries again for as long as the page is open. */
export function connect<D extends Door>(namespace: '/youth' | '/counsellor' | '/coordinator', own?: OwnConnection): DoorSocket<D> {
  return io(`${own?.origin ?? ''}${namespace}`, {
    ...(own && { forceNew: true, extraHeaders: { origin: own.origin } }),
    path: '/socket.io/',
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    timeout: 8000,
    // The types of Socket.IO want event maps, which only a concrete door has.
  }) as unknown as DoorSocket<D>
}
