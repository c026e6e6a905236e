import type { Service } from './actions/service.ts'
import { type Config, ConfigFaults, readConfig } from './config.ts'
import { openConsoleService } from './consoleService.ts'
import { openLog } from './log.ts'
import { openEmbeddedRedis } from './runtime/embeddedRedis.ts'
import { AlreadyRunning, redisOfRun } from './runtime/runFile.ts'
import { secretIn } from './runtime/serverSecret.ts'

/** The prefix that the app itself uses. */
const PREFIX = 'ungechat'

/** What a command says, and whether it did what was asked. */
export type Answered = { text: string; ok: boolean }
export const no = (text: string): Answered => ({ ok: false, text })

/** Said where the change stands in the ledger, and the ledger's disk does not have it yet. */
export const NOT_ON_DISK = 'It is done, but the ledger has not written it to disk: look at its Redis, then run this again.'

/** Runs a command of the console beside the app, or alone where none runs; says the answer and ends with 1 where it was no. */
export async function consoleCommand(act: (service: Service, args: string[], config: Config) => Promise<Answered>): Promise<void> {
  process.umask(0o077)
  const { text, ok } = await answered(act).catch((error: unknown) => {
    if (error instanceof ConfigFaults || error instanceof AlreadyRunning) return no(error.message)
    throw error
  })
  if (ok) console.log(text)
  else console.error(text)
  process.exitCode = ok ? 0 : 1
}

async function answered(act: (service: Service, args: string[], config: Config) => Promise<Answered>): Promise<Answered> {
  const config = readConfig()
  // Without an address the app owns its Redis: those of the app that runs, or, with none running, our own for a moment.
  const running = config.redis ?? redisOfRun(config.dataDir)
  const own = running
    ? null
    : await openEmbeddedRedis(
        config.dataDir,
        config.path,
        openLog(() => {}),
      )
  try {
    const secret = config.secret ?? secretIn(config.dataDir)
    const { service, close } = await openConsoleService({ redis: running ?? own!, secret, prefix: PREFIX, log: openLog(() => {}) }) // one of the two is there
    try {
      return await act(service, process.argv.slice(2), config)
    } finally {
      await close()
    }
  } finally {
    await own?.close()
  }
}
