import type { IncomingMessage } from 'node:http'
import { type Allowance, type Limits, openAllowance } from './limits.ts'
import { openPersons, type Persons } from './persons.ts'
import { type Connection, type Watched, watchConnection } from './watchConnection.ts'

/** Who has shown nothing for so long gives way to a newcomer when all connections are taken. A page of ours asks at once. */
const AT_ONCE_MS = 2000
const LOOK_MS = 1000
const GOODBYE_MS = 5000

type Here = { watched: Watched; allowance: Allowance; since: number; proved: boolean; closeAt: number }

/**
 * Every connection of this process, from before the first door to its end. One that shows neither a ticket nor a session is closed after a
 * while, and gives way at once when there is no room. `isStaff` looks at a request's cookie without asking anybody.
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
  /** Connections from the moment they are let in: the engine counts them only a little later. Staff stand in nobody's way, and nobody in theirs. */
  const open = { staff: 0, others: 0 }

  /** Whoever has shown nothing for a moment gives way to a newcomer, the oldest first. */
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
      // One that does not read would keep the goodbye waiting.
      if (watched.unread() > 0 || now >= closeAt + GOODBYE_MS) watched.cut()
      else conn.close()
    }
  }, LOOK_MS)

  return {
    /** Whether a newcomer without a session would be turned away. */
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
    /** One for each connection, through however many doors it has come. */
    allowanceOf: (conn: Connection): Allowance => here.get(conn)?.allowance ?? openAllowance(limits, persons),
    close: () => clearInterval(timer),
  }
}

/** Answered in the words of HTTP, so that a page can tell it from a network that lets nothing through. */
function turnAway({ socket }: IncomingMessage) {
  // Nobody else listens for what may go wrong on it, and an error that nobody hears ends the process.
  socket.on('error', () => {})
  socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 5\r\nContent-Length: 0\r\n\r\n', () => socket.destroy())
}
