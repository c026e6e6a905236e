import type { LedgerClient } from '../connect.ts'
import { lastKnown } from '../lastKnown.ts'

/**
 * Things kept by id in one hash: topics, offers, help numbers, facts. They are read in the order of their ids. `read` checks each row.
 * `olderRowsGo`: a row that cannot be read was written by an older program. It is left out, and `renew` replaces it, unless a person has saved it.
 */
export function openRecords<Thing extends { id: string }>(
  client: LedgerClient,
  key: string,
  read: (row: unknown) => Thing,
  { olderRowsGo = false }: { olderRowsGo?: boolean } = {},
) {
  const readOrNull = (row: string): Thing | null => {
    try {
      return read(JSON.parse(row))
    } catch (error) {
      if (olderRowsGo) return null
      throw error
    }
  }
  const memory = lastKnown(client, async (): Promise<Thing[]> => {
    const things = Object.values(await client.hGetAll(key)).map(readOrNull)
    return things.filter((thing) => thing !== null).sort((a, b) => a.id.localeCompare(b.id))
  })
  const put = async (things: Thing[]): Promise<void> => {
    if (things.length === 0) return
    await client.hSet(
      key,
      things.map((thing): [string, string] => [thing.id, JSON.stringify(read(thing))]),
    )
    memory.forget()
  }
  return {
    all: memory.read,
    put,
    forget: memory.forget,
    /** Replaces rows of an older program with these things. Rows that can be read stay as they are. */
    async renew(things: Thing[]): Promise<void> {
      const rows = Object.entries(await client.hGetAll(key))
      const older = rows.filter(([, row]) => readOrNull(row) === null && !isSavedByPerson(row)).map(([id]) => id)
      if (older.length === 0) return
      const kept = new Set(rows.map(([id]) => id).filter((id) => !older.includes(id)))
      await put(things.filter((thing) => !kept.has(thing.id)))
      const gone = older.filter((id) => !things.some((thing) => thing.id === id))
      if (gone.length > 0) await client.hDel(key, gone)
      memory.forget()
    },
  }
}

/** What a coordinator wrote is never replaced by what was planted. */
function isSavedByPerson(row: string): boolean {
  const read: unknown = JSON.parse(row)
  return typeof read === 'object' && read !== null && 'version' in read
}
