import { plant } from '../seeds/plant.ts'
import { faultFields } from './actions/faultFields.ts'
import { createApp } from './app.ts'
import { CannotServe } from './cannotServe.ts'
import { type Config, ConfigFaults, readConfig } from './config.ts'
import { demoLinks } from './demoLinks.ts'
import { NotBuilt } from './http/web.ts'
import { openLog } from './log.ts'
import { openEmbeddedRedis } from './runtime/embeddedRedis.ts'
import { NoRedis } from './runtime/installRedis.ts'
import { AlreadyRunning } from './runtime/runFile.ts'
import { secretIn } from './runtime/serverSecret.ts'
import { buildIfStale, dist, NotBuildable } from './runtime/webBuild.ts'
import { openDemoYear } from './simulation/demoYear.ts'

/** Errors that are told in one sentence. Any other error is a bug. */
const sentences = [ConfigFaults, AlreadyRunning, NoRedis, NotBuilt, NotBuildable, CannotServe]

/** The prefix that the app itself uses. */
const PREFIX = 'ungechat'

const log = openLog()
const toClose: (() => Promise<void>)[] = []
let leaving = false

async function start() {
  const config = readConfig(process.env)
  if (!config.production) {
    const ms = await buildIfStale()
    if (ms !== null) log('web-built', { ms })
  }
  // Only this account can read the files written from here on: the snapshot, the keys, the password files.
  process.umask(0o077)
  const redis = config.redis ?? (await ownRedis(config))
  const secret = config.secret ?? secretIn(config.dataDir)
  const app = await createApp({ config: { ...config, redis, secret }, dist, log, checksRedis: config.production })
  toClose.push(app.close)
  const { demo, examples } = await plant(app.service.ledger, app.service.now(), { demo: !config.production })
  if (leaving) return
  await app.listen()
  log('started', { port: config.port })
  if (config.production && examples > 0) log('example-lines', { lines: examples })
  if (demo === null) return
  // The pages are up: a year of invented figures comes some seconds later.
  toClose.push(openDemoYear({ ledgerUrl: redis.ledgerUrl, prefix: PREFIX, now: app.service.now(), log }).close)
  const links = await demoLinks(app.service, demo)
  const at = `http://localhost:${config.port}`
  console.log(`\nYouth        ${at}${links.youth}\nCounsellor   ${at}${links.counsellor}\nCoordinator  ${at}${links.coordinator}\n`)
}

async function ownRedis({ dataDir, path }: Config) {
  const pair = await openEmbeddedRedis(dataDir, path, log)
  toClose.push(pair.close)
  return pair
}

/** Closes everything that was opened, the last first, and ends. The second call does nothing: a Ctrl-C comes from the terminal and from npm. */
async function leave(code: number) {
  if (leaving) return
  leaving = true
  const since = performance.now()
  // A start that is still running first finishes or fails, so that everything it opens is closed.
  await starting.catch(() => {})
  for (const close of toClose.reverse())
    await close().catch((error: unknown) => {
      code = 1
      tell(error)
    })
  // If nothing was opened, do not log a stop: another app may be running from this folder.
  if (toClose.length > 0) log('stopped', { ms: Math.round(performance.now() - since) })
  process.exit(code)
}

function tell(error: unknown) {
  if (error instanceof Error && sentences.some((kind) => error instanceof kind)) console.error(error.message)
  else log('bug', { where: 'main', ...faultFields(error) })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    log('stopping', { signal })
    void leave(0)
  })
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    tell(error)
    void leave(1)
  })

const starting = start()
starting.catch((error: unknown) => {
  tell(error)
  void leave(1)
})
