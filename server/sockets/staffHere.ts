import type { PersonId } from '../../shared/ids.ts'
import type { Service } from '../actions/service.ts'
import { hearStaffNews } from '../actions/staff/hearStaffNews.ts'
import { whoStands } from '../actions/staff/whoIs.ts'

/** One connection of a member of staff at this process. */
export type StaffSocket = {
  person: PersonId
  /** The name of its session in the news. */
  session: string
  /** True: the page only shows live figures. Such a page is never idle. */
  watches: boolean
  stood: SeenSession
  /** Signed out or switched off: from this moment the page gets no notices, and its requests are refused. */
  cutOff(): Promise<void>
  /** A newer session in the same browser has replaced this one. The page reconnects with it and keeps everything it holds. */
  letGo(): Promise<void>
  /** Looks up the session and cuts the page off if its person is signed out, switched off or idle. Repeated, because a page may only listen. */
  lookAfter(): Promise<void>
  /** The person's record has changed, or may have. Perhaps a shift must end or lose lines. */
  changed(): Promise<void>
}
/** `at`: when the refresh round last saw the session valid, by this process's own clock. `seenAt`: the session's last use. */
export type SeenSession = { at: number; seenAt: number }
export const neverStood = (): SeenSession => ({ at: Number.NEGATIVE_INFINITY, seenAt: 0 })

/** The staff connections of this process. They react at once to the ledger's news about their person. */
export function openStaffHere(service: Service, onBug: (where: string, error: unknown) => void) {
  const sockets = new Map<string, StaffSocket>()
  const say = (error: unknown) => onBug('staff-news', error)
  const all = (act: (socket: StaffSocket) => Promise<void>) => {
    for (const socket of [...sockets.values()]) act(socket).catch(say)
  }
  // If a look-up fails or news is lost, the refresh round (lookAfterAll) finds the change later.
  const hearing = hearStaffNews(
    service,
    ({ person, what, session }) =>
      all(async (socket) => {
        if (socket.person !== person || (session !== null && session !== socket.session)) return
        await (what === 'changed' ? socket.changed() : what === 'replaced' ? socket.letGo() : socket.cutOff())
      }),
    () => all((socket) => socket.changed()),
  )
  hearing.catch(say)
  return {
    /** Looks the person up once more: news that came while the connection was being admitted reached no one. */
    came(id: string, socket: StaffSocket) {
      sockets.set(id, socket)
      socket.changed().catch(say)
    },
    left: (id: string) => void sockets.delete(id),
    async lookAfterAll(): Promise<void> {
      const all = [...sockets.values()]
      if (all.length === 0) return
      const at = performance.now()
      const stands = await whoStands(service, all)
      const look = async ({ stood, lookAfter }: StaffSocket, seenAt: number | null | undefined) => {
        if (typeof seenAt === 'number') Object.assign(stood, { at, seenAt })
        // If the ledger is down for long, the look-up fails. Then nobody is cut off, and the pages still get their notices.
        else await lookAfter().catch(say)
      }
      await Promise.all(all.map((socket, i) => look(socket, stands[i])))
    },
    close: () => hearing.then(({ close }) => close()).catch(() => {}),
  }
}
