import { createHash } from 'node:crypto'
import { toB64, tuple } from '../../shared/sealing/tuple.ts'
import type { LedgerClient } from './connect.ts'
import type { LedgerKeys } from './keys.ts'
import type { Multi, Transactions } from './transactions.ts'

/** Who changed which setting, account or publication, and when. An entry never holds content, a topic, or anything of a conversation. */
export type AuditEntry = { n: number; at: number; who: string; what: AuditEvent; about: string; hash: string }
export const auditEvents = [
  'planted',
  'account-made',
  'account-changed',
  'roles-changed',
  'switched-off',
  'switched-on',
  'link-made',
  'password-set',
  'line-made',
  'line-opened',
  'line-closed',
  'password-reset',
  'link-withdrawn',
  'account-removed',
  'plan-changed',
  'line-changed',
  'line-removed',
  'line-brought',
  'leader-set',
  'pool-made',
  'pool-changed',
  'key-enrolled',
  'key-refused',
  'other-device',
  'restored',
  'number-confirmed',
  'number-withdrawn',
  'number-off',
  'number-on',
  'number-saved',
  'number-removed',
  'bridge-saved',
  'bridge-removed',
  'campaign-saved',
  'campaign-removed',
  'published',
  'figures-made-up',
  'report-frozen',
  'alerts-changed',
] as const
export type AuditEvent = (typeof auditEvents)[number]

type Said = Pick<AuditEntry, 'at' | 'who' | 'what' | 'about'>

const START = toB64(new Uint8Array(32))

export function openAudit(client: LedgerClient, keys: LedgerKeys, { transact }: Transactions) {
  const trail = async (): Promise<AuditEntry[]> => (await client.lRange(keys.audit, 0, -1)).map((row) => JSON.parse(row) as AuditEntry) // written below

  return {
    /** Each entry carries a hash over itself and all entries before it, so a changed or removed entry is noticed. */
    async audit(who: string, what: AuditEvent, now: number, about = ''): Promise<void> {
      await transact([keys.audit], async (look) => ({
        answer: null,
        write: await nextEntry(look, keys, { at: now, who, what, about }),
      }))
    },
    auditTrail: trail,
    /** The number of the first entry that does not follow from the entries before it; null: the trail is whole. */
    auditBrokenAt: async (): Promise<number | null> => auditBreak(await trail()),
  }
}

/** The next entry of the chain. It is written in the same transaction as the change, and that transaction must watch `keys.audit`. */
export async function nextEntry(look: LedgerClient, keys: LedgerKeys, said: Said): Promise<(multi: Multi) => void> {
  return nextEntries(look, keys, [said])
}

/** The same for several entries, in this order. */
export async function nextEntries(look: LedgerClient, keys: LedgerKeys, all: Said[]): Promise<(multi: Multi) => void> {
  const [row] = await look.lRange(keys.audit, -1, -1)
  let last = row ? (JSON.parse(row) as AuditEntry) : null // written here
  const rows = all.map((said) => {
    const entry = { n: (last?.n ?? 0) + 1, ...said }
    last = { ...entry, hash: hashOf(last?.hash ?? START, entry) }
    return JSON.stringify(last)
  })
  return (multi) => void multi.rPush(keys.audit, rows)
}

/** The number of the first entry that does not follow from the entries before it; null: the trail is whole. */
export function auditBreak(entries: AuditEntry[]): number | null {
  let hash = START
  for (const [i, entry] of entries.entries()) {
    if (entry.n !== i + 1 || entry.hash !== hashOf(hash, entry)) return i + 1
    hash = entry.hash
  }
  return null
}

const hashOf = (before: string, e: Omit<AuditEntry, 'hash'>): string =>
  createHash('sha256')
    .update(tuple('ungechat/v1/audit', before, e.n, e.at, e.who, e.what, e.about))
    .digest('base64url')
