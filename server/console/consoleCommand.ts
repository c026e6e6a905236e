import type { Service } from '../actions/service.ts'
import { type Config, ConfigFaults, readConfig } from '../config.ts'
import { openLog } from '../log.ts'
import { openEmbeddedRedis } from '../runtime/embeddedRedis.ts'
import { AlreadyRunning, redisOfRun } from '../runtime/runFile.ts'
import { secretIn } from '../runtime/serverSecret.ts'
import { NoRedisAnswers, openConsoleService } from './consoleService.ts'

/** The prefix that the app itself uses. */
const PREFIX = 'ungechat'

/** The text that a command prints, and whether it succeeded. */
export type Answered = { text: string; ok: boolean }
export const no = (text: string): Answered => ({ ok: false, text })

/** Printed if the change is in the ledger but not yet on its disk. */
export const NOT_ON_DISK =
  'It is done, but the ledger has not written it to disk. Look at its Redis: it needs `save 1 1`, a disk with room, and rights to its folder. Then run this again.'

/** Runs a console command beside the app, or alone if no app runs. Prints the answer; the exit code is 1 if the command failed. */
export async function consoleCommand(act: (service: Service, args: string[], config: Config) => Promise<Answered>): Promise<void> {
  process.umask(0o077)
  const { text, ok } = await answered(act).catch((error: unknown) => {
    if (error instanceof NoRedisAnswers) endUnanswered(error)
    if (error instanceof ConfigFaults || error instanceof AlreadyRunning) return no(error.message)
    throw error
  })
  if (ok && text !== '') console.log(text)
  else console.error(text)
  process.exitCode = ok ? 0 : 1
}

async function answered(act: (service: Service, args: string[], config: Config) => Promise<Answered>): Promise<Answered> {
  const config = readConfig()
  // Without a Redis address the app owns its Redis: use those of the running app, or start our own for the time of this command.
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

/** The client that nobody answers tries again for ever, and would keep the process alive. */
export function endUnanswered({ message }: NoRedisAnswers): never {
  console.error(message)
  process.exit(1)
}
