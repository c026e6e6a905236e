import type { LineId } from '../../../shared/ids.ts'
import { isOfEverybody, openAuditScope } from '../../domain/audit/auditScope.ts'
import { isWait } from '../../domain/seating/estimate.ts'
import { rolesOn, type Staff } from '../../domain/staff.ts'
import { fourWeeksIsOver, isOver } from '../../domain/time/calendar.ts'
import { type AuditEntry, auditGround } from '../audit.ts'
import { confirmation } from '../confirmations.ts'
import type { LedgerClient } from '../connect.ts'
import { readOff } from '../help/offRow.ts'
import type { LedgerKeys } from '../keys.ts'
import { lineIn } from '../lineIn.ts'
import { shownBy, shownOn } from '../register/shownOn.ts'
import type { LineRow } from './lineRow.ts'
import { isOfLine, ownThingNames } from './ownThings.ts'

/** So many audit entries and publications are read at once. */
const AT_ONCE = 200

type Shown = { id: string } & Record<string, unknown>

/** Everything that a municipality owns of a line, row by row. The lists are cut at the lengths that they had when reading began. */
export async function* lineRows(client: LedgerClient, keys: LedgerKeys, id: LineId, now: number): AsyncGenerator<LineRow> {
  const settings = await client.hGet(keys.lines, id)
  if (settings === null) return
  const line = lineIn(settings)
  const pools = (await client.hVals(keys.pools)).map((row) => JSON.parse(row) as { id: string; lines: { line: LineId }[] }) // written by pools.change
  const ofPools = pools.filter(({ lines }) => lines.some((row) => row.line === id)).map((pool) => pool.id)
  // Read at one moment: the audit names the last hash of what is published.
  const counting = client.multi().lLen(keys.audit).lLen(keys.publications(id))
  const [audited = 0, published = 0] = await counting.execTyped()
  yield { row: 'line', line }

  // The ids that belong to the line: an audit entry leaves if it names one of them.
  const known = new Set<string>([id])
  for (const staff of (await client.hVals(keys.staff)).map((row) => JSON.parse(row) as Staff)) // written by writeStaff
    if (rolesOn(staff, id).length > 0) {
      known.add(staff.person)
      yield {
        ...{ row: 'person', person: staff.person, name: staff.name, title: staff.title },
        ...{ roles: rolesOn(staff, id), langs: staff.langs, isOn: staff.active },
      }
    }
  yield* entryRows(client, keys, id, known)
  yield* thingRows(client, keys, id, known)
  const themes = await client.hGet(keys.reportThemes, id)
  if (themes) yield { row: 'themes', themes: JSON.parse(themes) }
  yield await periodsRow(client, keys, id)
  for await (const text of listed(client, keys.publications(id), published)) yield { row: 'publication', text }
  for (const pool of ofPools)
    for await (const text of listed(client, keys.publications(pool), await client.lLen(keys.publications(pool))))
      yield { row: 'pool-publication', pool, text }
  yield* figureRows(client, keys, id, line.timeZone, now)
  for (const [name, row] of [
    ['reportTexts', 'report-text'],
    ['frozenReports', 'frozen-report'],
  ] as const)
    for (const [field, text] of await fieldsOfLine(client, keys[name], id)) yield { row, field, text }
  const scope = openAuditScope(await auditGround(client, keys, id))
  for await (const text of listed(client, keys.audit, audited)) {
    const entry = JSON.parse(text) as AuditEntry // written by nextEntry
    const { at, who, what, about } = entry
    // Each entry is asked: who is in the team follows from the entries before.
    const leaves = scope.isOfLine(entry) && !isOfEverybody(what)
    if (leaves && about.split(' ').some((word) => known.has(word.replace(/^[+-]/, '')))) yield { row: 'audit', at, who, what, about }
  }
}

