import { z } from 'zod/mini'
import { ownReplies } from '../../../shared/deskTexts/ownReply.ts'
import { numberRecord, offerRecord } from '../../../shared/help/offer.ts'
import { langs, perLang } from '../../../shared/lang.ts'
import { line } from '../../../shared/line.ts'
import { pool } from '../../../shared/published/pool.ts'
import { tablesOf } from '../../domain/disclosure/periods.ts'
import { confirmation } from '../confirmations.ts'
import type { LedgerClient } from '../connect.ts'
import { offRow } from '../help/offRow.ts'
import { ledgerKeys } from '../keys.ts'
import { ownThingNames, ownThings } from '../leaving/ownThings.ts'
import { type BackupRow, UnfitBackup, type wholeHashes } from './backupFile.ts'
import { lostPeriods } from './lostPeriods.ts'

/** Thrown if the installation already holds data. */
export class AlreadyFilled extends Error {}

/** A row from before each fact had a source. No code reads it, and the next start replaces it. */
const older = z.looseObject({ id: z.string(), verifiedOn: z.nullable(z.string()) })

/** Checks of rows whose reader needs this shape. The other rows are checked when they are read. */
const shapes: Partial<Record<(typeof wholeHashes)[number], { safeParse(value: unknown): { success: boolean } }>> = {
  ...Object.fromEntries(ownThingNames.map((name) => [name, ownThings[name].shape])),
  lines: line,
  pools: pool,
  offers: z.union([offerRecord, older]),
  helpNumbers: z.union([numberRecord, older]),
  confirmations: confirmation,
  entriesOff: offRow,
  ownReplies,
  staff: z.looseObject({ person: z.string(), login: z.string(), roles: z.record(z.string(), z.array(z.string())), active: z.boolean() }),
}

/**
 * Replaces all data with the rows of a backup, in one transaction. Running sums start from the settled ones. If the installation holds
 * more than fresh seeds, `overwrite` must be true: sessions, links and everything counted since the backup are then lost. Answers which
 * periods of which lines are withheld from now on.
 */
export async function restoreRows(
  client: LedgerClient,
  prefix: string,
  rows: BackupRow[],
  { overwrite, now }: { overwrite: boolean; now: number },
): Promise<Record<string, string[]>> {
  const keys = ledgerKeys(prefix)
  for (const row of rows) if (row.row === 'hash') mustBeRead(row.name, row.fields)
  const there = await keysOf(client, prefix)
  if (!overwrite && (await isFilled(client, prefix, there))) throw new AlreadyFilled()

  const multi = client.multi()
  if (there.length > 0) multi.del(there)
  const put = (key: string, fields: Record<string, string | number>) => {
    if (Object.keys(fields).length > 0) multi.hSet(key, fields)
  }
  for (const row of rows) {
    switch (row.row) {
      case 'hash':
        put(keys[row.name], row.name === 'serials' ? laterSerials(row.fields) : row.fields)
        break
      case 'staff-keys':
        put(keys.staffKeys(row.person), row.fields)
        break
      case 'publications':
        if (row.texts.length > 0) multi.rPush(keys.publications(row.publisher), row.texts)
        break
      case 'audit':
        multi.rPush(keys.audit, JSON.stringify(row.entry))
        break
      case 'counted':
        multi.set(keys.formCount(row.line, row.family), String(row.count))
        break
      case 'settled':
        for (const which of ['carried', 'settled', 'running'] as const) put(keys.tally(row.line, which, row.table, row.period), row.cells)
        multi.sAdd(keys.tallies(row.line, familyOf(row.table)), `${row.table}:${row.period}`)
        break
      case 'month':
        put(keys.month(row.line, row.month), { ...row.events, ...row.waits })
        put(keys.waitsSettled(row.line, row.month), row.waits)
        for (const key of [keys.talks, keys.talksSettled]) put(key(row.line, row.month), row.talks)
        break
      case 'heat':
        put(keys.heat(row.line, row.monday), row.counts)
    }
  }
  const lost = lostPeriods(rows, latest(rows, now))
  put(keys.lost, Object.fromEntries(Object.entries(lost).map(([line, periods]) => [line, periods.join(' ')])))
  await multi.exec()
  return lost
}

/** An entry of the audit that is further ahead than this was written by a wrong clock. */
const AHEAD_MS = 45 * 86_400_000
/** Now; or the newest moment in the audit, if the clock of this machine is a little behind it. */
const latest = (rows: BackupRow[], now: number): number =>
  rows.reduce((at, row) => (row.row === 'audit' && row.entry.at <= now + AHEAD_MS ? Math.max(at, row.entry.at) : at), now)

/**
 * A page that has seen a roster refuses one with a lower serial. Nobody knows how often rosters have changed since the backup, so the
 * restored serials are raised by this number.
 */
const SERIALS_AHEAD = 1000
const laterSerials = (serials: Record<string, string>) =>
  Object.fromEntries(Object.entries(serials).map(([line, serial]) => [line, String(Number(serial) + SERIALS_AHEAD)]))

function mustBeRead(name: (typeof wholeHashes)[number], fields: Record<string, string>): void {
  for (const [id, text] of Object.entries(fields)) {
    const shape = shapes[name]
    if (shape && !shape.safeParse(inEveryLang(parsed(text))).success)
      throw new UnfitBackup(`This program cannot read "${id}" among the ${name} of this backup.`)
  }
}

/** The row as the next start completes it: a program with a language less wrote it without that one. */
function inEveryLang(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inEveryLang)
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inEveryLang(part)]))
  return langs.some((one) => typeof parts[one] === 'string') ? { ...perLang(() => ''), ...parts } : parts
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const familyOf = (table: string) => (tablesOf('survey').some((one) => one === table) ? 'survey' : 'form')

/** Does it hold more than a first start plants: staff, counts, or a second audit entry? */
async function isFilled(client: LedgerClient, prefix: string, there: string[]): Promise<boolean> {
  const keys = ledgerKeys(prefix)
  if (
    there.some((key) => /^(staff|staff-keys:.*|tally:.*|publications:.*|figures:.*|talks:.*|form:.*)$/.test(key.slice(prefix.length + 1)))
  )
    return true
  return (await client.lLen(keys.audit)) > 1
}

async function keysOf(client: LedgerClient, prefix: string): Promise<string[]> {
  const found = new Set<string>()
  for await (const some of client.scanIterator({ MATCH: `${prefix}:*`, COUNT: 500 })) for (const key of some) found.add(key)
  return [...found]
}
