import { type Bridge, bridge } from '../../../shared/help/bridge.ts'
import type { LineId } from '../../../shared/ids.ts'
import { nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import { lastKnown } from '../lastKnown.ts'
import type { By } from '../people/accounts.ts'
import type { Decision, Transactions } from '../transactions.ts'

/** So many bridges a line may have. */
export const MOST_BRIDGES = 40

const read = (row: string | null | undefined): Bridge | null => (row ? bridge.parse(JSON.parse(row)) : null)

/** The people and places that have agreed that a youth may come from the chat. */
export function openBridges(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const memory = lastKnown(client, async (): Promise<Bridge[]> => {
    const all = Object.values(await client.hGetAll(keys.bridges)).flatMap((row) => read(row) ?? [])
    return all.sort((a, b) => a.id.localeCompare(b.id))
  })
  const watched = [keys.bridges, keys.audit]
  return {
    all: memory.read,
    forget: memory.forget,
    /** Saves over the version that its writer had read (0: it is new). The same text again is answered like the first time. */
    async save(given: Omit<Bridge, 'version'>, over: number, { who, now }: By): Promise<'done' | 'newer' | 'full'> {
      const answer = await transact(watched, async (look): Promise<Decision<'done' | 'newer' | 'full'>> => {
        const before = read(await look.hGet(keys.bridges, given.id))
        if (before && JSON.stringify(before) === JSON.stringify(bridge.parse({ ...given, version: before.version })))
          return { answer: 'done' }
        if ((before?.version ?? 0) !== over || (before && before.line !== given.line)) return { answer: 'newer' }
        if (!before && (await isFull(look, given.line))) return { answer: 'full' }
        const row = JSON.stringify(bridge.parse({ ...given, version: over + 1 }))
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'bridge-saved', about: `${given.line} ${given.id}` })
        return {
          answer: 'done',
          write(multi) {
            multi.hSet(keys.bridges, given.id, row)
            multi.publish(keys.helpNews, '')
            writeDown(multi)
          },
        }
      })
      memory.forget()
      return answer
    },
    /** Forgets a bridge, as it was read. One that is gone already is gone. */
    async remove(id: string, over: number, { who, now }: By): Promise<'done' | 'newer'> {
      const answer = await transact(watched, async (look): Promise<Decision<'done' | 'newer'>> => {
        const before = read(await look.hGet(keys.bridges, id))
        if (!before) return { answer: 'done' }
        if (before.version !== over) return { answer: 'newer' }
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'bridge-removed', about: `${before.line} ${id}` })
        return {
          answer: 'done',
          write(multi) {
            multi.hDel(keys.bridges, id)
            multi.publish(keys.helpNews, '')
            writeDown(multi)
          },
        }
      })
      memory.forget()
      return answer
    },
  }

  async function isFull(look: LedgerClient, line: LineId): Promise<boolean> {
    const all = (await look.hVals(keys.bridges)).map(read)
    return all.filter((one) => one?.line === line).length >= MOST_BRIDGES
  }
}
