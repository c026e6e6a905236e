import { createHash } from 'node:crypto'
import { z } from 'zod/mini'
import { moment } from '../../../shared/ids.ts'
import { toB64, tuple } from '../../../shared/sealing/tuple.ts'

/** An entry as it is kept. `what` may be of a newer program than this one. */
const auditRow = z.strictObject({
  n: z.int().check(z.positive()),
  at: moment,
  who: z.string(),
  what: z.string(),
  about: z.string(),
  hash: z.string(),
})
export type AuditRow = z.output<typeof auditRow>

/** What stands in the place of a hash before the first entry. */
export const AUDIT_START = toB64(new Uint8Array(32))

/** The hash of an entry and of all entries before it. */
export const hashOfAudit = (before: string, { n, at, who, what, about }: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256')
    .update(tuple('ungechat/v1/audit', before, n, at, who, what, about))
    .digest('base64url')

/** What was seen of a trail. `from`, `to`: the first and the last moment up to which it is whole. `end`: the hash there. */
export type SeenChain = { count: number; from: number | null; to: number | null; end: string; brokenAt: number | null }

/**
 * Reads a trail from its beginning, entry by entry. An entry that was changed, taken out, put in or moved breaks the chain there; what was
 * cut off at the end only a hash that somebody wrote down can show.
 */
export function openAuditChain() {
  const seen: SeenChain = { count: 0, from: null, to: null, end: AUDIT_START, brokenAt: null }
  return {
    /** The entry, and the hash before it; null: this is no entry. */
    take(text: string): { row: AuditRow; before: string } | null {
      const row = read(text)
      const before = seen.end
      seen.count += 1
      if (seen.brokenAt === null) {
        if (row !== null && row.n === seen.count && row.hash === hashOfAudit(before, row)) {
          seen.from ??= row.at
          seen.to = Math.max(seen.to ?? 0, row.at)
          seen.end = row.hash
        } else seen.brokenAt = seen.count
      }
      return row && { row, before }
    },
    seen: (): SeenChain => seen,
  }
}

function read(text: string): AuditRow | null {
  try {
    return auditRow.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
