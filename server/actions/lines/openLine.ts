import type { LineId, PersonId } from '../../../shared/ids.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import type { LineReading } from '../../../shared/settings/lineSettings.ts'
import { hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'
import { readLine } from './readLine.ts'

const TRIES = 5

/** Takes a closing by hand away: from now on the hours decide. A line that is not closed by hand stays as it is. */
export async function openLine(service: Service, person: PersonId, id: LineId): Promise<Outcome<LineReading>> {
  if (!hasRole(await service.ledger.staff.find(person), id, 'coordinator')) return refuse('not-allowed')
  const by = { who: person, now: service.now() }
  for (let tries = 0; tries < TRIES; tries++) {
    const kept = await service.ledger.lineChanges.read(id)
    if (!kept) return refuse('gone')
    // For the first time a line is opened by openFirst, which asks for what is missing.
    if (kept.line.preparing) return refuse('not-allowed')
    const reopened = await service.ledger.lineChanges.save(
      id,
      kept.version,
      (line) => ({ next: { ...line, closedByHand: null }, faults: () => [] }),
      by,
    )
    if (reopened.did !== 'newer') return readLine(service, person, id)
  }
  return refuse('slow-down')
}
