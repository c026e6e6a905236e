import { createHash } from 'node:crypto'
import { z } from 'zod/mini'
import { auditEvents } from '../../../shared/audit/auditEvents.ts'
import { numberRecord, offerRecord } from '../../../shared/help/offer.ts'
import { personId } from '../../../shared/ids.ts'
import { line } from '../../../shared/line.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import { confirmation } from '../confirmations.ts'
import { publicationsBreak } from '../figures/publications.ts'
import { leader } from '../register/leaders.ts'
import { frozenRow, partRow } from '../reports/reports.ts'

/**
 * The file of `npm run line -- export` (docs/export.md): lines of JSON. First the format with its version and the line, then the rows below
 * in a fixed order, and last the number of rows with the SHA-256 of everything before. No row holds a password, a session, or anything of a
 * youth or of a single talk.
 */
const FORMAT = 'ungechat-line'
const VERSION = 1
/** The largest file that is read, and the longest row in it. A line of ten years has a few megabytes. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024
const MOST_ROW_CHARS = 4 * 1024 * 1024

const short = z.string().check(z.maxLength(500))
const texts = z.record(z.string().check(z.maxLength(100)), short)
const counts = z.record(z.string().check(z.maxLength(100)), z.int().check(z.nonnegative()))
/** A text that is JSON of an object. */
const json = z.string().check(z.refine((text) => typeof jsonOf(text) === 'object'))
const named = z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,64}$/))

/** A text that is JSON of this shape, kept byte for byte: the audit holds its hash. */
const written = (shape: { safeParse(value: unknown): { success: boolean } }) =>
  z.string().check(z.refine((text) => shape.safeParse(jsonOf(text)).success))

const row = z.discriminatedUnion('row', [
  z.strictObject({ row: z.literal('line'), line }),
  /** Who the ids in the rows below are: the working first name. */
  z.strictObject({ row: z.literal('person'), person: personId, name: z.string() }),
  z.strictObject({ row: z.literal('number'), number: numberRecord }),
  z.strictObject({ row: z.literal('offer'), offer: offerRecord }),
  z.strictObject({ row: z.literal('fact'), id: named, fact: z.looseObject({ id: z.string(), lines: z.array(z.string()) }) }),
  z.strictObject({ row: z.literal('confirmation'), confirmation }),
  z.strictObject({ row: z.literal('leader'), leader }),
  z.strictObject({ row: z.literal('themes'), themes: z.looseObject({ id: z.string() }) }),
  /** Since when the line counts; how long its periods are, by year; the cells of its years; what is withheld. */
  z.strictObject({
    row: z.literal('periods'),
    counting: z.nullable(z.string().check(z.regex(/^\d{1,15}$/))),
    kinds: texts,
    cells: z.record(z.string().check(z.maxLength(100)), json),
    lost: z.nullable(z.string().check(z.regex(/^[0-9QH -]{0,5000}$/))),
  }),
  /** One published table, byte for byte. Each holds the hash of the one before. */
  z.strictObject({ row: z.literal('publication'), text: z.string() }),
  /** The tables of a pool that the line was in. They are for reading: another installation does not take them up. */
  z.strictObject({ row: z.literal('pool-publication'), pool: named, text: z.string() }),
  /** A month, or four weeks, that are over. */
  z.strictObject({ row: z.literal('month'), month: named, sums: counts, waits: counts, talks: counts }),
  z.strictObject({ row: z.literal('heat'), monday: named, counts }),
  z.strictObject({ row: z.literal('report-text'), field: short, text: written(partRow) }),
  z.strictObject({ row: z.literal('frozen-report'), field: short, text: written(frozenRow) }),
  z.strictObject({ row: z.literal('audit'), at: z.number(), who: short, what: z.enum(auditEvents), about: short }),
])
export type LineRow = z.output<typeof row>

/** Thrown for a file that cannot be imported. The message is one sentence for a person to read. */
export class UnfitLineFile extends Error {}

/** The text of the file, piece by piece: at no time is more than one row in memory. */
export async function* lineFileText(id: string, rows: AsyncIterable<LineRow>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const written = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  yield written({ format: FORMAT, version: VERSION, line: id })
  let count = 0
  for await (const one of rows) {
    count += 1
    yield written(one)
  }
  yield `${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`
}

