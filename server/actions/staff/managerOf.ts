import type { PersonId } from '../../../shared/ids.ts'
import { CONSOLE, type Manager } from '../../domain/staff.ts'
import type { Service } from '../service.ts'

/** The person who asks for a change of a member of staff. Read from the ledger, never from memory: the person may have lost the right to it. */
export async function managerOf(service: Service, by: PersonId | typeof CONSOLE): Promise<Manager> {
  return by === CONSOLE ? CONSOLE : service.ledger.staff.fresh(by)
}
