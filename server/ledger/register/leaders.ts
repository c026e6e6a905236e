import { z } from 'zod/mini'
import { lineId, personId } from '../../../shared/ids.ts'
import { nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { By } from '../people/accounts.ts'
import type { Decision, Transactions } from '../transactions.ts'

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
    /**
     * `over`: the number that the writer had read; null: there was none; absent: whatever stands. If another one stands, nothing is written. The
     * same check of the same number on the same day is written once.
     */
    save(given: Leader, over: string | null | undefined, { who, now }: By): Promise<'saved' | 'newer'> {
      const row = JSON.stringify(leader.parse(given))
      return transact([keys.leaders, keys.audit], async (look): Promise<Decision<'saved' | 'newer'>> => {
        const before = await look.hGet(keys.leaders, given.id)
        if (before === row) return { answer: 'saved' }
        if (over !== undefined && (before ? leader.parse(JSON.parse(before)).call : null) !== over) return { answer: 'newer' }
        const writeDown = await nextEntry(look, keys, { at: now, who, what: 'leader-set', about: given.id })
        return {
          answer: 'saved',
          write(multi) {
            multi.hSet(keys.leaders, given.id, row)
            writeDown(multi)
          },
        }
      })
    },
  }
}