/** Numbers, places and facts that this line shows, as of this line alone, and their checks. Their ids are added to `known`. */
async function* entryRows(client: LedgerClient, keys: LedgerKeys, id: LineId, known: Set<string>): AsyncGenerator<LineRow> {
  const own = async (name: keyof typeof shownBy): Promise<Shown[]> =>
    (await client.hVals(keys[name]))
      .map((row) => JSON.parse(row) as Shown) // written by records.put
      .filter((thing) => (thing[shownBy[name]] as string[]).includes(id))
      .map((thing): Shown => shownOn(thing, shownBy[name], [id]))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  const [numbers, offers, facts] = [await own('helpNumbers'), await own('offers'), await own('facts')]
  for (const number of numbers) yield { row: 'number', number } as unknown as LineRow // its schema reads it when the file is read
  for (const offer of offers) yield { row: 'offer', offer } as unknown as LineRow // likewise
  for (const fact of facts) yield { row: 'fact', id: fact.id, fact: fact as unknown as { id: string; lines: string[] } } // likewise
  for (const thing of [...numbers, ...offers]) {
    known.add(thing.id)
    const given = await client.hGet(keys.confirmations, thing.id)
    if (!given) continue
    // The others may be by somebody of another line.
    const { before: _, ...standing } = confirmation.parse(JSON.parse(given))
    yield { row: 'confirmation', confirmation: standing }
  }
  const leader = await client.hGet(keys.leaders, id)
  if (leader) yield { row: 'leader', leader: JSON.parse(leader) }
}

/** What stands in the list `ownThings`, and the numbers that do not work on this line. Their ids are added to `known`. */
async function* thingRows(client: LedgerClient, keys: LedgerKeys, id: LineId, known: Set<string>): AsyncGenerator<LineRow> {
  const inOrder = (rows: Record<string, string>) => Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const name of ownThingNames)
    for (const [field, text] of inOrder(await client.hGetAll(keys[name]))) {
      if (!isOfLine(name, id, field, text)) continue
      known.add(field)
      yield { row: 'thing', name, field, text }
    }
  for (const [, text] of inOrder(await client.hGetAll(keys.entriesOff))) {
    const off = readOff(text)
    const mark = off?.marks.find(({ line }) => line === id)
    if (off && mark) yield { row: 'off', off: { id: off.id, marks: [mark], everywhere: false } }
  }
}

async function periodsRow(client: LedgerClient, keys: LedgerKeys, id: LineId): Promise<LineRow> {
  return {
    row: 'periods',
    counting: await client.hGet(keys.counting, id),
    kinds: Object.fromEntries(await fieldsOfLine(client, keys.period, id)),
    cells: Object.fromEntries(await fieldsOfLine(client, keys.cells, id)),
    lost: await client.hGet(keys.lost, id),
  }
}

/** Months and four weeks that are over. What runs is shown by tens, and does not leave. */
async function* figureRows(client: LedgerClient, keys: LedgerKeys, id: LineId, timeZone: string, now: number): AsyncGenerator<LineRow> {
  const begin = keys.month(id, '').slice(0, -'month:'.length)
  const found = new Set<string>()
  for await (const some of client.scanIterator({ MATCH: `${begin}*`, COUNT: 500 }))
    for (const key of some) found.add(key.slice(begin.length))
  for await (const some of client.scanIterator({ MATCH: `${keys.talks(id, '')}*`, COUNT: 500 }))
    for (const key of some) found.add(`month:${key.slice(keys.talks(id, '').length)}`)
  for (const name of [...found].sort()) {
    const [, kind, when = ''] = /^(month|heat):([^:]+)$/.exec(name) ?? []
    if (kind === 'month' && isOver(when, now, timeZone)) {
      const all = numbered(await client.hGetAll(keys.month(id, when)))
      const isOne = (wanted: boolean) => Object.fromEntries(Object.entries(all).filter(([event]) => isWait(event) === wanted))
      yield {
        row: 'month',
        month: when,
        sums: isOne(false),
        waits: isOne(true),
        talks: numbered(await client.hGetAll(keys.talks(id, when))),
      }
    }
    if (kind === 'heat' && fourWeeksIsOver(when, now, timeZone))
      yield { row: 'heat', monday: when, counts: numbered(await client.hGetAll(keys.heat(id, when))) }
  }
}

/** The fields of a hash that begin with the line's id and a space, in order. */
const fieldsOfLine = async (client: LedgerClient, key: string, id: LineId): Promise<[string, string][]> =>
  Object.entries(await client.hGetAll(key))
    .filter(([field]) => field.startsWith(`${id} `))
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** The first `length` texts of a list, a few at a time. */
async function* listed(client: LedgerClient, key: string, length: number): AsyncGenerator<string> {
  for (let from = 0; from < length; from += AT_ONCE) yield* await client.lRange(key, from, Math.min(from + AT_ONCE, length) - 1)
}

const numbered = (of: Record<string, string>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(of)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => [name, Number(count)]),
  )
