import { setTimeout as wait } from 'node:timers/promises'
import type { Socket } from 'socket.io'
import { perMinute } from './counted.ts'
import type { Limits } from './limits.ts'

export type Connection = Socket['conn']
/** One WebSocket, as the engine holds it. */
type Raw = { bufferedAmount: number; terminate(): void; on(event: 'ping' | 'pong', heard: () => void): unknown }

/** A page that reads has its next answer once so much or less is left of those before. */
const NEARLY_READ = 64_000
const LOOK_MS = 100
/** Who asks and does not read for so long is no page of ours. */
const READ_MS = 30_000

/**
 * Looks after one connection below the doors, where a packet costs something though it is no request: packets are counted, one namespace
 * is joined once (what came with the connection is forgotten by then), and a connection that does not read what it is sent is cut before that fills the memory. Nothing is said: whoever does
 * this is no page of ours.
 */
export function watchConnection(conn: Connection, l: Limits) {
  const mayCome = perMinute(Math.max(l.packetsPerMin, l.requestsPerMin + 100))
  let joined = false
  const raw = rawOf(conn)
  /** Bytes that were given to the engine and not yet to the WebSocket. */
  let held = 0
  const unread = () => held + (raw?.bufferedAmount ?? 0)

  const cut = () => {
    // Whatever else has arrived with it is not attended to.
    conn.removeAllListeners('data')
    // A goodbye would wait behind what is not read.
    if (raw) raw.terminate()
    else conn.close(true)
  }
  const came = () => {
    if (!mayCome(performance.now())) cut()
  }
  conn.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
    came()
    if (type !== 'message' || typeof data !== 'string') return
    // Socket.IO: 0 joins a namespace, 5 and 6 bring binary parts along, which no request of ours has.
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
    /** Resolves once nearly all that was sent has been taken, or the connection is gone. */
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

/** The engine's own types keep it to themselves. Only a WebSocket is let in, so there is always one. */
const rawOf = (conn: Connection): Raw | undefined => (conn.transport as unknown as { socket?: Raw }).socket
