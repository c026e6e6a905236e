import type { LedgerClient } from './connect.ts'
import { remembered } from './remembered.ts'

/** Things kept by id in one hash, in the order of their ids: topics, offers, help numbers, facts. `read` checks what comes out. */
export function openShelf<Thing extends { id: string }>(client: LedgerClient, key: string, read: (row: unknown) => Thing) {
  const memory = remembered(client, async (): Promise<Thing[]> => {
    const rows = Object.values(await client.hGetAll(key)).map((row) => read(JSON.parse(row)))
    return rows.sort((a, b) => a.id.localeCompare(b.id))
  })
  return {
    all: memory.read,
    async put(things: Thing[]): Promise<void> {
      if (things.length === 0) return
      await client.hSet(
        key,
        things.map((thing): [string, string] => [thing.id, JSON.stringify(read(thing))]),
      )
      memory.forget()
    },
  }
}
