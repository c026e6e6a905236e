import { operatingEvents } from '../../../shared/figures.ts'
import type { LineId } from '../../../shared/ids.ts'
import { isWait } from '../../domain/seating/estimate.ts'
import { inTens } from '../../domain/tallies.ts'
import { fourWeeksIsOver, isOver } from '../../domain/time/calendar.ts'
import type { LedgerClient } from '../connect.ts'
import { type LedgerKeys, ledgerKeys } from '../keys.ts'
import { type BackupRow, wholeHashes } from './backupFile.ts'

/**
 * How a backup treats each key. `carried`: as it is. `settled`: only values that a single form or talk does not change. `never`: the key
 * gives access, links data together, or expires by itself. A new key does not compile until it has an entry here.
 */
export const inBackups: Record<keyof LedgerKeys, 'carried' | 'settled' | 'never'> = {
  lines: 'carried',
  lineChanges: 'carried',
  pools: 'carried',
  staff: 'carried',
  logins: 'carried',
  dutyPlans: 'carried',
  staffKeys: 'carried',
  keyOwners: 'carried',
  serials: 'carried',
  topics: 'carried',
  offers: 'carried',
  helpNumbers: 'carried',
  facts: 'carried',
  confirmations: 'carried',
  entriesOff: 'carried',
  leaders: 'carried',
  bridges: 'carried',
  campaigns: 'carried',
  deskTexts: 'carried',
  ownReplies: 'carried',
  period: 'carried',
  counting: 'carried',
  cells: 'carried',
  lost: 'carried',
  publications: 'carried',
  madeUp: 'carried',
  reportThemes: 'carried',
  reportTexts: 'carried',
  frozenReports: 'carried',
  alertReceivers: 'carried',
  audit: 'carried',
  heat: 'settled',
  month: 'settled',
  waitsSettled: 'settled',
  talks: 'settled',
  talksSettled: 'settled',
  formCount: 'settled',
  tally: 'settled',
  // A restored installation sees the clock for the first time, and reads the end of its last period in its publications.
  clock: 'never',
  closed: 'never',
  // A restore rebuilds this set from the settled tables. The set itself would show the first form of a period.
  tallies: 'never',
  // It holds exact counts of few forms.
  tallyLeft: 'never',
  // A restored installation tells again what still stands.
  alertsTold: 'never',
  // A restored ledger has no backup yet. With it, two backups without a change would differ.
  backupTrace: 'never',
  session: 'never',
  sessionsOf: 'never',
  link: 'never',
  linksOf: 'never',
  staffNews: 'never',
  helpNews: 'never',
  deskTextNews: 'never',
  fold: 'never',
  form: 'never',
  talk: 'never',
  // The counts of fifteen minutes can show one single arrival.
  slot: 'never',
  unmanned: 'never',
}

const TRIES = 10
type Hash = Record<string, string>

/** Everything that a backup may carry, in a fixed order, read at one moment. */
export async function backupRows(client: LedgerClient, prefix: string, now: number): Promise<BackupRow[]> {
  const keys = ledgerKeys(prefix)
  const { hashes, counters, lists, trail } = await photo(client, prefix, keys)
  const hash = (key: string): Hash => hashes.get(key) ?? {}
  const zones = new Map(Object.entries(hash(keys.lines)).map(([id, row]) => [id, timeZoneIn(row)]))
  const zone = (line: LineId) => zones.get(line) ?? 'UTC'
  /** The groups that `pattern` finds in the names of keys, one list for each name that matches. */
  const named = (names: Iterable<string>, pattern: RegExp) =>
    [...names].flatMap((key) => [pattern.exec(key.slice(prefix.length + 1))?.slice(1) ?? []]).filter((parts) => parts.length > 0)

  const months = new Set(named(hashes.keys(), /^(?:figures|talks):([^:]+):(?:month:)?(\d{4}-\d\d)(?::|$)/).map((parts) => parts.join(' ')))
  return [
    ...wholeHashes.map((name): BackupRow => ({ row: 'hash', name, fields: ordered(hash(keys[name])) })),
    ...named(hashes.keys(), /^staff-keys:([^:]+)$/).map(
      ([person = '']): BackupRow => ({ row: 'staff-keys', person, fields: ordered(hash(keys.staffKeys(person))) }),
    ),
    ...named(lists.keys(), /^publications:([^:]+)$/).map(
      ([publisher = '']): BackupRow => ({ row: 'publications', publisher, texts: lists.get(keys.publications(publisher)) ?? [] }),
    ),
    ...trail.map((entry): BackupRow => ({ row: 'audit', entry: JSON.parse(entry) })),
    ...named(counters.keys(), /^tally:([^:]+):([^:]+)$/).flatMap(([line = '', family = '']): BackupRow[] =>
      filled({ row: 'counted', line, family, count: inTens(Number(counters.get(keys.formCount(line, family)) ?? 0)) }),
    ),
    ...named(hashes.keys(), /^tally:([^:]+):carried:([^:]+):([^:]+)$/).map(
      ([line = '', table = '', period = '']): BackupRow => ({
        row: 'settled',
        line,
        table,
        period,
        cells: numbered(hash(keys.tally(line, 'carried', table, period))),
      }),
    ),
    ...[...months].sort().flatMap((of): BackupRow[] => {
      const [line = '', month = ''] = of.split(' ')
      const over = isOver(month, now, zone(line))
      const sums = numbered(hash(keys.month(line, month)))
      const events = only(sums, (event) => (operatingEvents as readonly string[]).includes(event))
      return filled({
        row: 'month',
        line,
        month,
        events: over ? events : Object.fromEntries(Object.entries(events).map(([event, count]) => [event, inTens(count)])),
        waits: over ? only(sums, isWait) : numbered(hash(keys.waitsSettled(line, month))),
        talks: numbered(hash(over ? keys.talks(line, month) : keys.talksSettled(line, month))),
      })
    }),
    ...named(hashes.keys(), /^figures:([^:]+):heat:([^:]+)$/).flatMap(([line = '', monday = '']): BackupRow[] =>
      fourWeeksIsOver(monday, now, zone(line)) ? [{ row: 'heat', line, monday, counts: numbered(hash(keys.heat(line, monday))) }] : [],
    ),
  ]
}

