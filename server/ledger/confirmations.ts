import { z } from 'zod/mini'
import type { NumberRecord, OfferRecord } from '../../shared/help/offer.ts'
import { langs } from '../../shared/lang.ts'
import { sha256OfText } from '../domain/sha256.ts'
import { nextEntry } from './audit.ts'
import type { LedgerClient } from './connect.ts'
import { hearOn } from './hearOn.ts'
import type { LedgerKeys } from './keys.ts'
import { lastKnown } from './lastKnown.ts'
import type { By } from './people/accounts.ts'
import type { Transactions } from './transactions.ts'

/** Says which person checked a number or an offer, and on which day. It is valid only for the text of the entry on that day (`print`). */
export const confirmation = z.strictObject({
  id: z.string(),
  print: z.string(),
  /** The person who checked it. */
  by: z.string(),
  on: z.string(),
  /** Given by an invented person of a demo: it does not count in a real installation. */
  demo: z.boolean(),
})
export type Confirmation = z.output<typeof confirmation>

/** A hash of all that a youth is told about this entry. If one letter changes, the confirmation is no longer valid. */
export function printOf(entry: NumberRecord | OfferRecord): string {
  const said =
    'contacts' in entry
      ? [entry.contacts.map(({ way, value }) => [way, value])]
      : [entry.call, entry.sms, entry.chat, entry.hours, entry.asks, entry.records, entry.showsOnBill]
  return sha256OfText(JSON.stringify([entry.id, entry.name, ...langs.map((one) => entry.what[one]), said]))
}

export function openConfirmations(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const memory = lastKnown(client, async (): Promise<Confirmation[]> => {
    const rows = Object.values(await client.hGetAll(keys.confirmations))
    return rows.map((row) => confirmation.parse(JSON.parse(row)))
  })
  const watched = [keys.confirmations, keys.audit]
  return {
    all: memory.read,
    async confirm(given: Confirmation, { who, now }: By): Promise<void> {
      await transact(watched, async (look) => {
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'number-confirmed', about: given.id })
        return {
          answer: null,
          write(multi) {
            multi.hSet(keys.confirmations, given.id, JSON.stringify(confirmation.parse(given)))
            multi.publish(keys.helpNews, '')
            writeDown(multi)
          },
        }
      })
      memory.forget()
    },
    async withdraw(id: string, { who, now }: By): Promise<'withdrawn' | 'none'> {
      const answer = await transact<'withdrawn' | 'none'>(watched, async (look) => {
        if (!(await look.hExists(keys.confirmations, id))) return { answer: 'none' }
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'number-withdrawn', about: id })
        return {
          answer: 'withdrawn',
          write(multi) {
            multi.hDel(keys.confirmations, id)
            multi.publish(keys.helpNews, '')
            writeDown(multi)
          },
        }
      })
      memory.forget()
      return answer
    },
    /**
     * Reads again at each confirmation given or taken back, by any process or command. So a contact that was taken back is not shown
     * from memory while the ledger is down.
     */
    hear(): Promise<{ close(): void }> {
      const readAnew = () => {
        memory.forget()
        memory.read().catch(() => {}) // read again when somebody asks
      }
      return hearOn(client, keys.helpNews, readAnew, readAnew)
    },
  }
}
