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
/** With `newer` and `same` nothing is written, in the audit neither. */
type Saving = 'saved' | 'newer' | 'same'
const NOBODY_SAVED: SavedReceivers = { version: 0, at: null, by: null, receivers: [] }
const read = (text: string | null | undefined): SavedReceivers => (text ? savedReceivers.parse(JSON.parse(text)) : NOBODY_SAVED)

/** Where the alerts of each line go. */
export function openAlertReceivers(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const memory = lastKnown(client, async (): Promise<Map<LineId, SavedReceivers>> => {
    const rows = Object.entries(await client.hGetAll(keys.alertReceivers))
    return new Map(rows.map(([line, text]) => [line, read(text)]))
  })
  return {
    /** Those of every line that has any, in one reading. While the ledger is down, as they were known last. */
    all: memory.read,
    /** While the ledger is down, as it was known last: an alert does not wait for it. */
    async of(line: LineId): Promise<SavedReceivers> {
      return (await memory.read()).get(line) ?? NOBODY_SAVED
    },
    /** Saves the receivers over the version `base`, which the coordinator had read. `newer`: somebody saved since. `same`: they stand so already. */
    async save(line: LineId, base: number, receivers: Receiver[], { who, now }: By): Promise<Saving> {
      const answer = await transact([keys.alertReceivers, keys.audit], async (look): Promise<Decision<Saving>> => {
        const before = read(await look.hGet(keys.alertReceivers, line))
        if (before.version !== base) return { answer: 'newer' }
        const given = receiversSchema.parse(receivers)
        if (before.at !== null && JSON.stringify(given) === JSON.stringify(before.receivers)) return { answer: 'same' }
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'alerts-changed', about: line })
        const saved = savedReceivers.parse({ version: base + 1, at: now, by: who, receivers: given })
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
