import type { LineId } from '../../../shared/ids.ts'
import { dueFreezes, endOf, kindSetFor, periodKindOf, runningPeriods } from '../../domain/disclosure/periods.ts'
import { readPublication } from '../../domain/disclosure/publication.ts'
import { closedUpTo, monthKey, yearOf } from '../../domain/time/calendar.ts'
import { lostIn } from '../figures/periods.ts'
import type { BackupRow, wholeHashes } from './backupFile.ts'

type Hash = Record<string, string>

/**
 * The periods of each line and pool that a ledger restored from these rows must withhold. The ledger that was lost may have published them after the
 * backup, and somebody may have seen it: rounded a second time, with a few forms less, they would tell more than once. Those are all periods
 * that are over now and not published in the backup, and the tables of their years, which belong together with them.
 */
export function lostPeriods(rows: BackupRow[], now: number): Record<string, string[]> {
  const hash = (name: (typeof wholeHashes)[number]): Hash =>
    rows.flatMap((row) => (row.row === 'hash' && row.name === name ? [row.fields] : []))[0] ?? {}
  const [kinds, before] = [hash('period'), hash('lost')]
  return Object.fromEntries(
    Object.entries(hash('counting')).flatMap(([line, began]) => {
      const timeZone = zoneIn(hash('lines')[line] ?? hash('pools')[line])
      if (timeZone === null) return []
      const last = lastIn(rows, line)
      const of = { line, timeZone, counting: Number(began), kinds, closed: last === null ? 0 : endOf(last, timeZone) }
      const lost = [...lostIn(before[line]), ...endedSince(of, now), ...unsureOf(of, now)]
      return lost.length > 0 ? [[line, [...new Set(lost)].sort()]] : []
    }),
  )
}

/** `closed`: the end of the last period that is published in the backup. */
type Publisher = { line: LineId; timeZone: string; counting: number; kinds: Hash; closed: number }

/** What is over and was not published in the backup. */
function endedSince({ line, timeZone, counting, kinds, closed }: Publisher, now: number): string[] {
  const since = Math.max(counting, closed)
  const kindOf = (year: number) => periodKindOf(kindSetFor(kinds, line, year))
  return dueFreezes({ timeZone, since, kindOf }, now).flatMap(({ year, tables }) => [...tables.map(({ period }) => period), String(year)])
}

/**
 * If the backup is from before the kind of this year was set, nobody knows which periods the lost ledger had. It may have published months. So what
 * runs is withheld from the end of January on.
 */
function unsureOf({ line, timeZone, counting, kinds, closed }: Publisher, now: number): string[] {
  const at = closedUpTo(now)
  const year = yearOf(at, timeZone)
  const begin = endOf(String(year - 1), timeZone)
  const isSure = Math.max(counting, closed) >= begin || kinds[`${line} ${year}`] !== undefined
  if (isSure || monthKey(at, timeZone).endsWith('-01')) return []
  return [...runningPeriods(kindSetFor(kinds, line, year), now, timeZone).map(({ period }) => period), String(year)]
}

/** The period of the last publication of a line. */
function lastIn(rows: BackupRow[], line: LineId): string | null {
  const text = rows.flatMap((row) => (row.row === 'publications' && row.publisher === line ? row.texts : [])).at(-1)
  return text === undefined ? null : readPublication(text).period
}

function zoneIn(row: string | undefined): string | null {
  const { timeZone } = JSON.parse(row ?? '{}') as { timeZone?: string } // `restoreRows` has checked it
  return timeZone ?? null
}
