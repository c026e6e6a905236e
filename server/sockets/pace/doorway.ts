import type { IncomingMessage } from 'node:http'
import { type Allowance, type Limits, openAllowance } from './limits.ts'
import { openPersons, type Persons } from './persons.ts'
import { type Connection, type Watched, watchConnection } from './watchConnection.ts'

/**
 * When all connections are taken, a connection that has proved nothing for this long is closed for a newcomer. Our pages prove
 * themselves at once.
 */
const AT_ONCE_MS = 2000
const LOOK_MS = 1000
const GOODBYE_MS = 5000

type Here = { watched: Watched; allowance: Allowance; since: number; proved: boolean; closeAt: number }

/**
 * Every connection of this process, from before it joins a door until its end. A connection that proves neither a ticket nor a session
 * is closed after a while, or earlier if there is no room. `isStaff` checks the cookie of a request without asking Redis.
 */
export function openDoorway({
  origins,
  limits,
  isStaff,
  persons = openPersons(limits),
}: {
  origins: string[]
  limits: Limits
  isStaff(request: IncomingMessage): boolean
  persons?: Persons
}) {
  const here = new Map<Connection, Here>()
  /**
   * Connections counted from the moment they are allowed: the engine counts them a little later. Staff are counted apart, so that staff and
   * others do not take each other's room.
   */
  const open = { staff: 0, others: 0 }

  /** The oldest connection that has proved nothing for AT_ONCE_MS; null: there is none. */
  function whoGivesWay(): Connection | null {
    const now = performance.now()
    for (const [conn, { since, proved }] of here) if (!proved && now - since >= AT_ONCE_MS) return conn
    return null
  }
  function makeRoom(): boolean {
    const conn = whoGivesWay()
    if (conn === null) return false
    const at = here.get(conn)
    here.delete(conn)
    at?.watched.cut()
    return true
  }
  const isFull = () => open.others >= limits.connections

  const timer = setInterval(() => {
    const now = performance.now()
    persons.forget()
    for (const [conn, { closeAt, watched }] of here) {
      if (now < closeAt) continue
      // A connection that does not read would delay the closing handshake, so it is cut.
      if (watched.unread() > 0 || now >= closeAt + GOODBYE_MS) watched.cut()
      else conn.close()
    }
  }, LOOK_MS)

  return {
    /** Would a newcomer without a session be turned away? */
    isFull: () => isFull() && whoGivesWay() === null,
    /** Missing, `null` and look-alike origins are refused before a session exists. */
    allow(request: IncomingMessage, decide: (error: null, allowed: boolean) => void): void {
      if (!origins.includes(request.headers.origin ?? '')) return void decide(null, false)
      const kind = open.staff < limits.staffConnections && isStaff(request) ? 'staff' : 'others'
      if (kind === 'others' && isFull() && !makeRoom()) return void turnAway(request)
      open[kind] += 1
      request.socket.once('close', () => {
        open[kind] -= 1
      })
      decide(null, true)
    },
    came(conn: Connection): void {
      const now = performance.now()
      const watched = watchConnection(conn, limits)
      const own = {
        stay(ms: number) {
          const at = here.get(conn)
          if (at) Object.assign(at, { proved: true, closeAt: performance.now() + ms })
        },
        letGo() {
          const at = here.get(conn)
          if (at?.proved) Object.assign(at, { proved: false, closeAt: performance.now() + limits.unprovedMs })
        },
        isRead: watched.isRead,
      }
      here.set(conn, {
        watched,
        allowance: openAllowance(limits, persons, own),
        since: now,
        proved: false,
        closeAt: now + limits.unprovedMs,
      })
      conn.once('close', () => here.delete(conn))
    },
    /** The allowance of a connection. Each connection has one, whatever door it joins. */
    allowanceOf: (conn: Connection): Allowance => here.get(conn)?.allowance ?? openAllowance(limits, persons),
    close: () => clearInterval(timer),
  }
}

/** Answers with HTTP 503, so that a page can tell a full server from a blocked network. */
function turnAway({ socket }: IncomingMessage) {
  // No other code listens for errors of this TCP socket, and an error without a listener ends the process.
  socket.on('error', () => {})
  socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 5\r\nContent-Length: 0\r\n\r\n', () => socket.destroy())
}
