import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { LineId } from '../shared/ids.ts'
import { type Lang, langs } from '../shared/lang.ts'
import { isOneLine } from '../shared/settings/oneLine.ts'
import type { Role } from '../shared/team/teamWire.ts'
import { ConfigFaults, readConfig } from './config.ts'
import { beginLine } from './console/beginLine.ts'
import { endUnanswered, NOT_ON_DISK } from './console/consoleCommand.ts'
import { answering, NoRedisAnswers } from './console/consoleService.ts'
import { connectLedger } from './ledger/connect.ts'
import { type Ledger, openLedger } from './ledger/ledger.ts'
import { cleanLogin } from './ledger/people/staff.ts'
import { openLog } from './log.ts'
import { openEmbeddedRedis } from './runtime/embeddedRedis.ts'
import { AlreadyRunning, redisOfRun } from './runtime/runFile.ts'

/** `npm run coordinator -- --login x --name y --line z`: adds the first coordinator, who invites the others. It also makes a new link for a person whom nobody else can help. */

/** The prefix that the app itself uses. */
const PREFIX = 'ungechat'
const USAGE = `Use: npm run coordinator -- --login anna@aabenraa.dk --name Anna --municipality Aabenraa [--line aabenraa]
       makes the line of a municipality, not open yet, and a link for its first coordinator, who does the rest in the browser
  or:  npm run coordinator -- --login anna@aabenraa.dk --name Anna --line aabenraa [--title koordinator] [--role coordinator|counsellor]
       a person more on a line that is there`

export type FirstAccount = { login: string; name: string; title: string; line: LineId; role: Role }
/** The languages of a new account. Nobody is seated with a counsellor who does not speak the youth's language. */
const speaks: Record<Lang, boolean> = { da: true, en: true }

type Made = { token: string; again: boolean }

/** Thrown if a link is asked for a person who is switched off. */
class SwitchedOff extends Error {
  constructor() {
    super('That person is switched off. First: npm run staff -- on LOGIN')
  }
}

/**
 * Gives a person a role on a line and a set-up link that works once, within a day. For a login that exists already it makes a new link and
 * adds the role if it is missing; no other check is needed, because only the owner of the server can run this. Null: no such line.
 */
export async function addStaff(ledger: Ledger, asked: FirstAccount, now: number): Promise<Made | null> {
  const line = await ledger.lines.find(asked.line)
  if (!line) return null
  const known = await ledger.staff.byLogin(asked.login)
  if (known && !known.active) throw new SwitchedOff()
  const person = known?.person ?? random(16)
  if (known) await ledger.accounts.changeRoles(person, line.id, (before) => [...before, asked.role], { who: 'console', now })
  else {
    await ledger.staff.put({
      person,
      login: cleanLogin(asked.login),
      name: asked.name,
      title: asked.title,
      passwordHash: null,
      roles: { [line.id]: [asked.role] },
      since: { [line.id]: { [asked.role]: now } },
      langs: langs.filter((one) => speaks[one]),
      topics: [],
      ages: [],
      active: true,
      demo: false,
    })
    await ledger.audit('console', 'account-made', now, `${person} ${line.id} ${asked.role}`)
  }
  const token = random(32)
  if (!(await ledger.links.make(token, { person, purpose: 'set-up' }, now))) throw new SwitchedOff()
  await ledger.audit('console', 'link-made', now, person)
  return { token, again: known !== null }
}

const random = (bytes: number): string => randomBytes(bytes).toString('base64url')

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      login: { type: 'string' },
      name: { type: 'string' },
      line: { type: 'string' },
      municipality: { type: 'string' },
      title: { type: 'string' },
      role: { type: 'string' },
    },
  })
  const { login, name, municipality, role = 'coordinator' } = values
  if (!login || !name || !(values.line || (municipality && role === 'coordinator')) || (role !== 'coordinator' && role !== 'counsellor'))
    return say(USAGE)
  const title = values.title ?? (role === 'counsellor' ? 'rådgiver' : 'koordinator')
  if (!isOneLine(name + title)) return say('A name and a title stand on one line, without line breaks and unseen signs. Type them again.')
  const config = readConfig(process.env)
  // Without a Redis address the app owns its Redis: use those of the running app, or start our own for the time of this command.
  const running = config.redis ?? redisOfRun(config.dataDir)
  const own = running ? null : await openEmbeddedRedis(config.dataDir, config.path, openLog())
  try {
    const client = await answering(connectLedger((running ?? own)?.ledgerUrl ?? ''), 'REDIS_LEDGER_URL')
    const ledger = openLedger(client, PREFIX)
    try {
      // A person who cannot be given a link gets no line either.
      if ((await ledger.staff.byLogin(login))?.active === false) throw new SwitchedOff()
      const begun = municipality ? await beginLine(ledger, { municipality, line: values.line }, Date.now()) : null
      if (begun && 'fault' in begun) return say(begun.fault)
      const line = begun?.line ?? values.line ?? ''
      const made = await addStaff(ledger, { login, name, title, line, role }, Date.now())
      if (!made)
        return say(
          `There is no line "${line}". Lines: ${(await ledger.lines.all()).map((l) => l.id).join(', ') || 'none yet; with --municipality instead of --line the command makes one'}.`,
        )
      if ((await ledger.snapshotHeld()) !== 'held') return say(NOT_ON_DISK)
      if (begun) console.log(begun.isMade ? `The line ${line} is made, and not open yet.` : `The line ${line} was there already.`)
      console.log(
        `${made.again ? 'Known already; a new link' : 'Made. A link'} to choose a password, for one use within a day:\n${config.origins[0]}/set-up/${made.token}`,
      )
      return 0
    } finally {
      await ledger.close()
      await client.close()
    }
  } finally {
    await own?.close()
  }
}

function say(sentence: string): number {
  console.error(sentence)
  return 1
}

if (import.meta.main) {
  process.exitCode = await main().catch((error: unknown) => {
    if (error instanceof NoRedisAnswers) endUnanswered(error)
    if (error instanceof SwitchedOff || error instanceof AlreadyRunning) return say(error.message)
    if (error instanceof ConfigFaults || (error instanceof TypeError && 'code' in error)) return say(`${error.message}\n${USAGE}`)
    throw error
  })
}
