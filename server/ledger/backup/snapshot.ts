import { setTimeout as wait } from 'node:timers/promises'
import type { LedgerClient } from '../connect.ts'

/** `held`: the data is on disk. With the other answers it may be missing there. */
export type SnapshotAnswer = 'held' | 'snapshots-off' | 'not-in-time' | 'restarted'

const LOOK_EVERY_MS = 50
const LONGEST_MS = 15_000

/**
 * Waits until a snapshot that began after this call is on disk, and with it every write that was answered before this call.
 * Three facts of Redis 7.0 (INFO persistence) prove it: `rdb_saves` grows when a snapshot *begins* (and never while another runs);
 * `rdb_last_bgsave_status` is the result of the last snapshot that ended; and when no change has been made since the last good snapshot
 * began, `rdb_changes_since_last_save` is 0. LASTSAVE is no proof: it counts in whole seconds and cannot order writes within a second.
 */
export async function snapshotHeld(client: LedgerClient, longestMs = LONGEST_MS): Promise<SnapshotAnswer> {
  const first = await look(client)
  if (first.changes === 0) return 'held'
  if (await snapshotsAreOff(client)) return 'snapshots-off'
  const until = performance.now() + longestMs
  while (performance.now() < until) {
    await wait(LOOK_EVERY_MS)
    // A Redis that restarts fails here first, and later answers with another run id.
    const now = await look(client).catch(() => null)
    if (!now) continue
    if (now.run !== first.run) return 'restarted'
    if (now.changes === 0) return 'held'
    const ended = now.inProgress ? now.saves - 1 : now.saves
    if (now.statusOk && ended > first.saves) return 'held'
  }
  return 'not-in-time'
}

type Look = { run: string; saves: number; inProgress: boolean; statusOk: boolean; changes: number }

async function look(client: LedgerClient): Promise<Look> {
  const text = String(await client.sendCommand(['INFO', 'server', 'persistence']))
  const fields = new Map(text.split('\r\n').map((row) => row.split(':', 2) as [string, string])) // each row is `name:value` or a heading
  const field = (name: string): string => {
    const value = fields.get(name)
    if (value === undefined) throw new Error(`the ledger's Redis does not tell ${name}: it must be 7.0 or newer`)
    return value
  }
  return {
    run: field('run_id'),
    saves: Number(field('rdb_saves')),
    inProgress: field('rdb_bgsave_in_progress') === '1',
    statusOk: field('rdb_last_bgsave_status') === 'ok',
    changes: Number(field('rdb_changes_since_last_save')),
  }
}

/** Without a `save` rule no snapshot begins by itself. If Redis does not show its settings, this is false and the caller just waits. */
async function snapshotsAreOff(client: LedgerClient): Promise<boolean> {
  const settings = await client.configGet('save').catch(() => null)
  return settings !== null && settings.save === ''
}
