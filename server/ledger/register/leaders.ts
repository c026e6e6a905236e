import { z } from 'zod/mini'
import { lineId, personId } from '../../../shared/ids.ts'
import { nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { By } from '../people/accounts.ts'
import type { Transactions } from '../transactions.ts'

/** The number of a line's leader on call, who checked it, and on which day. It is for the staff: no page of a youth holds it. */
export const leader = z.strictObject({
  id: lineId,
  call: z.string().check(z.minLength(3), z.maxLength(40)),
  by: personId,
  on: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
})
export type Leader = z.output<typeof leader>

export function openLeaders(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  return {
    async of(line: Leader['id']): Promise<Leader | null> {
      const row = await client.hGet(keys.leaders, line)
      return row ? leader.parse(JSON.parse(row)) : null
    },
    async set(given: Leader, { who, now }: By): Promise<void> {
      const row = JSON.stringify(leader.parse(given))
      await transact([keys.leaders, keys.audit], async (look) => {
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'leader-set', about: given.id })
        return {
          answer: null,
          write(multi) {
            multi.hSet(keys.leaders, given.id, row)
            writeDown(multi)
          },
        }
      })
    },
  }
}
