/** A connected page, as it can be spoken to. `page` is the browser's own name for one page load; `socketId` of one connection of it. */
export type Page = {
  socketId: string
  page: string
  /** False once its connection is gone. Absent: it is open for as long as it stands here. */
  isOpen?(): boolean
  /** Every notice passes here; a page may note what it was told. */
  emit(notice: string, payload: unknown): void
  disconnect(): void
}
export type PersonId = `y:${string}` | `s:${string}`

/** Who is connected to this process: one page to a person, the newest. */
export function openPeople() {
  const pages = new Map<PersonId, Page>()
  return {
    /** Takes the person over and closes the connection before, if any. */
    enter(id: PersonId, page: Page): void {
      const before = pages.get(id)
      pages.set(id, page)
      if (before && before.socketId !== page.socketId) before.disconnect()
    },
    /** True if it was this connection that spoke for the person. */
    leave: (id: PersonId, socketId: string): boolean => pages.get(id)?.socketId === socketId && pages.delete(id),
    find: (id: PersonId): Page | undefined => pages.get(id),
    /** Everybody this process speaks for. It may not vouch for a page whose connection is gone; that page stands here until its going is said (`leave`). */
    all: (): { id: PersonId; page: string }[] =>
      [...pages].filter(([, page]) => page.isOpen?.() !== false).map(([id, { page }]) => ({ id, page })),
    /** Lets everybody go, so that they come back and say where they stand. */
    disconnectAll() {
      for (const page of pages.values()) page.disconnect()
    },
  }
}
export type People = ReturnType<typeof openPeople>

export const youthId = (conv: string): PersonId => `y:${conv}`
export const staffId = (person: string): PersonId => `s:${person}`
