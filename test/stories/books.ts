import { inject } from 'vitest'
import { monthKey } from '../../server/domain/time/calendar.ts'
import { ledgerKeys } from '../../server/ledger/keys.ts'
import type { LineId } from '../../shared/ids.ts'
import type { Installation } from '../support/servers/server.ts'
import { openLedgerClient } from '../support/service.ts'
import { lineIn, runningSums } from './ledgerHands.ts'

/** What the ledger has counted of a line: the month's figures, the sums of its talks, and how many forms. */
export type Books = { figures: Record<string, number>; talks: Record<string, number>; forms: number }

/** `since`: a moment in the month in which the story began, in case another month has begun meanwhile. `eachTicked`: what every form says. */
export async function booksOf(installation: Installation, line: LineId, since: number, eachTicked: string): Promise<Books> {
  const { timeZone = '' } = (await lineIn(installation, line)) ?? {}
  const months = [...new Set([since, Date.now()].map((at) => monthKey(at, timeZone)))]
  const keys = ledgerKeys(installation.prefix)
  const client = await openLedgerClient(inject('ledgerUrl'))
  try {
    const summed = async (keyOf: (month: string) => string) => sumOf(await Promise.all(months.map((month) => client.hGetAll(keyOf(month)))))
    return {
      figures: await summed((month) => keys.month(line, month)),
      talks: await summed((month) => keys.talks(line, month)),
      forms: (await runningSums(installation, line))[eachTicked] ?? 0,
    }
  } finally {
    await client.close()
  }
}

function sumOf(rows: Record<string, string>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const [name, count] of rows.flatMap((row) => Object.entries(row))) sum[name] = (sum[name] ?? 0) + Number(count)
  return sum
}

/** What was added between the two. */
export const addedTo = (before: Books, after: Books): Books => ({
  figures: less(after.figures, before.figures),
  talks: less(after.talks, before.talks),
  forms: after.forms - before.forms,
})

const less = (after: Record<string, number>, before: Record<string, number>) =>
  Object.fromEntries(Object.entries(after).flatMap(([name, n]) => (n === (before[name] ?? 0) ? [] : [[name, n - (before[name] ?? 0)]])))
