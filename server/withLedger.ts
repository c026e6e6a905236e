import { ConfigFaults, readConfig } from './config.ts'
import { connectLedger, type LedgerClient } from './ledger/connect.ts'
import { openLog } from './log.ts'
import { openEmbeddedRedis } from './runtime/embeddedRedis.ts'
import { AlreadyRunning, redisOfRun } from './runtime/runFile.ts'

/** The prefix that the app itself uses. */
export const PREFIX = 'ungechat'

/**
 * Runs a command of the console on the ledger of this installation; `beside`: also while an app runs that owns its Redis.
 * What is logged goes to standard error: a file may be on its way out.
 */
export async function withLedger({ beside }: { beside: boolean }, act: (client: LedgerClient) => Promise<number>): Promise<number> {
  try {
    const config = readConfig()
    // Without an address the app owns its Redis: those of the app that runs, or, with none running, our own for a moment.
    const running = config.redis ?? (beside ? redisOfRun(config.dataDir) : null)
    const log = openLog((line) => void process.stderr.write(line))
    const own = running ? null : await openEmbeddedRedis(config.dataDir, config.path, log)
    try {
      const client = await connectLedger((running ?? own)?.ledgerUrl ?? '')
      return await act(client).finally(() => client.close())
    } finally {
      await own?.close()
    }
  } catch (error) {
    if (error instanceof AlreadyRunning) return say('Ungechat runs with its own Redis: stop it, run this, and start it again.')
    if (error instanceof ConfigFaults) return say(error.message)
    throw error
  }
}

export function say(sentence: string, code = 1): number {
  console.error(sentence)
  return code
}
