import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Role } from '../../../shared/team/teamWire.ts'
import type { CONSOLE } from '../../domain/staff.ts'
import { narrowShift } from '../duty/narrowShift.ts'
import type { Service } from '../service.ts'

/**
 * Gives a person these roles on one line and no others there. If that takes the person off the line during a shift, the person is rung no
 * more there and holds no youth of that line. `last`: the line would have no coordinator left, and nothing is changed.
 */
export async function changeRoles(
  service: Service,
  by: PersonId | typeof CONSOLE,
  person: PersonId,
  line: LineId,
  roles: Role[],
): Promise<Outcome<'last' | null>> {
  const changed = await service.ledger.accounts.changeRoles(person, line, () => roles, { who: by, now: service.now() })
  if (changed === 'gone' || changed === 'not-allowed') return refuse(changed)
  if (changed === 'last') return done(changed)
  await narrowShift(service, person)
  return done(null)
}
