import { createHash } from 'node:crypto'
import { z } from 'zod/mini'
import { codeLocale } from '../../../shared/lang.ts'
import type { Line } from '../../../shared/line.ts'
import { lineSettings, settingsOf } from '../../../shared/settings/lineSettings.ts'
import { isOfEverybody, lineNamedIn } from '../../domain/audit/auditScope.ts'
import { mayBeOff } from '../../domain/help/entryOff.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import { publicationsBreak } from '../figures/publications.ts'
import { jsonOf, type LineRow, lineRow } from './lineRow.ts'
import { isOfLine, ownThingNames, ownThings } from './ownThings.ts'

/**
 * The file of `npm run line -- export` (docs/export.md): lines of JSON. First the format with its version and the line, then rows in a fixed order
 * (lineRow.ts), and last the number of rows with the SHA-256 of everything before.
 */
const FORMAT = 'ungechat-line'
const VERSION = 2
/** A file of version 1 has fewer kinds of rows. */
const READ = [1, VERSION]
/** The largest file that is read, and the longest row in it. A line of ten years has a few megabytes. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024
const MOST_ROW_CHARS = 4 * 1024 * 1024

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
  if (!READ.includes(head.data.version))
    throw new UnfitLineFile(
      `This file is of version ${head.data.version}, and this program reads versions ${READ.join(' and ')}: use the program that wrote it, or a newer one here.`,
    )
  const last = lines.at(-1) ?? ''
  const end = z.strictObject({ rows: z.int(), sha256: z.string() }).safeParse(jsonOf(last))
  const body = text.slice(0, text.lastIndexOf(last))
  if (!end.success || end.data.rows !== lines.length - 2 || end.data.sha256 !== createHash('sha256').update(body).digest('hex'))
    throw new UnfitLineFile('This file is cut short or was changed: its checksum does not hold. Export it again.')
  const rows = lines.slice(1, -1).map((one, i) => {
    const read = one.length > MOST_ROW_CHARS ? null : lineRow.safeParse(jsonOf(one))
    if (!read?.success) throw new UnfitLineFile(`Line ${i + 2} of this file is nothing that an export holds.`)
    return read.data
  })
  const settings = rows.flatMap((one) => (one.row === 'line' ? [one.line] : []))
  const id = settings[0]?.id
  if (settings.length !== 1 || id === undefined || head.data.line !== id) throw new UnfitLineFile('This file is not of exactly one line.')
  if (settings[0]) mustFit(settings[0])
  mustBelong(id, rows)
  return { id, rows, sha256: end.data.sha256 }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat(codeLocale, { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}

/** A clock or a size that the form of a line does not know would stop the front page, the alerts and the checks of every line here. */
function mustFit(line: Line): void {
  if (!isTimeZone(line.timeZone)) throw new UnfitLineFile(`Nobody knows the time zone "${line.timeZone.slice(0, 40)}" of this line.`)
  const wrong = lineSettings.safeParse(settingsOf(line)).error?.issues[0]?.path[0]
  if (wrong !== undefined) throw new UnfitLineFile(`The field "${String(wrong)}" of this line holds what no form would take.`)
}

/** Nothing in the file may be of another line: an import writes no other line's data. */
function mustBelong(id: string, rows: LineRow[]): void {
  const isOwn = (one: LineRow): boolean => {
    switch (one.row) {
      case 'number':
        return isOnly(one.number.regionLines) && isOnly(one.number.earlier?.regionLines ?? [id])
      case 'offer':
        return isOnly(one.offer.lines) && isOnly(one.offer.earlier?.lines ?? [id])
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
      case 'thing':
        return ownThings[one.name].shape.safeParse(jsonOf(one.text)).success && isOfLine(one.name, id, one.field, one.text)
      case 'off':
        return mayBeOff(one.off.id) && !one.off.everywhere && one.off.marks.length === 1 && one.off.marks[0]?.line === id
      case 'audit':
        // A restore that a file makes up would be reckoned with in the figures of every line here.
        return one.what !== 'line-removed' && !isOfEverybody(one.what) && [null, id].includes(lineNamedIn(one))
      case 'line':
      case 'person':
      case 'confirmation':
      case 'publication':
      case 'month':
      case 'heat':
        return true
    }
  }
  const isOnly = (lines: string[]) => lines.length === 1 && lines[0] === id
  const foreign = rows.findIndex((one) => !isOwn(one))
  if (foreign >= 0) throw new UnfitLineFile(`Line ${foreign + 2} of this file is of another line than ${id}, or of all lines.`)
  mustBeFew(rows)
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

/** What a line has once stands once, and of the other things no more than a line can have. */
function mustBeFew(rows: LineRow[]): void {
  const count = (which: (one: LineRow) => boolean) => rows.filter(which).length
  for (const kind of ['leader', 'themes', 'periods'] as const)
    if (count(({ row }) => row === kind) > 1) throw new UnfitLineFile(`This file holds more than one row "${kind}".`)
  const off = rows.flatMap((one) => (one.row === 'off' ? [one.off.id] : []))
  const twice = off.find((id, at) => off.indexOf(id) !== at)
  if (twice !== undefined) throw new UnfitLineFile(`This file says twice that "${twice}" does not work.`)
  for (const name of ownThingNames)
    if (count((one) => one.row === 'thing' && one.name === name) > ownThings[name].most)
      throw new UnfitLineFile(`This file holds more than ${ownThings[name].most} of "${name}", and no line has so many.`)
}
