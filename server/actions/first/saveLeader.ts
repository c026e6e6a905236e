import { contactFault, tidyContact } from '../../../shared/help/contactValue.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { LeaderAnswer } from '../../../shared/settings/firstLine.ts'
import { hasRole } from '../../domain/staff.ts'
import { today } from '../lines/confirmNumber.ts'
import type { Service } from '../service.ts'
import { seeFirst } from './seeFirst.ts'

type Asked = { line: LineId; over: string | null; call: string }

/**
 * A coordinator of the line has called the leader on call today, at this number. `over`: the number that the coordinator had read; if another one
 * stands by now, nothing is changed.
 */
export async function saveLeader(
  service: Service,
  person: PersonId,
  { line, over, call }: Asked,
  { demo }: { demo: boolean },
): Promise<Outcome<LeaderAnswer>> {
  const staff = await service.ledger.staff.find(person)
  if (!staff || !hasRole(staff, line, 'coordinator') || (staff.demo && !demo)) return refuse('not-allowed')
  if (!(await service.ledger.lines.find(line))) return refuse('gone')
  if (contactFault({ way: 'call', value: call })) return refuse('malformed')
  const given = { id: line, call: tidyContact({ way: 'call', value: call }).value, by: person, on: await today(service) }
  const did = await service.ledger.leaders.save(given, over, { who: person, now: service.now() })
  const view = await seeFirst(service, person, line, { demo })
  return view.ok ? done({ did, view: view.value }) : view
}
