import { createHash } from 'node:crypto'
import { toB64, tuple } from '../../shared/tuple.ts'
import type { LedgerClient } from './connect.ts'
import type { LedgerKeys } from './keys.ts'
import type { Transactions } from './transactions.ts'

/** Who, when, and what was done to configuration, accounts and publications. Never content, a topic, or anything of a conversation. */
export type AuditEntry = { n: number; at: number; who: string; what: AuditEvent; about: string; hash: string }
export const auditEvents = ['planted', 'account-made', 'account-changed', 'link-made', 'password-set', 'line-changed'] as const
export type AuditEvent = (typeof auditEvents)[number]

const START = toB64(new Uint8Array(32))

export function openAudit(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const trail = async (): Promise<AuditEntry[]> => (await client.lRange(keys.audit, 0, -1)).map((row) => JSON.parse(row) as AuditEntry) // written below

  return {
    /** Each entry carries the hash of itself and of all before it, so that none can be changed or taken out unseen. */
    async audit(who: string, what: AuditEvent, now: number, about = ''): Promise<void> {
      await transact([keys.audit], async (look) => {
        const [row] = await look.lRange(keys.audit, -1, -1)
        const last = row ? (JSON.parse(row) as AuditEntry) : null // likewise
        const entry = { n: (last?.n ?? 0) + 1, at: now, who, what, about }
        const hashed: AuditEntry = { ...entry, hash: hashOf(last?.hash ?? START, entry) }
        return { answer: null, write: (multi) => void multi.rPush(keys.audit, JSON.stringify(hashed)) }
      })
    },
    auditTrail: trail,
    /** The first entry that does not follow from those before it, or null when all do. */
    async auditBrokenAt(): Promise<number | null> {
      let hash = START
      for (const [i, entry] of (await trail()).entries()) {
        if (entry.n !== i + 1 || entry.hash !== hashOf(hash, entry)) return i + 1
        hash = entry.hash
      }
      return null
    },
  }
}

const hashOf = (before: string, e: Omit<AuditEntry, 'hash'>): string =>
  createHash('sha256')
    .update(tuple('ungechat/v1/audit', before, e.n, e.at, e.who, e.what, e.about))
    .digest('base64url')
