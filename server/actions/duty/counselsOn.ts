import type { LineId, PersonId } from '../../../shared/ids.ts'
import { practisesFor, realLineOf } from '../../../shared/practice/practiceLine.ts'
import { hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'

/**
 * Whether this person answers on this line now. Asked at every key offer: a counsellor who was taken off the line during a shift is not on
 * a new roster either. Practice on a line is for its counsellors, and practice of one person for that person.
 */
export async function counselsOn(service: Service, person: PersonId, line: LineId): Promise<boolean> {
  if ((practisesFor(line) ?? person) !== person) return false
  return hasRole(await service.ledger.staff.find(person), realLineOf(line), 'counsellor')
}
