import { ConfigFaults, readConfig } from '../config.ts'
import { connectLedger, type LedgerClient } from '../ledger/connect.ts'
import { openLog } from '../log.ts'
import { openEmbeddedRedis } from '../runtime/embeddedRedis.ts'
import { AlreadyRunning, redisOfRun } from '../runtime/runFile.ts'
import { endUnanswered } from './consoleCommand.ts'
import { answering, NoRedisAnswers } from './consoleService.ts'

/** The prefix that the app itself uses. */
export const PREFIX = 'ungechat'

/**
 * Runs a console command on the ledger of this installation. `beside`: it may run while an app with its own Redis runs.
 * Logs go to standard error, because standard output may carry the backup.
 */
export async function withLedger({ beside }: { beside: boolean }, act: (client: LedgerClient) => Promise<number>): Promise<number> {
  try {
    const config = readConfig()
    // Without a Redis address the app owns its Redis: use those of the running app, or start our own for the time of this command.
    const running = config.redis ?? (beside ? redisOfRun(config.dataDir) : null)
    const log = openLog((line) => void process.stderr.write(line))
    const own = running ? null : await openEmbeddedRedis(config.dataDir, config.path, log)
    try {
      const client = await answering(connectLedger((running ?? own)?.ledgerUrl ?? ''), 'REDIS_LEDGER_URL')
      return await act(client).finally(() => client.close())
    } finally {
      await own?.close()
    }
  } catch (error) {
    if (error instanceof NoRedisAnswers) endUnanswered(error)
    if (error instanceof AlreadyRunning) return say('Ungechat runs with its own Redis: stop it, run this, and start it again.')
    if (error instanceof ConfigFaults) return say(error.message)
    throw error
  }
}

export function say(sentence: string, code = 1): number {
  console.error(sentence)
  return code
}
