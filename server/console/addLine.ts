import type { Service } from '../actions/service.ts'
import { CONSOLE } from '../domain/staff.ts'
import type { LineMade } from '../ledger/register/lineRegister.ts'
import { MOST_LINES } from '../ledger/register/lineRegister.ts'
import { type Answered, NOT_ON_DISK, no } from './consoleCommand.ts'
import { type LineSaid, lineAsked } from './lineAsked.ts'
import type { LineValues } from './lineSetting.ts'
import { missingSentences } from './missingSentences.ts'

/** Why the ledger made no line. */
export const whyNotMade: Record<Exclude<LineMade, 'made'>, string> = {
  taken: 'There is a line with that id already. `npm run line -- list` shows it.',
  'path-taken': 'Another line has that path. `npm run line -- list` shows which; choose another --path.',
  'used-before': 'A line with that id was removed here, and its name stands in the audit trail for ever. Choose another id.',
  full: `There are ${MOST_LINES} lines already, which is as many as there may be.`,
}

/** Makes a line that is not open yet, or says everything that is missing at once. The shell keeps what was typed. */
export async function addLine(service: Service, id: string, values: LineValues): Promise<Answered> {
  const read = lineAsked(id, values as LineSaid) // texts and lists of texts, as `options` in line.ts says
  if ('faults' in read)
    return no(
      [`Nothing was made yet. Take the command from above (arrow up) and add or mend:`, ...read.faults.map((fault) => `  - ${fault}`)].join(
        '\n',
      ),
    )
  const answer = await service.ledger.lineRegister.add(read.line, { who: CONSOLE, now: service.now() })
  if (answer !== 'made') return no(whyNotMade[answer])
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  const next = await missingSentences(service, read.line.id, { demo: false })
  return {
    ok: true,
    text: [
      `${id} is made, and not open yet: youths read that it is being made ready. Next:`,
      `  - its first coordinator: npm run coordinator -- --line ${id} --login anna@your-town.dk --name Anna`,
      ...next.map((sentence) => `  - ${sentence}`),
      `  - then: npm run line -- open ${id}`,
    ].join('\n'),
  }
}
