import type { LineId } from '../../../shared/ids.ts'
import { idOfMustHave, type Lack, mustHaveNumbers } from '../../../shared/settings/firstLine.ts'
import { isOffOn } from '../../domain/help/entryOff.ts'
import { unwrittenFields } from '../../domain/line/unwrittenFields.ts'
import { daysBefore } from '../../domain/time/calendar.ts'
import { confirmationOf, hasContact } from '../../ledger/help/textShown.ts'
import type { Service } from '../service.ts'
import { DUE_AFTER_DAYS, isDue, today } from './confirmNumber.ts'

/** What this line still needs before it may open for the first time, in the order in which a coordinator should see to it. */
export async function missingFor(service: Service, line: LineId, { demo }: { demo: boolean }): Promise<Lack[]> {
  const { helpNumbers, confirmations, entriesOff, leaders, lineChanges } = service.ledger
  const [kept, numbers, checks, off, leader, day] = await Promise.all([
    lineChanges.read(line),
    helpNumbers.all(),
    confirmations.all(),
    entriesOff.all(),
    leaders.of(line),
    today(service),
  ])
  const ofNumbers = await Promise.all(
    mustHaveNumbers.map(async (what): Promise<Lack[]> => {
      // The id alone is no proof: another line may have written an entry under it, and one that was removed keeps its id.
      const number = numbers.find(({ id }) => id === idOfMustHave(line, what))
      if (!number?.regionLines.includes(line) || number.goneAt !== undefined || !hasContact(number)) return [{ what, why: 'no-number' }]
      const check = confirmationOf(number, checks, demo)
      const isOff = isOffOn(off.find(({ id }) => id === number.id) ?? null, [line])
      if (!check || isOff) return [{ what, why: 'not-checked' }]
      return (await isDue(service, number, check)) ? [{ what, why: 'due' }] : []
    }),
  )
  const ofLeader: Lack[] = !leader
    ? [{ what: 'leader', why: 'no-number' }]
    : leader.on < daysBefore(day, DUE_AFTER_DAYS)
      ? [{ what: 'leader', why: 'due' }]
      : []
  return [...(kept ? unwrittenFields(kept.line) : []), ...ofNumbers.flat(), ...ofLeader]
}
