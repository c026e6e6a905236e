import { z } from 'zod/mini'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'

const traceRow = z.object({ lastAt: z.optional(z.string()), since: z.optional(z.string()) })
/** `lastAt`: when the last backup of this ledger was finished. `since`: from when on somebody looks for one. Null: not yet. */
export type BackupTrace = { lastAt: number | null; since: number | null }

/**
 * When the last backup was finished, and nothing else: not where it is, nor what is in it. It stands in no backup, so two backups without a change
 * are the same bytes, and a ledger that was restored begins without it.
 */
export function openBackupTrace(client: LedgerClient, keys: LedgerKeys) {
  return {
    async of(): Promise<BackupTrace> {
      const { lastAt, since } = traceRow.parse({ ...(await client.hGetAll(keys.backupTrace)) })
      return { lastAt: lastAt === undefined ? null : Number(lastAt), since: since === undefined ? null : Number(since) }
    },
    async noteFinished(now: number): Promise<void> {
      await client.hSet(keys.backupTrace, 'lastAt', String(now))
    },
    /** From now on a backup is expected, if it was not before. */
    async expectFrom(now: number): Promise<void> {
      await client.hSetNX(keys.backupTrace, 'since', String(now))
    },
  }
}
