import { forgetLineOf, inTheWay, shutForGood } from '../actions/lines/removeLine.ts'
import type { Service } from '../actions/service.ts'
import { type Answered, NOT_ON_DISK, no } from './consoleCommand.ts'
import { NO_LINE } from './giveNumber.ts'
import type { LineSetting } from './lineSetting.ts'

/** Forgets a line for good. Each youth is told first; a talk that runs, or a form that is owed, stops it unless it is forced. */
export async function removeIt(service: Service, id: string, force: boolean, { seen }: LineSetting): Promise<Answered> {
  const found = await inTheWay(service, id)
  if (!found.ok) return no(NO_LINE)
  const { talks, waiting, forms, pool } = found.value
  if (pool !== null)
    return no(
      `${id} publishes its figures with ${pool}, and its counts cannot be taken out of that sum. First: npm run pools -- remove ${pool} ${id}. It can be removed when the last year of that pool is over.`,
    )
  if (!force && (talks > 0 || waiting > 0 || forms > 0))
    return no(
      [
        `${id} was not removed: ${talks} talks run, ${waiting} youths wait, and ${forms} closing forms are still owed.`,
        `Close it first (npm run line -- close ${id} …) and run this again when they are over.`,
        '--force removes it now: the youths are told that the chat has closed and that it is not their fault, and those forms are never counted.',
      ].join('\n'),
    )
  const shut = await shutForGood(service, id)
  if (!shut.ok) return no(NO_LINE)
  await seen()
  await forgetLineOf(service, id)
  // What a process wrote that had not heard yet goes as well.
  await seen()
  await forgetLineOf(service, id)
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  return {
    ok: true,
    text: `${id} is forgotten: settings, numbers and places that it alone showed, figures, published tables, reports, and the accounts of whoever worked on no other line. The audit trail keeps its name and the day. Backups from before still hold it: delete them when you no longer need them. Its id cannot be used again.`,
  }
}