/** All rows of a file, and its hash. Throws UnfitLineFile unless it is whole, unchanged, of this version, and of one line. */
export function lineFileRows(text: string): { id: string; rows: LineRow[]; sha256: string } {
  if (text.startsWith('\n> ') || text.startsWith('> '))
    throw new UnfitLineFile("This file begins with npm's own words: write it with `npm run -s line -- export LINE FILE`.")
  const lines = text.trimEnd().split('\n')
  const head = z.looseObject({ format: z.literal(FORMAT), version: z.int() }).safeParse(jsonOf(lines[0]))
  if (!head.success) throw new UnfitLineFile('This is not a file of `npm run line -- export`.')
  if (head.data.version !== VERSION)
    throw new UnfitLineFile(
      `This file is of version ${head.data.version}, and this program reads version ${VERSION}: use the program that wrote it, or a newer one here.`,
    )
  const last = lines.at(-1) ?? ''
  const end = z.strictObject({ rows: z.int(), sha256: z.string() }).safeParse(jsonOf(last))
  const body = text.slice(0, text.lastIndexOf(last))
  if (!end.success || end.data.rows !== lines.length - 2 || end.data.sha256 !== createHash('sha256').update(body).digest('hex'))
    throw new UnfitLineFile('This file is cut short or was changed: its checksum does not hold. Export it again.')
  const rows = lines.slice(1, -1).map((one, i) => {
    const read = one.length > MOST_ROW_CHARS ? null : row.safeParse(jsonOf(one))
    if (!read?.success) throw new UnfitLineFile(`Line ${i + 2} of this file is nothing that an export holds.`)
    return read.data
  })
  const settings = rows.flatMap((one) => (one.row === 'line' ? [one.line] : []))
  const id = settings[0]?.id
  if (settings.length !== 1 || id === undefined || head.data.line !== id) throw new UnfitLineFile('This file is not of exactly one line.')
  mustBelong(id, rows)
  return { id, rows, sha256: end.data.sha256 }
}

/** Such an entry begins with the line or pool that it is about, and readers hold the ledger to it. */
const ofOneLine = /^(published|report-frozen|leader-set|line-.*)$/

/** Nothing in the file may be of another line: an import writes no other line's data. */
function mustBelong(id: string, rows: LineRow[]): void {
  const isOwn = (one: LineRow): boolean => {
    switch (one.row) {
      case 'number':
        return isOnly(one.number.regionLines)
      case 'offer':
        return isOnly(one.offer.lines)
      case 'fact':
        return isOnly(one.fact.lines) && one.fact.id === one.id
      case 'leader':
        return one.leader.id === id
      case 'themes':
        return one.themes.id === id
      case 'periods':
        return [...Object.keys(one.kinds), ...Object.keys(one.cells)].every((field) => field.startsWith(`${id} `))
      case 'report-text':
      case 'frozen-report':
        return one.field.startsWith(`${id} `)
      case 'pool-publication':
        return one.pool.startsWith('pool.')
      case 'audit':
        return one.what !== 'line-removed' && (!ofOneLine.test(one.what) || one.about.split(' ')[0] === id)
      default:
        return true
    }
  }
  const isOnly = (lines: string[]) => lines.length === 1 && lines[0] === id
  const foreign = rows.findIndex((one) => !isOwn(one))
  if (foreign >= 0) throw new UnfitLineFile(`Line ${foreign + 2} of this file is of another line than ${id}.`)
  const checked = new Set(rows.flatMap((one) => (one.row === 'number' ? [one.number.id] : one.row === 'offer' ? [one.offer.id] : [])))
  if (rows.some((one) => one.row === 'confirmation' && !checked.has(one.confirmation.id)))
    throw new UnfitLineFile('This file confirms a number or a place that it does not hold.')
  const published = rows.flatMap((one) => (one.row === 'publication' ? [one.text] : []))
  const audited = rows.findLast((one) => one.row === 'audit' && one.what === 'published')
  const end = published.at(-1)
  if ((audited?.row === 'audit' ? audited.about : null) !== (end === undefined ? null : `${id} ${sha256OfText(end)}`))
    throw new UnfitLineFile('The published tables in this file do not end as its audit says.')
  const broken = publicationsBreak(id, published)
  if (broken !== null)
    throw new UnfitLineFile(`The published tables in this file were changed: number ${broken} is not what was published.`)
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}
