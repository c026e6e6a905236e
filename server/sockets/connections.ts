import type { Socket } from 'socket.io'
import type { PageId } from '../../shared/ids.ts'
import { enterPage } from '../actions/presence/enterPage.ts'
import { expectPage } from '../actions/presence/expectPage.ts'
import { leavePage } from '../actions/presence/leavePage.ts'
import type { Service, View } from '../actions/service.ts'
import type { PresenceId } from '../domain/presence.ts'
import type { RunningWork } from './pace/runningWork.ts'
import type { ConnectedPages, Page } from './telling/connectedPages.ts'

/** Says when connections of this process open and close, so that every process knows. */
export function openConnections(
  service: Service,
  people: ConnectedPages,
  processId: string,
  inHand: RunningWork,
  letGoAfterLoss: () => Promise<void>,
  onBug: (where: string, error: unknown) => void,
) {
  return {
    /** The way to tell a connection something. `told` notes each view, before it is sent. When `isOver` is true, nothing is sent. */
    pageOf:
      (socket: Socket, told: (view: View) => void, isOver = () => false) =>
      (page: PageId): Page => ({
        socketId: socket.id,
        page,
        isOpen: () => socket.connected,
        emit(notice, payload) {
          if (!isOver()) socket.emit(notice, payload)
        },
        show(view) {
          if (isOver()) return
          told(view)
          socket.emit(view.notice, view.payload)
        },
        // This closes the transport, not the Socket.IO socket: then the page reconnects by itself.
        disconnect: () => void socket.conn.close(),
      }),
    async enter(id: PresenceId, page: Page): Promise<void> {
      // First close the pages from before a loss of the live Redis. Otherwise the next sweep would close this page too, which is already back.
      await letGoAfterLoss()
      // If this page's connection has closed by now, it must not replace another page of the person. If there is no other page, it
      // enters all the same, so that its leaving is reported.
      if (page.isOpen?.() === false && people.find(id)) return
      people.enter(id, page)
      try {
        await enterPage(service, { processId, id, page: page.page })
      } catch (error) {
        // Redis does not know this page. If the page has closed meanwhile, this process must not speak for its person.
        if (page.isOpen?.() === false) people.leave(id, page.socketId)
        throw error
      }
    },
    /** A person has proved who they are and is about to enter. */
    expect: (id: PresenceId): Promise<void> => expectPage(service, id),
    /** `gone` is called only if no newer page of the person is connected, here or at another process. */
    async leave(id: PresenceId, socketId: string, gone: () => Promise<unknown>): Promise<void> {
      const page = people.find(id)?.page
      if (page === undefined || !people.leave(id, socketId)) return
      const sayGone = async () => {
        if ((await leavePage(service, { processId, id, page })) === 'gone') await gone()
      }
      // If the live Redis is down, it cannot be told. The presence sweep finds the person when Redis is back.
      await inHand.hold(sayGone()).catch((error: unknown) => onBug('leave', error))
    },
    /** True while this connection is the one that stands for the person at this process. */
    speaksFor: (id: PresenceId, socketId: string): boolean => people.find(id)?.socketId === socketId,
    /** Registers work that must finish before the process stops. */
    held: inHand.hold,
    onBug: (where: string) => (error: unknown) => onBug(where, error),
  }
}
export type Connections = ReturnType<typeof openConnections>
