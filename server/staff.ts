import type { Desk } from './actions/desk.ts'
import { CONSOLE } from './actions/mayManage.ts'
import { switchOff, switchOn } from './actions/switchOff.ts'
import { ConfigFaults, readConfig } from './config.ts'
import { openConsoleDesk } from './consoleDesk.ts'
import { openLog } from './log.ts'
import { openEmbeddedRedis } from './runtime/embeddedRedis.ts'
import { AlreadyRunning, redisOfRun } from './runtime/runFile.ts'
import { secretIn } from './runtime/serverSecret.ts'

/** `npm run staff -- list`, `-- off LOGIN`, `-- on LOGIN`: who works here, and switching somebody off, while the app runs. */

/** The prefix that the app itself uses. */
const PREFIX = 'ungechat'
const USAGE = 'Use: npm run staff -- list | off LOGIN | on LOGIN'

/** What the command says, and whether it did what was asked. */
export type Answered = { text: string; ok: boolean }

export async function staffCommand(desk: Desk, [what, login, ...rest]: string[], origin: string): Promise<Answered> {
  if (rest.length > 0) return no(USAGE)
  if (what === 'list' && login === undefined) return { ok: true, text: await listed(desk) }
  if ((what !== 'off' && what !== 'on') || login === undefined) return no(USAGE)
  const staff = await desk.ledger.staff.byLogin(login)
  if (!staff) return no('Nobody has that sign-in name. `npm run staff -- list` shows who there is.')
  if (what === 'on' && staff.active) return { ok: true, text: `${staff.login} is on already.` }
  const outcome = what === 'off' ? await switchOff(desk, CONSOLE, staff.person) : await switchOn(desk, CONSOLE, staff.person)
  if (!outcome.ok) return no('That could not be done. Run this again.')
  if ((await desk.ledger.snapshotHeld()) !== 'held')
    return no('It is done, but the ledger has not written it to disk: look at its Redis, then run this again.')
  if (what === 'off')
    return { ok: true, text: `${staff.login} is off: signed out everywhere, and whoever was in conversation there is first in the queue.` }
  return {
    ok: true,
    text: `${staff.login} is on again. A link to choose a password, for one use within a day:\n${origin}/set-up/${outcome.value}`,
  }
}

/** One line each: on or off, the sign-in name, the working name, and the roles by line. */
async function listed(desk: Desk): Promise<string> {
  const all = (await desk.ledger.staff.all()).sort((a, b) => a.login.localeCompare(b.login))
  if (all.length === 0) return 'Nobody is in this ledger yet. Is it the right one (REDIS_LEDGER_URL, DATA_DIR)?'
  const rolesOf = (roles: (typeof all)[number]['roles']) =>
    Object.entries(roles)
      .filter(([, has]) => has.length > 0)
      .map(([line, has]) => `${line}: ${has.join(' and ')}`)
      .join(', ')
  return all.map(({ active, login, name, roles }) => `${active ? 'on ' : 'off'}  ${login}  ${name}  ${rolesOf(roles)}`).join('\n')
}

const no = (text: string): Answered => ({ ok: false, text })

async function main(): Promise<Answered> {
  const config = readConfig(process.env)
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
    const { desk, close } = await openConsoleDesk({ redis: running ?? own!, secret, prefix: PREFIX, log: openLog(() => {}) }) // one of the two is there
    try {
      return await staffCommand(desk, process.argv.slice(2), config.origins[0] ?? '')
    } finally {
      await close()
    }
  } finally {
    await own?.close()
  }
}

if (import.meta.main) {
  process.umask(0o077)
  const { text, ok } = await main().catch((error: unknown) => {
    if (error instanceof ConfigFaults || error instanceof AlreadyRunning) return no(error.message)
    throw error
  })
  if (ok) console.log(text)
  else console.error(text)
  process.exitCode = ok ? 0 : 1
}
