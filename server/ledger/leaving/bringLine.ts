import type { LineId } from '../../../shared/ids.ts'
import { type Line, line as lineSchema } from '../../../shared/line.ts'
import { linesNamed, withoutLines } from '../../../shared/settings/overflow.ts'
import { kindSetFor, runningPeriods } from '../../domain/disclosure/periods.ts'
import { STATEMENTS_PATH } from '../../domain/line/lineFaults.ts'
import { closedUpTo, yearOf } from '../../domain/time/calendar.ts'
import { type AuditEntry, nextEntries } from '../audit.ts'
import type { BackupRow } from '../backup/backupFile.ts'
import { lostPeriods } from '../backup/lostPeriods.ts'
import type { LedgerClient } from '../connect.ts'
import { lostIn } from '../figures/periods.ts'
import { readOff, writeOff } from '../help/offRow.ts'
import type { LedgerKeys } from '../keys.ts'
import { lineIn } from '../lineIn.ts'
import type { By } from '../people/accounts.ts'
import { MOST_LINES } from '../register/lineRegister.ts'
import { type shownBy, shownOn } from '../register/shownOn.ts'
import type { Multi, Transactions } from '../transactions.ts'
import { UnfitLineFile } from './lineFile.ts'
import type { LineRow } from './lineRow.ts'
import { ownThings } from './ownThings.ts'

/** `path`: another path than the one in the file. `withheld`: periods that are not published here. */
export type Brought = { line: Line; withheld: string[]; poolTables: number; withoutOverflow: string[] }
export type LineBrought = { rows: LineRow[]; sha256: string; path: string | null }
type Of<Kind extends LineRow['row']> = Extract<LineRow, { row: Kind }>

/**
 * Takes a line of another installation up, in one transaction, or changes nothing and throws UnfitLineFile. It is not open until somebody opens
 * it here. Its audit entries follow those of this installation, so that the published tables and locked reports are held to them. The periods
 * that run now are withheld, because their sums do not leave an installation.
 */
