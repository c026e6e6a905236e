import type { Desk } from '../actions/desk.ts'

/** One socket of a member of staff at this process. */
export type StaffSocket = {
  person: string
  /** The name of its session in the news. */
  session: string
  /** Signed out or switched off: nothing more is heard or said here, from this moment. */
  cutOff(): Promise<void>
  /** Looks it up, and cuts off who is signed out, switched off or idle. Asked again and again, for a socket may only be listening. */
  lookAfter(): Promise<void>
  /** Something has changed about this person, or may have: a shift may have to end or be narrowed. */
  changed(): Promise<void>
}
export type StaffHere = ReturnType<typeof openStaffHere>

/** The staff sockets of this process, which act at once on what the ledger says of their person. */
export function openStaffHere(desk: Desk, onBug: (where: string, error: unknown) => void) {
  const sockets = new Map<string, StaffSocket>()
  const say = (error: unknown) => onBug('staff-news', error)
  const all = (act: (socket: StaffSocket) => Promise<void>) => {
    for (const socket of [...sockets.values()]) act(socket).catch(say)
  }
  // A look-up that fails, and news that is missed, is made up for by the round that looks after everybody.
  const hearing = desk.ledger.staffNews.hear(
    ({ person, what, session }) =>
      all(async (socket) => {
        if (socket.person !== person || (session !== null && session !== socket.session)) return
        await (what === 'changed' ? socket.changed() : socket.cutOff())
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
    lookAfterAll: () => Promise.all([...sockets.values()].map(({ lookAfter }) => lookAfter())),
    close: () => hearing.then(({ close }) => close()).catch(() => {}),
  }
}
