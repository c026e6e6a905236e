import { createHash } from 'node:crypto'
import { z } from 'zod/mini'
import { auditEvents } from '../../../shared/audit/auditEvents.ts'
import { auditBreak } from '../audit.ts'
import { publicationsBreak } from '../figures/publications.ts'

/**
 * The file of `npm run backup`: lines of JSON. First comes the format with its version, then the rows below in a fixed order, and last
 * the number of rows with the SHA-256 of everything before. No row holds the time of the backup. So if nothing has settled between
 * two backups, their bytes are the same.
 */
const FORMAT = 'ungechat-backup'
const VERSION = 1

/** Hashes that are carried as they are. */
export const wholeHashes = [
  'lines',
  'lineChanges',
  'pools',
  'staff',
  'logins',
  'serials',
  'topics',
  'offers',
  'helpNumbers',
  'facts',
  'confirmations',
  'entriesOff',
  'leaders',
  'bridges',
  'campaigns',
  'deskTexts',
  'ownReplies',
  'period',
  'keyOwners',
  'counting',
  'cells',
  'lost',
  'madeUp',
  'reportThemes',
  'reportTexts',
  'frozenReports',
  'alertReceivers',
  'dutyPlans',
] as const

const texts = z.record(z.string(), z.string())
const counts = z.record(z.string(), z.int().check(z.nonnegative()))
const name = z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,64}$/))
const tens = z.int().check(z.nonnegative(), z.multipleOf(10))

const entry = z.strictObject({
  n: z.int(),
  at: z.number(),
  who: z.string(),
  what: z.enum(auditEvents),
  about: z.string(),
  hash: z.string(),
})

const row = z.discriminatedUnion('row', [
  z.strictObject({ row: z.literal('hash'), name: z.enum(wholeHashes), fields: texts }),
  /** Public keys of one person's browsers. */
  z.strictObject({ row: z.literal('staff-keys'), person: name, fields: texts }),
  /** The frozen tables of a line or a pool, in order. */
  z.strictObject({ row: z.literal('publications'), publisher: name, texts: z.array(z.string()) }),
  z.strictObject({ row: z.literal('audit'), entry }),
  /** In this row and the next, `line` is a line or a pool. The number of forms, or surveys, rounded down to ten. */
  z.strictObject({ row: z.literal('counted'), line: name, family: name, count: tens }),
  /** The sums of a table as of the ten before the last. */
  z.strictObject({ row: z.literal('settled'), line: name, table: name, period: name, cells: counts }),
  /** A month that is over is exact; a running month is rounded down to tens. */
  z.strictObject({ row: z.literal('month'), line: name, month: name, events: counts, waits: counts, talks: counts }),
  /** Four weeks that are over. */
  z.strictObject({ row: z.literal('heat'), line: name, monday: name, counts }),
])
export type BackupRow = z.output<typeof row>

/** Thrown for a file that cannot be restored. The message is one sentence for a person to read. */
export class UnfitBackup extends Error {}

export function backupText(rows: BackupRow[]): string {
  const body = [{ format: FORMAT, version: VERSION }, ...rows].map((one) => `${JSON.stringify(one)}\n`).join('')
  return `${body}${JSON.stringify({ rows: rows.length, sha256: sha256HexOf(body) })}\n`
}

/** All rows of a backup. Throws UnfitBackup unless the file is whole, unchanged, of this version, and its audit chain holds. */
export function backupRowsOf(text: string): BackupRow[] {
  const lines = text.trimEnd().split('\n')
  const head = z.looseObject({ format: z.literal(FORMAT), version: z.int() }).safeParse(jsonOf(lines[0]))
  if (!head.success) throw new UnfitBackup('This is not a backup of Ungechat.')
  if (head.data.version !== VERSION)
    throw new UnfitBackup(`This backup is of version ${head.data.version}, and this program reads version ${VERSION}.`)
  const last = lines.at(-1) ?? ''
  const end = z.strictObject({ rows: z.int(), sha256: z.string() }).safeParse(jsonOf(last))
  const body = text.slice(0, text.lastIndexOf(last))
  if (!end.success || end.data.rows !== lines.length - 2 || end.data.sha256 !== sha256HexOf(body))
    throw new UnfitBackup('This backup is cut short or was changed: its checksum does not hold.')
  const rows = lines.slice(1, -1).map((line, i) => {
    const read = row.safeParse(jsonOf(line))
    if (!read.success) throw new UnfitBackup(`Line ${i + 2} of this backup is nothing that a backup holds.`)
    return read.data
  })
  const broken = auditBreak(rows.flatMap((one) => (one.row === 'audit' ? [one.entry] : [])))
  if (broken !== null)
    throw new UnfitBackup(`The audit trail in this backup was changed: entry ${broken} does not follow from those before it.`)
  for (const one of rows) {
    const frozen = one.row === 'publications' ? publicationsBreak(one.publisher, one.texts) : null
    if (frozen !== null)
      throw new UnfitBackup(`The published tables in this backup were changed: number ${frozen} is not what was published.`)
  }
  return rows
}

const sha256HexOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function jsonOf(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '')
  } catch {
    return null
  }
}