export function bringLine(
  keys: LedgerKeys,
  { transact }: Transactions,
  { rows, sha256, path }: LineBrought,
  { who, now }: By,
): Promise<Brought> {
  const all = <Kind extends LineRow['row']>(kind: Kind) => rows.filter((one): one is Of<Kind> => one.row === kind)
  const [given] = all('line')
  if (!given) throw new UnfitLineFile('This file holds no line.')
  const { id } = given.line
  const watched = [
    keys.lines,
    keys.audit,
    keys.helpNumbers,
    keys.offers,
    keys.facts,
    keys.confirmations,
    keys.entriesOff,
    keys.bridges,
    keys.publications(id),
  ]
  return transact<Brought>(watched, async (look) => {
    const there = Object.values(await look.hGetAll(keys.lines)).map(lineIn)
    const line: Line = {
      ...given.line,
      ...(path !== null && { path }),
      preparing: true,
      // Its wishes named the lines of another installation.
      poolWish: null,
      overflow: withoutLines(given.line.overflow, (other) => there.every((one) => one.id !== other)),
    }
    await mustBeFree(look, keys, line, there)
    const entries = [
      ...(await shownHere(
        look,
        keys.helpNumbers,
        'regionLines',
        id,
        all('number').map((one) => one.number),
      )),
      ...(await shownHere(
        look,
        keys.offers,
        'lines',
        id,
        all('offer').map((one) => one.offer),
      )),
      ...(await shownHere(
        look,
        keys.facts,
        'lines',
        id,
        all('fact').map((one) => one.fact),
      )),
    ]
    entries.push(...(await thingsHere(look, keys, all('thing'))), ...(await offHere(look, keys, rows, now)))
    const [periods] = all('periods')
    const texts = all('publication').map((one) => one.text)
    const withheld = periods?.counting ? withheldIn(given.line, periods, texts, now) : []
    // A check that stands here may be newer, and of an entry that other lines show as well.
    const standing = await look.hKeys(keys.confirmations)
    const checks = all('confirmation').filter(({ confirmation }) => !standing.includes(confirmation.id))
    const writeDown = await nextEntries(look, keys, [
      { at: now, who, what: 'line-brought', about: `${id} ${sha256}` },
      ...all('audit').map(({ at, who: by, what, about }) => ({ at, who: by, what, about })),
    ])
    return {
      answer: {
        line,
        withheld,
        poolTables: all('pool-publication').length,
        withoutOverflow: linesNamed(given.line.overflow).filter((one) => !linesNamed(line.overflow).includes(one)),
      },
      write(multi) {
        multi.hSet(keys.lines, id, JSON.stringify(lineSchema.parse(line)))
        for (const write of entries) write(multi)
        for (const { confirmation } of checks) multi.hSet(keys.confirmations, confirmation.id, JSON.stringify(confirmation))
        for (const { leader } of all('leader')) multi.hSet(keys.leaders, id, JSON.stringify(leader))
        for (const { themes } of all('themes')) multi.hSet(keys.reportThemes, id, JSON.stringify(themes))
        if (periods) {
          if (periods.counting) multi.hSet(keys.counting, id, periods.counting)
          put(multi, keys.period, periods.kinds)
          put(multi, keys.cells, periods.cells)
          const lost = [...new Set([...lostIn(periods.lost), ...withheld])].sort()
          if (lost.length > 0) multi.hSet(keys.lost, id, lost.join(' '))
        }
        if (texts.length > 0) multi.rPush(keys.publications(id), texts)
        for (const { month, sums, waits, talks } of all('month')) {
          put(multi, keys.month(id, month), { ...sums, ...waits })
          put(multi, keys.waitsSettled(id, month), waits)
          for (const key of [keys.talks, keys.talksSettled]) put(multi, key(id, month), talks)
        }
        for (const { monday, counts } of all('heat')) put(multi, keys.heat(id, monday), counts)
        for (const { field, text } of all('report-text')) multi.hSet(keys.reportTexts, field, text)
        for (const { field, text } of all('frozen-report')) multi.hSet(keys.frozenReports, field, text)
        writeDown(multi)
        multi.publish(keys.helpNews, '')
      },
    }
  })
}

/** What is of the line alone, row by row. What leaves for reading only is left out. */
async function thingsHere(look: LedgerClient, keys: LedgerKeys, things: Of<'thing'>[]): Promise<((multi: Multi) => void)[]> {
  const taken = await Promise.all(
    things.map(async ({ name, field, text }) => ({ name, field, text, there: await look.hGet(keys[name], field) })),
  )
  return taken.flatMap(({ name, field, text, there }) => {
    const { isRead, brought } = ownThings[name]
    if (isRead) return []
    if (there !== null) throw new UnfitLineFile(`"${field}" stands here already, of something else. Nothing can tell which is right.`)
    const row = brought ? JSON.stringify(brought(JSON.parse(text))) : text
    return [(multi: Multi) => void multi.hSet(keys[name], field, row)]
  })
}

/**
 * What does not work on the line is off there here too. For other lines a file decides nothing: what is off here stays as it is. What is neither here
 * nor in the file cannot be off.
 */
async function offHere(look: LedgerClient, keys: LedgerKeys, rows: LineRow[], now: number): Promise<((multi: Multi) => void)[]> {
  const [numbers, places] = await Promise.all([look.hKeys(keys.helpNumbers), look.hKeys(keys.offers)])
  const brought = rows.flatMap((one) => (one.row === 'number' ? [one.number.id] : one.row === 'offer' ? [one.offer.id] : []))
  const known = new Set([...numbers, ...places, ...brought])
  return Promise.all(
    rows
      .flatMap((one) => (one.row === 'off' && known.has(one.off.id) ? [one.off] : []))
      .map(async ({ id, marks }) => {
        const before = readOff(await look.hGet(keys.entriesOff, id)) ?? { marks: [], everywhere: false }
        // A moment that is still to come would outlast every check.
        const brought = marks.map((mark) => ({ ...mark, at: Math.min(mark.at, now) }))
        return writeOff(keys, id, { ...before, marks: [...before.marks, ...brought] })
      }),
  )
}

