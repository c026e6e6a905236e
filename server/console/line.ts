import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Service } from '../actions/service.ts'
import { addLine } from './addLine.ts'
import { closeIt } from './closeIt.ts'
import { type Answered, consoleCommand, no } from './consoleCommand.ts'
import { exportIt } from './exportIt.ts'
import { giveLeader, giveNumber } from './giveNumber.ts'
import { importIt } from './importIt.ts'
import { type LineOption, lineOptions } from './lineAsked.ts'
import type { LineSetting, LineValues } from './lineSetting.ts'
import { listLines } from './listLines.ts'
import { openIt } from './openIt.ts'
import { removeIt } from './removeIt.ts'

/** `npm run line -- …`: a line from the console of the server, from its first day to its last (docs/operations.md, "A line of one's own"). */
const USAGE = `Use: npm run line -- list
  add ID …                              makes a line; without more it says what it needs
  number LINE doctor|psychiatry|social-duty NUMBER --source PAGE [--year YEAR] [--hours TEXT --hours-en TEXT]
  leader LINE NUMBER --by LOGIN         the leader on call; LOGIN, a coordinator of the line, has called the number today
  open LINE                             opens it, if nothing is missing
  close LINE [--until day|2026-12-24T08:00] [--message TEXT] [--message-en TEXT]
  remove LINE [--force]                 forgets it, for good
  export LINE FILE                      all that the municipality owns of it, in one file; - is standard output
  import FILE [--path /x]               takes it up in another installation, closed`

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const
const options = {
  ...(Object.fromEntries(Object.keys(lineOptions).map((name) => [name, text])) as Record<LineOption, typeof text>),
  ...{ municipality: texts, hours: texts },
  ...{ 'hours-en': text, source: text, year: text, by: text, message: text, 'message-en': text, until: text, force: flag },
} as const

export async function lineCommand(service: Service, args: string[], setting: LineSetting): Promise<Answered> {
  const read = parsed(args)
  if ('fault' in read) return no(`${read.fault}\n${USAGE}`)
  const { values, positionals } = read
  const [what, id, ...rest] = positionals
  if (what === 'list' && id === undefined) return listLines(service, setting)
  if (id === undefined) return no(USAGE)
  if (what === 'add' && rest.length === 0) return addLine(service, id, values)
  if (what === 'number' && rest.length === 2) return giveNumber(service, id, rest[0] ?? '', rest[1] ?? '', values)
  if (what === 'leader' && rest.length === 1) return giveLeader(service, id, rest[0] ?? '', values, setting)
  if (what === 'open' && rest.length === 0) return openIt(service, id, setting)
  if (what === 'close' && rest.length === 0) return closeIt(service, id, values)
  if (what === 'remove' && rest.length === 0) return removeIt(service, id, values.force === true, setting)
  if (what === 'export' && rest.length === 1) return exportIt(service, id, rest[0] ?? '')
  if (what === 'import' && rest.length === 0) return importIt(service, id, values)
  return no(USAGE)
}

function parsed(args: string[]): { values: LineValues; positionals: string[] } | { fault: string } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { values, positionals }
  } catch (error) {
    // Node's own sentence names the option that it does not know.
    if (error instanceof TypeError && 'code' in error) return { fault: error.message }
    throw error
  }
}

/** A process reads the lines at least once a second. */
const SEEN_MS = 1500

if (import.meta.main)
  await consoleCommand((service, args, { production }) => lineCommand(service, args, { demo: !production, seen: () => wait(SEEN_MS) }))
