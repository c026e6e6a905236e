import { open, rename, rm } from 'node:fs/promises'
import { PREFIX, say, withLedger } from './console/withLedger.ts'
import { backupText } from './ledger/backup/backupFile.ts'
import { backupRows } from './ledger/backup/backupRows.ts'
import { openBackupTrace } from './ledger/backup/backupTrace.ts'
import type { LedgerClient } from './ledger/connect.ts'
import { ledgerKeys } from './ledger/keys.ts'

/** `npm run backup FILE`, or `-` for standard output. It also works while the app runs. */

const USAGE = 'Use: npm run backup FILE   (or: node server/backup.ts -   for standard output)'
const NOT_IN_IT =
  'Not in it, so that no two backups tell of one conversation: the newest closing forms and answers to the questions after a talk of each line and period (nineteen of each at most), what a running month holds beyond full tens, sessions and links. ROOT_KEY_FILE and SERVER_SECRET are not in it either: keep them elsewhere.'

const NOT_NOTED = ' The ledger took no note of it, so the service may say that a backup is overdue.'

/** Writes the whole file or nothing. Only this account can read it, because it holds password hashes. */
async function write(file: string, text: string): Promise<void> {
  const beside = `${file}.new-${process.pid}`
  try {
    const handle = await open(beside, 'wx', 0o600)
    await handle.writeFile(text)
    await handle.sync()
    await handle.close()
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

const noteFinished = (client: LedgerClient) => openBackupTrace(client, ledgerKeys(PREFIX)).noteFinished(Date.now())

/** A reader that went away before the end has no backup. */
const toStandardOutput = (text: string) =>
  new Promise<void>((written, failed) => {
    process.stdout.on('error', failed)
    process.stdout.write(text, (error) => (error ? failed(error) : written()))
  })

async function main(args: string[]): Promise<number> {
  const [file, ...more] = args
  if (!file || more.length > 0) return say(USAGE)
  return withLedger({ beside: true }, async (client) => {
    const rows = await backupRows(client, PREFIX, Date.now())
    if (!rows.some((row) => row.row === 'hash' && row.name === 'lines' && Object.keys(row.fields).length > 0))
      return say('There is nothing to back up: no line is in this ledger. Is it the right one (REDIS_LEDGER_URL, DATA_DIR)?')
    const text = backupText(rows)
    if (file === '-') await toStandardOutput(text)
    else await write(file, text)
    // Only what is whole counts. If this fails the backup is good all the same, and the service only does not know of it.
    const noted = await noteFinished(client).then(
      () => true,
      () => false,
    )
    return say(`Backed up: ${rows.length} rows. ${NOT_IN_IT}${noted ? '' : NOT_NOTED}`, 0)
  })
}

if (import.meta.main)
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && 'path' in error) return say(error.message)
    throw error
  })
