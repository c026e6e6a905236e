import { defaultLang, type InEach, languages } from '../../shared/lang.ts'
import type { Line } from '../../shared/line.ts'
import { linesView } from '../actions/lines/lineView.ts'
import type { Service } from '../actions/service.ts'
import type { Answered } from './consoleCommand.ts'
import { missingSentences } from './missingSentences.ts'

/** Every line: its path, name and state, and under it what is still to do. */
export async function listLines(service: Service, { demo }: { demo: boolean }): Promise<Answered> {
  const lines = await service.ledger.lines.all()
  if (lines.length === 0)
    return {
      ok: true,
      text: 'There is no line yet. `npm run coordinator` makes one and the link of its first coordinator; `npm run line -- add ID` makes one from here.',
    }
  const states = new Map((await linesView(service)).map(({ id, state }) => [id, state]))
  const rows = await Promise.all(
    lines.map(async (line) => {
      const missing = await missingSentences(service, line.id, { demo })
      return [
        `${line.id}  ${line.path}  ${consoleText(line.name)}: ${standing(line, states.get(line.id) ?? 'closed', service.now())}`,
        ...(line.hoursAreExamples ? [exampleSentence(line, demo)] : []),
        ...(line.preparing || (!demo && !line.hoursAreExamples) ? missing : []),
      ].join('\n  - ')
    }),
  )
  return { ok: true, text: rows.join('\n') }
}

function standing(line: Line, state: string, now: number): string {
  if (line.preparing) return 'not open yet'
  const shut = line.closedByHand
  if (!shut || (shut.until !== null && shut.until <= now)) return state
  return `closed by hand, ${shut.until === null ? 'until it is opened' : `until ${localTime(shut.until, line.timeZone)}`}: "${consoleText(shut.message)}"`
}

/** What the console says of a text in each language. */
export const consoleText = (text: InEach): string => text[defaultLang]

export const localTime = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat(languages[defaultLang].locale, { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at)

const exampleSentence = ({ id }: Line, demo: boolean): string =>
  demo
    ? 'an example of the demo: its hours are invented, and it opens without checked numbers'
    : `an example from the seeds of an earlier program: its hours are invented, and pages say so. It stays as it is. If it is not yours: npm run line -- remove ${id}`
