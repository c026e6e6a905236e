import { setTimeout as wait } from 'node:timers/promises'
import { isLedgerAway } from './away.ts'
import type { LedgerClient } from './connect.ts'

/** Longer than this nobody waits for what is known already. */
const PATIENCE_MS = 300

/**
 * Reads what seldom changes, and remembers it: while the ledger is away or does not answer, nobody can change it either, and what was
 * read last still stands. It is what a page says when nothing is behind it: the lines, and whom else to reach.
 */
export function remembered<Thing>(client: Pick<LedgerClient, 'isReady'>, read: () => Promise<Thing>) {
  let known: { thing: Thing } | null = null
  return {
    async read(): Promise<Thing> {
      const reading = read().then((thing) => {
        known = { thing }
        return thing
      })
      if (known === null) return reading
      const { thing } = known
      const enough = new AbortController()
      const instead = wait(client.isReady ? PATIENCE_MS : 0, thing, { signal: enough.signal })
      instead.catch(() => {}) // called off once the answer is there
      const answered = reading.catch((error: unknown) => {
        if (!isLedgerAway(error)) throw error
        return thing
      })
      return Promise.race([answered, instead]).finally(() => enough.abort())
    },
    /** After a change of our own only the ledger's word counts. */
    forget() {
      known = null
    },
  }
}
