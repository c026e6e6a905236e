import type { PageId } from '../../../shared/ids.ts'
import type { View } from '../../actions/service.ts'
import type { PresenceId } from '../../domain/presence.ts'

/** A connected page that can be sent notices. `page`: the id that the browser gives one page load. `socketId`: one connection of that page. */
export type Page = {
  socketId: string
  page: PageId
  /** False when its connection has closed. Absent: the page is open as long as it is listed. */
  isOpen?(): boolean
  /** Sends a notice that is no view. */
  emit(notice: string, payload: unknown): void
  /** Sends a view. The connection notes it as the one that this page was told last. */
  show(view: View): void
  disconnect(): void
}

/** The people connected to this process. Each person has one page: the newest. */
export function openConnectedPages() {
  const pages = new Map<PresenceId, Page>()
  return {
    /** From now on this page stands for the person. The person's earlier connection, if any, is closed. */
    enter(id: PresenceId, page: Page): void {
      const before = pages.get(id)
      pages.set(id, page)
      if (before && before.socketId !== page.socketId) before.disconnect()
    },
    /** Removes the person. True if this connection stood for the person; otherwise nothing changes. */
    leave: (id: PresenceId, socketId: string): boolean => pages.get(id)?.socketId === socketId && pages.delete(id),
    find: (id: PresenceId): Page | undefined => pages.get(id),
    /** Everybody this process speaks for. A page whose connection has closed is left out, although it is listed until `leave`. */
    all: (): { id: PresenceId; page: PageId }[] =>
      [...pages].filter(([, page]) => page.isOpen?.() !== false).map(([id, { page }]) => ({ id, page })),
    /** Closes all connections. The pages reconnect and say where they stand. */
    disconnectAll() {
      for (const page of pages.values()) page.disconnect()
    },
  }
}
export type ConnectedPages = ReturnType<typeof openConnectedPages>
