const DAY_MS = 24 * 3600_000

/**
 * Whether a backup is overdue. Without any, the days are counted from when this ledger was first looked at: a new installation, and one that
 * was just restored, has as long as every other.
 */
export function backupOverdue(trace: { lastAt: number | null; since: number | null }, overdueDays: number | null, now: number): boolean {
  const from = trace.lastAt ?? trace.since
  return overdueDays !== null && from !== null && now - from > overdueDays * DAY_MS
}

/** Whole days since a moment. */
export const daysSince = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / DAY_MS))