/** Reads everything in one transaction: if a line settles meanwhile, the photo holds all of that change or none. */
async function photo(client: LedgerClient, prefix: string, keys: LedgerKeys) {
  for (let tries = 0; tries < TRIES; tries++) {
    const names = await namesOf(client, prefix)
    const hashNames = names.filter((key) => ours.hash.test(key.slice(prefix.length + 1)))
    const counterNames = names.filter((key) => ours.counter.test(key.slice(prefix.length + 1)))
    const listNames = names.filter((key) => ours.list.test(key.slice(prefix.length + 1)))
    const multi = client.multi()
    for (const key of hashNames) multi.hGetAll(key)
    for (const key of counterNames) multi.get(key)
    for (const key of listNames) multi.lRange(key, 0, -1)
    const answers = (await multi.lRange(keys.audit, 0, -1).exec()) as unknown[] // in the order of the calls: hashes, counters, lists, the trail
    if ((await namesOf(client, prefix)).join() !== names.join()) continue
    return {
      hashes: new Map(hashNames.map((key, i) => [key, { ...(answers[i] as Hash) }])),
      counters: new Map(counterNames.map((key, i) => [key, String(answers[hashNames.length + i] ?? '0')])),
      lists: new Map(listNames.map((key, i) => [key, answers[hashNames.length + counterNames.length + i] as string[]])),
      trail: answers.at(-1) as string[],
    }
  }
  throw new Error('the ledger changed at every try')
}

/** The keys that a backup reads. It never reads sessions, links, form numbers, running tallies or the 15-minute counts. */
const ours = {
  hash: /^(lines|line-changes|pools|staff|logins|serials|topics|offers|help-numbers|facts|confirmations|entries-off|leaders|bridges|campaigns|desk-texts|own-replies|period|counting|cells|lost|made-up|duty-plans|report-themes|report-texts|frozen-reports|alert-receivers|key-owners|staff-keys:.*|tally:[^:]+:carried:.*|figures:[^:]+:(month|heat):.*|talks:.*)$/,
  counter: /^tally:[^:]+:[^:]+$/,
  list: /^publications:[^:]+$/,
}

/** Does a backup read this key (given without its prefix)? The audit trail is not included: it is read by its own name. */
export const isRead = (key: string): boolean => ours.hash.test(key) || ours.counter.test(key) || ours.list.test(key)

async function namesOf(client: LedgerClient, prefix: string): Promise<string[]> {
  const names = new Set<string>()
  for await (const some of client.scanIterator({ MATCH: `${prefix}:*`, COUNT: 500 }))
    for (const key of some) if (isRead(key.slice(prefix.length + 1))) names.add(key)
  return [...names].sort()
}

const ordered = <V>(of: Record<string, V>): Record<string, V> => Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))
const numbered = (of: Hash): Record<string, number> =>
  ordered(Object.fromEntries(Object.entries(of).map(([cell, count]) => [cell, Number(count)])))
const only = (of: Record<string, number>, is: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(of).filter(([name]) => is(name)))

/** A row of zeros is left out: such a row would show that a first form or talk exists. */
const filled = (one: BackupRow): BackupRow[] => {
  const sums =
    one.row === 'month' ? [one.events, one.waits, one.talks].flatMap((of) => Object.values(of)) : one.row === 'counted' ? [one.count] : []
  return sums.some((count) => count > 0) ? [one] : []
}

const timeZoneIn = (row: string): string => {
  const { timeZone } = JSON.parse(row) as { timeZone?: string } // written by lines.put()
  return timeZone ?? 'UTC'
}
