import type { LedgerClient } from './connect.ts'

/** Thrown when the Redis answers but takes no writes: it is full, or a copy of another. */
export class TakesNothing extends Error {}

/**
 * Asks without writing, because each write would lead to a snapshot. A Redis that cannot save to its disk refuses PING (MISCONF).
 * A Redis with full memory and a copy both answer PING, but INFO shows their state.
 */
export async function takesWrites(client: LedgerClient): Promise<void> {
  await client.ping()
  const told = String(await client.sendCommand(['INFO', 'memory', 'replication']))
  const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(told)?.[1] ?? ''
  const most = Number(field('maxmemory'))
  const used = Number(field('used_memory')) - Number(field('mem_not_counted_for_evict'))
  if (field('role') === 'slave' || (most > 0 && used >= most)) throw new TakesNothing()
}
