import { z } from 'zod/mini'
import { alertVersion, type Receiver, receivers as receiversSchema } from '../../../shared/alerts.ts'
import { type LineId, moment, type PersonId } from '../../../shared/ids.ts'
import { nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import { lastKnown } from '../lastKnown.ts'
import type { By } from '../people/accounts.ts'
import type { Decision, Transactions } from '../transactions.ts'

/** The receivers of a line, as a coordinator saved them. */
export const savedReceivers = z.strictObject({ version: alertVersion, at: moment, by: z.string(), receivers: receiversSchema })
type SavedReceivers = { version: number; at: number | null; by: PersonId | null; receivers: Receiver[] }
const NOBODY_SAVED: SavedReceivers = { version: 0, at: null, by: null, receivers: [] }
const read = (text: string | null | undefined): SavedReceivers => (text ? savedReceivers.parse(JSON.parse(text)) : NOBODY_SAVED)

/** Where the alerts of each line go. */
export function openAlertReceivers(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const memory = lastKnown(client, async (): Promise<Map<LineId, SavedReceivers>> => {
    const rows = Object.entries(await client.hGetAll(keys.alertReceivers))
    return new Map(rows.map(([line, text]) => [line, read(text)]))
  })
  return {
    /** While the ledger is down, as it was known last: an alert does not wait for it. */
    async of(line: LineId): Promise<SavedReceivers> {
      return (await memory.read()).get(line) ?? NOBODY_SAVED
    },
    /** Saves the receivers over the version `base`, which the coordinator had read. `newer`: somebody saved since; nothing is changed. */
    async save(line: LineId, base: number, receivers: Receiver[], { who, now }: By): Promise<'saved' | 'newer'> {
      const answer = await transact([keys.alertReceivers, keys.audit], async (look): Promise<Decision<'saved' | 'newer'>> => {
        if (read(await look.hGet(keys.alertReceivers, line)).version !== base) return { answer: 'newer' }
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'alerts-changed', about: line })
        const saved = savedReceivers.parse({ version: base + 1, at: now, by: who, receivers })
        return {
          answer: 'saved',
          write(multi) {
            multi.hSet(keys.alertReceivers, line, JSON.stringify(saved))
            writeDown(multi)
          },
        }
      })
      memory.forget()
      return answer
    },
  }
}
