import { io } from 'socket.io-client'
import type { Door } from '../../shared/doors/door.ts'
import type { DoorSocket } from './ask.ts'

/** One door's socket: WebSocket only, unconnected until `.connect()`, and then trying again for as long as the page lives. */
export function connect<D extends Door>(namespace: '/youth' | '/counsellor' | '/coordinator'): DoorSocket<D> {
  return io(namespace, {
    path: '/socket.io/',
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    timeout: 8000,
    // Socket.IO's own types speak of event maps that only a concrete door has.
  }) as unknown as DoorSocket<D>
}
