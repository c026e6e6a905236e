import type { Service } from '../actions/service.ts'
import { whoStands } from '../actions/staff/whoIs.ts'

/** One socket of a member of staff at this process. */
export type StaffSocket = {
  person: string
  /** The name of its session in the news. */
  session: string
  /** Shown live figures and nothing else: that is no idleness. */
  watches: boolean
  stood: Stood
  /** Signed out or switched off: nothing more is heard or said here, from this moment. */
  cutOff(): Promise<void>
  /** Its session was replaced by a newer one of the same browser: the page comes back with that, and nothing it holds is given up. */
  letGo(): Promise<void>
  /** Looks it up, and cuts off who is signed out, switched off or idle. Asked again and again, for a socket may only be listening. */
  lookAfter(): Promise<void>
  /** Something has changed about this person, or may have: a shift may have to end or be narrowed. */
  changed(): Promise<void>
}
/** When the round saw that a session stands, by this process's own clock, and when it had last been used. */
export type Stood = { at: number; seenAt: number }
export const neverStood = (): Stood => ({ at: Number.NEGATIVE_INFINITY, seenAt: 0 })

/** The staff sockets of this process, which act at once on what the ledger says of their person. */
export function openStaffHere(service: Service, onBug: (where: string, error: unknown) => void) {
  const sockets = new Map<string, StaffSocket>()
  const say = (error: unknown) => onBug('staff-news', error)
  const all = (act: (socket: StaffSocket) => Promise<void>) => {
    for (const socket of [...sockets.values()]) act(socket).catch(say)
  }
  // A look-up that fails, and news that is missed, is made up for by the round that looks after everybody.
  const hearing = service.ledger.staffNews.hear(
    ({ person, what, session }) =>
      all(async (socket) => {
        if (socket.person !== person || (session !== null && session !== socket.session)) return
        await (what === 'changed' ? socket.changed() : what === 'replaced' ? socket.letGo() : socket.cutOff())
      }),
    () => all((socket) => socket.changed()),
  )
  hearing.catch(say)
  return {
    /** Looked up once more when it is here: what was said while it was let in was said to nobody. */
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
        // With the ledger away for long nobody can be looked up, and nobody signed out: what is told goes on.
        else await lookAfter().catch(say)
      }
      await Promise.all(all.map((socket, i) => look(socket, stands[i])))
    },
    close: () => hearing.then(({ close }) => close()).catch(() => {}),
  }
}
