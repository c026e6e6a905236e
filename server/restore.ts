import { readFile } from 'node:fs/promises'
import { text as textOf } from 'node:stream/consumers'
import { PREFIX, say, withLedger } from './console/withLedger.ts'
import { backupRowsOf, UnfitBackup } from './ledger/backup/backupFile.ts'
import { AlreadyFilled, restoreRows } from './ledger/backup/restoreRows.ts'
import type { LedgerClient } from './ledger/connect.ts'
import { openLedger } from './ledger/ledger.ts'

/** `npm run restore FILE`, or `-` for standard input. */

const OVERWRITE = '--overwrite'
const USAGE = `Use: npm run restore FILE   (or: node server/restore.ts -   for standard input; ${OVERWRITE} replaces what is there)`

async function put(client: LedgerClient, text: string, overwrite: boolean): Promise<number> {
  const now = Date.now()
  const lost = await restoreRows(client, PREFIX, backupRowsOf(text), { overwrite, now })
  const ledger = openLedger(client, PREFIX)
  try {
    await ledger.audit('console', 'restored', Date.now())
    if ((await ledger.snapshotHeld()) !== 'held')
      return say('It is restored, but the ledger has not written it to disk: look at its Redis before you trust it.')
    const [lines, staff] = [await ledger.lines.all(), await ledger.staff.all()]
    return say(
      `Restored: ${lines.length} lines, ${staff.length} staff. It is the day of the backup. The newest closing forms and answers to the questions after a talk of each line and period are not in it, nineteen of each at most, nor what the running month held beyond full tens. Everybody signs in anew, and links sent before no longer work. What was taken back since the backup counts again: see npm run staff -- list and npm run numbers -- list. ${withheld(lost, now)}`,
      0,
    )
  } finally {
    await ledger.close()
  }
}

/** Rounded a second time, a table that somebody may have seen would tell more than once. */
function withheld(lost: Record<string, string[]>, now: number): string {
  const all = Object.entries(lost).map(([line, periods]) => `${line} ${periods.join(', ')}`)
  const clock = `That goes by the clock of this machine, which says ${new Date(now).toISOString().slice(0, 16)} UTC: if it is wrong, set it right and restore again.`
  if (all.length === 0) return `No period is over that is not published in the backup, so none is withheld. ${clock}`
  return `Withheld for good, because the lost ledger may have published them already: ${all.join('; ')}. ${clock}`
}

async function main(args: string[]): Promise<number> {
  const [file, ...more] = args.filter((arg) => arg !== OVERWRITE)
  if (!file || more.length > 0) return say(USAGE)
  const text = file === '-' ? await textOf(process.stdin) : await readFile(file, 'utf8')
  // The file is checked before a ledger is opened: an unfit file must not even start a Redis.
  backupRowsOf(text)
  return withLedger({ beside: false }, (client) => put(client, text, args.includes(OVERWRITE)))
}

if (import.meta.main)
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    if (error instanceof AlreadyFilled)
      return say(
        `This installation holds something already, and nothing was changed. To replace all of it, add ${OVERWRITE} (with npm: npm run restore FILE -- ${OVERWRITE}).`,
      )
    if (error instanceof UnfitBackup) return say(`${error.message} Nothing was changed.`)
    if (error instanceof Error && 'code' in error && 'path' in error) return say(error.message)
    throw error
  })
