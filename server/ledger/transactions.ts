import { WatchError } from 'redis'
import type { LedgerClient } from './connect.ts'
import { inTime } from './impatient.ts'

export type Multi = ReturnType<LedgerClient['multi']>

/** A transaction's decision after it has read: the answer, and the writes, which are done only if no other client wrote in between. */
export type Decision<Answer> = { answer: Answer; write?: (multi: Multi) => void }

const TRIES = 50
const CONNECT_MS = 1500

/**
 * A transaction reads, decides, and writes all or nothing. WATCH needs its own connection, with one transaction at a time.
 * This is no Lua script: Redis' slow log shows all arguments of a script together, and the fields of a closing form must never stand together.
 */
export function openTransactions(client: LedgerClient) {
  let own: Promise<LedgerClient> | null = null
  let last: Promise<unknown> = Promise.resolve()

  const connection = () => {
    own ??= open(client).catch((error) => {
      own = null
      throw error
    })
    return own
  }

  async function run<Answer>(keys: string[], decide: (look: LedgerClient) => Promise<Decision<Answer>>): Promise<Answer> {
    // If the ledger takes no connection, this call fails after CONNECT_MS. The connecting goes on for later calls.
    const mine = await inTime(connection(), CONNECT_MS)
    for (let tries = 0; tries < TRIES; tries++) {
      await mine.watch(keys)
      const { answer, write } = await decide(mine).catch(async (error) => {
        await mine.unwatch().catch(() => {})
        throw error
      })
      if (!write) {
        await mine.unwatch()
        return answer
      }
      const multi = mine.multi()
      write(multi)
      try {
        await multi.exec()
        return answer
      } catch (error) {
        if (!(error instanceof WatchError)) throw error
      }
    }
    throw new Error('the ledger was written by others at every try')
  }

  return {
    transact<Answer>(keys: string[], decide: (look: LedgerClient) => Promise<Decision<Answer>>): Promise<Answer> {
      const mine = last.then(() => run(keys, decide))
      last = mine.catch(() => {})
      return mine
    },
    async close() {
      await last
      if (own) await (await own).close()
    },
  }
}
export type Transactions = ReturnType<typeof openTransactions>

async function open(client: LedgerClient): Promise<LedgerClient> {
  const own: LedgerClient = client.duplicate()
  own.on('error', () => {})
  await own.connect()
  return own
}
