import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { LineId } from '../../shared/ids.ts'
import { practiceOf } from '../../shared/practice/practiceLine.ts'
import { people, sendYouths } from '../../web/practice/sendYouths.ts'
import { passFor } from '../actions/practice/practicePasses.ts'
import type { Service } from '../actions/service.ts'
import type { Config } from '../config.ts'
import { consoleCommand, no } from './consoleCommand.ts'

/** `npm run youths -- …`: invented youths come to a line's practice, over the same doors as a browser (docs/operations.md, "Practice"). */
const USAGE = `Use: npm run youths -- --line LINE [--count 3] [--who ${people.join('|')}] [--speed 1] [--at http://localhost:3000]
They ring whoever practises on the line ("Begynd en øvelse" on the desk), and count nowhere. They go when this command ends.`

const text = { type: 'string' } as const
const options = { line: text, count: text, who: text, speed: text, at: text } as const
const MOST = 10
const FASTEST = 100
/** Not all at once: as youths come. */
const BETWEEN_MS = 4000

type Wish = { line: LineId; who: string[]; speed: number; at: string }

/** What is asked for, or the sentence that says what is wrong with it. */
export function youthsAsked(args: string[], port: number): Wish | { fault: string } {
  const read = parsed(args)
  if (read.fault !== undefined) return { fault: read.fault }
  const { line, who, count = '3', speed = '1', at = `http://localhost:${port}` } = read.values
  if (line === undefined) return { fault: 'Which line?' }
  if (who !== undefined && !people.includes(who)) return { fault: `There is no "${who}".` }
  if (!/^\d+$/.test(count) || Number(count) < 1 || Number(count) > MOST) return { fault: `--count is a number from 1 to ${MOST}.` }
  if (!/^\d+(\.\d+)?$/.test(speed) || Number(speed) <= 0 || Number(speed) > FASTEST)
    return { fault: `--speed is a number above 0 and at most ${FASTEST}.` }
  if (!URL.canParse(at)) return { fault: '--at is the address of the server.' }
  const all = Array.from({ length: Number(count) }, (_, i) => who ?? people[i % people.length] ?? '')
  return { line, who: all, speed: Number(speed), at: new URL(at).origin }
}

function parsed(args: string[]) {
  try {
    return { values: parseArgs({ args, options }).values }
  } catch (error) {
    // Node's own sentence names the option that it does not know.
    if (error instanceof TypeError && 'code' in error) return { fault: error.message }
    throw error
  }
}

async function youthsCommand(service: Service, args: string[], { port }: Config) {
  const asked = youthsAsked(args, port)
  if ('fault' in asked) return no(`${asked.fault}\n${USAGE}`)
  const line = await service.ledger.lines.find(asked.line)
  if (!line) return no(`There is no line "${asked.line}". They are: ${(await service.ledger.lines.all()).map(({ id }) => id).join(', ')}`)
  const done = await sendYouths({
    ...asked,
    path: line.path,
    given: () => passFor(service, practiceOf(line.id)),
    between: () => wait(BETWEEN_MS / asked.speed),
    say: (said) => void process.stdout.write(`${said}\n`),
  })
  return { ok: done, text: '' }
}

if (import.meta.main) await consoleCommand(youthsCommand)