function put(multi: Multi, key: string, fields: Record<string, string | number>): void {
  if (Object.keys(fields).length > 0) multi.hSet(key, fields)
}

async function mustBeFree(look: LedgerClient, keys: LedgerKeys, line: Line, there: Line[]): Promise<void> {
  if (there.some(({ id }) => id === line.id))
    throw new UnfitLineFile(`There is a line ${line.id} here already. Its published tables bear its id, so it cannot have another.`)
  const taker = there.find(({ path }) => path === line.path)
  if (taker) throw new UnfitLineFile(`The path ${line.path} belongs to ${taker.id} here. Choose another one: --path /x`)
  if (line.path === STATEMENTS_PATH)
    throw new UnfitLineFile(`The path ${line.path} is kept for the accessibility statements. Choose another one: --path /x`)
  if (there.length >= MOST_LINES) throw new UnfitLineFile(`There are ${MOST_LINES} lines here already, which is as many as there may be.`)
  const trail = (await look.lRange(keys.audit, 0, -1)).filter((row) => row.includes('"line-removed"'))
  if (trail.some((row) => (JSON.parse(row) as AuditEntry).about === line.id))
    throw new UnfitLineFile(
      `A line ${line.id} was removed here, and its name stands in the audit trail for ever: bring it into another installation, or restore a backup.`,
    )
}

type Thing = { id: string } & Record<string, unknown>

/** What is here already under the same id, with the same words, is shown by one line more. */
async function shownHere(
  look: LedgerClient,
  key: string,
  list: (typeof shownBy)[keyof typeof shownBy],
  id: LineId,
  things: Thing[],
): Promise<((multi: Multi) => void)[]> {
  return Promise.all(
    things.map(async (thing) => {
      const row = await look.hGet(key, thing.id)
      const before = row === null ? null : (JSON.parse(row) as Thing) // written by records.put
      if (before && JSON.stringify(shownOn(before, list, [])) !== JSON.stringify(shownOn(thing, list, [])))
        throw new UnfitLineFile(
          `"${thing.id}" stands here with other words than in this file, so nobody can tell which are right. Nothing was changed.`,
        )
      const lines = before ? [...new Set([...(before[list] as string[]), id])] : [id]
      // A thing without lines is everybody's, and stays so.
      const next = before && (before[list] as string[]).length === 0 ? before : shownOn(thing, list, lines)
      return (multi: Multi) => void multi.hSet(key, thing.id, JSON.stringify(next))
    }),
  )
}

/** As after a restore: what ended and is not in the file, and besides what runs, since its sums stay behind. */
function withheldIn({ id, timeZone }: Line, { counting, kinds, lost }: Of<'periods'>, texts: string[], now: number): string[] {
  const hash = (name: Extract<BackupRow, { row: 'hash' }>['name'], fields: Record<string, string>): BackupRow => ({
    row: 'hash',
    name,
    fields,
  })
  const rows: BackupRow[] = [
    hash('lines', { [id]: JSON.stringify({ timeZone }) }),
    hash('counting', { [id]: counting ?? '' }),
    hash('period', kinds),
    hash('lost', lost === null ? {} : { [id]: lost }),
    { row: 'publications', publisher: id, texts },
  ]
  const year = yearOf(closedUpTo(now), timeZone)
  const running = runningPeriods(kindSetFor(kinds, id, year), now, timeZone).map(({ period }) => period)
  return [...new Set([...(lostPeriods(rows, now)[id] ?? []), ...running])].sort()
}
