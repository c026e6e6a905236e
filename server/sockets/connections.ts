import type { Socket } from 'socket.io'
import type { Service } from '../actions/service.ts'
import type { InHand } from './pace/inHand.ts'
import type { Page, People, PersonId } from './telling/people.ts'

/** The comings and goings of this process's connections, said to the Redis that forgets so that every process knows. */
export function openConnections(
  service: Service,
  people: People,
  processId: string,
  inHand: InHand,
  letGoAfterLoss: () => Promise<void>,
  onBug: (where: string, error: unknown) => void,
) {
  return {
    /** How a connection is spoken to. `onTold` hears each notice first; once it `isOver`, nothing is told. */
    pageOf:
      (socket: Socket, onTold: (notice: string, payload: unknown) => void, isOver = () => false) =>
      (page: string): Page => ({
        socketId: socket.id,
        page,
        isOpen: () => socket.connected,
        emit(notice, payload) {
          if (isOver()) return
          onTold(notice, payload)
          socket.emit(notice, payload)
        },
        // The transport, not the socket: a page that is let go comes back by itself.
        disconnect: () => void socket.conn.close(),
      }),
    async enter(id: PersonId, page: Page): Promise<void> {
      // First, so that this page, which has come back from a loss, is not let go again by the next sweep.
      await letGoAfterLoss()
      // A page whose connection is gone by now takes nobody over who is here. Where nobody is, it is noted, for its going to be said.
      if (page.isOpen?.() === false && people.find(id)) return
      people.enter(id, page)
      try {
        await service.live.presence.came(processId, { id, page: page.page }, service.now())
      } catch (error) {
        // Nobody was told: whoever has closed the page meanwhile must not be spoken for.
        if (page.isOpen?.() === false) people.leave(id, page.socketId)
        throw error
      }
    },
    /** Somebody who has proved who they are is about to enter: should this process die before they have, they are found like anybody who went. */
    expect: (id: PersonId): Promise<void> => service.live.presence.expect(id, service.now()),
    /** `gone` is called only if nobody has taken the person over, here or elsewhere. */
    async leave(id: PersonId, socketId: string, gone: () => Promise<unknown>): Promise<void> {
      const page = people.find(id)?.page
      if (page === undefined || !people.leave(id, socketId)) return
      const sayGone = async () => {
        // They stay listed, and the presence sweep looks once more: what they had begun just before may be done only now.
        if ((await service.live.presence.gone(processId, { id, page }, service.now())) === 'gone') await gone()
      }
      // With the live Redis away nobody can be told; the presence sweep finds them when it is back.
      await inHand.hold(sayGone()).catch((error: unknown) => onBug('leave', error))
    },
    /** True while this connection is the one this process knows the person by. */
    speaksFor: (id: PersonId, socketId: string): boolean => people.find(id)?.socketId === socketId,
    /** Work that stopping lets finish. */
    held: inHand.hold,
    onBug: (where: string) => (error: unknown) => onBug(where, error),
  }
}
export type Connections = ReturnType<typeof openConnections>
