import { setTimeout as wait } from 'node:timers/promises'
import type { Socket } from 'socket.io'
import { perMinute } from './counted.ts'
import type { Limits } from './limits.ts'

export type Connection = Socket['conn']
/** One WebSocket, as the engine holds it. */
type Raw = { bufferedAmount: number; terminate(): void; on(event: 'ping' | 'pong', heard: () => void): unknown }

/** The earlier answers count as read when at most this many bytes of them are left. */
const NEARLY_READ = 64_000
const LOOK_MS = 100
/** A client that asks and does not read for this long is not our page, and is cut. */
const READ_MS = 30_000

/**
 * Guards one connection below the doors, where each packet costs work even if it is no request. Packets are counted. One namespace may be
 * joined, once (after that the headers and address are emptied). A connection that does not read is cut before its unread bytes fill
 * the memory. The client gets no explanation: our pages never do this.
 */
export function watchConnection(conn: Connection, l: Limits) {
  const mayCome = perMinute(Math.max(l.packetsPerMin, l.requestsPerMin + 100))
  let joined = false
  const raw = rawOf(conn)
  /** Bytes given to the engine but not yet to the WebSocket. Counts the length of the text. */
  let held = 0
  const unread = () => held + (raw?.bufferedAmount ?? 0)

  const cut = () => {
    // Other packets that have already arrived are ignored.
    conn.removeAllListeners('data')
    // A closing handshake would wait behind the unread bytes, so the WebSocket is terminated.
    if (raw) raw.terminate()
    else conn.close(true)
  }
  const came = () => {
    if (!mayCome(performance.now())) cut()
  }
  conn.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
    came()
    if (type !== 'message' || typeof data !== 'string') return
    // Socket.IO packet types: 0 joins a namespace; 5 and 6 announce binary parts, which our requests never have.
    if (data.startsWith('0')) {
      if (joined) return cut()
      joined = true
    } else if (/^[56](?!1?-)/.test(data)) cut()
  })
  for (const event of ['ping', 'pong'] as const) raw?.on(event, came)
  conn.on('packetCreate', ({ data }: { data?: unknown }) => {
    held += typeof data === 'string' ? data.length : 0
    if (unread() > l.unreadBytes) cut()
  })
  conn.on('flush', () => {
    held = 0
  })

  return {
    cut,
    unread,
    /** Resolves when the client has read nearly everything, or the connection has closed. */
    async isRead(): Promise<void> {
      const since = performance.now()
      while (conn.readyState === 'open' && unread() > NEARLY_READ) {
        if (performance.now() - since > READ_MS) return cut()
        await wait(LOOK_MS)
      }
    },
  }
}
export type Watched = ReturnType<typeof watchConnection>

/** The WebSocket, which the engine's types hide. Only the transport `websocket` is allowed, so it exists. */
const rawOf = (conn: Connection): Raw | undefined => (conn.transport as unknown as { socket?: Raw }).socket
