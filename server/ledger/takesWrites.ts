import type { LedgerClient } from './connect.ts'

/** Answered, and takes no writes: full, or the copy of another. */
export class TakesNothing extends Error {}

/**
 * Asks without writing, since every write would begin a snapshot. A PING is refused where the disk is full (MISCONF); a full memory and
 * a copy answer it like any other, and say what they are in INFO.
 */
export async function takesWrites(client: LedgerClient): Promise<void> {
  await client.ping()
  const told = String(await client.sendCommand(['INFO', 'memory', 'replication']))
  const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(told)?.[1] ?? ''
  const most = Number(field('maxmemory'))
  const used = Number(field('used_memory')) - Number(field('mem_not_counted_for_evict'))
  if (field('role') === 'slave' || (most > 0 && used >= most)) throw new TakesNothing()
}
