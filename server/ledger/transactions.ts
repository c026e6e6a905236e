import { WatchError } from 'redis'
import type { LedgerClient } from './connect.ts'
import { inTime } from './impatient.ts'

export type Multi = ReturnType<LedgerClient['multi']>

/** What a transaction decided after looking: an answer, and what to write if nobody else wrote meanwhile. */
export type Decision<Answer> = { answer: Answer; write?: (multi: Multi) => void }

const TRIES = 50
const CONNECT_MS = 1500

/**
 * Look, decide, write at once or not at all. WATCH needs a connection of its own, and one transaction at a time on it.
 * Not Lua: a script's arguments stand together in Redis' slow log, and a closing form's must not.
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
    // A ledger that takes no connection is waited for no longer than for an answer; the connection comes when it comes.
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
