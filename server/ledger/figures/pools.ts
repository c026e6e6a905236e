import type { PoolId } from '../../../shared/ids.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import { MOST_POOLS, type Pool, pool } from '../../../shared/published/pool.ts'
import { nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'
import type { By } from '../people/accounts.ts'
import type { Decision, Transactions } from '../transactions.ts'

/** The lines that publish together, year by year. A pool is never deleted: what it published needs its name. */
export function openPools(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const all = async (look: LedgerClient = client): Promise<Pool[]> =>
    Object.values(await look.hGetAll(keys.pools))
      .map((row) => pool.parse(JSON.parse(row)))
      .sort((a, b) => a.id.localeCompare(b.id))

  return {
    /** Read anew each time: a form must not be counted by an old list. */
    all,
    /** Writes what `change` makes of the pool with this id (null: there is none), and writes it down. It is given all pools as they are then. */
    change(
      id: PoolId,
      change: (now: Pool | null, pools: Pool[]) => Outcome<Pool>,
      { who, now, about }: By & { about: string },
    ): Promise<Outcome<Pool>> {
      return transact([keys.pools, keys.audit], async (look): Promise<Decision<Outcome<Pool>>> => {
        const pools = await all(look)
        const before = pools.find((one) => one.id === id) ?? null
        if (!before && pools.length >= MOST_POOLS) return { answer: refuse('full') }
        const answer = change(before, pools)
        if (!answer.ok) return { answer }
        const next = pool.parse(answer.value)
        const writeDown = await nextEntry(look, keys, {
          at: now,
          who,
          what: before ? 'pool-changed' : 'pool-made',
          about: `${id} ${about}`,
        })
        return {
          answer,
          write(multi) {
            multi.hSet(keys.pools, id, JSON.stringify(next))
            writeDown(multi)
          },
        }
      })
    },
  }
}
