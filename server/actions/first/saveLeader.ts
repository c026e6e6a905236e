import { contactFault, tidyContact } from '../../../shared/help/contactValue.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { LeaderAnswer } from '../../../shared/settings/firstLine.ts'
import { hasRole, type Staff } from '../../domain/staff.ts'
import { today } from '../lines/confirmNumber.ts'
import type { Service } from '../service.ts'
import { seeFirst } from './seeFirst.ts'

/** `over`: the number that was read before; null: there was none; absent: whatever stands. */
type Asked = { line: LineId; over?: string | null; call: string }

/** A coordinator has called the leader on call today, at this number. The answer shows how far the line is on its way to its first opening. */
export async function saveLeader(
  service: Service,
  person: PersonId,
  { line, over, call }: Required<Asked>,
  around: { demo: boolean },
): Promise<Outcome<LeaderAnswer>> {
  if (contactFault({ way: 'call', value: call })) return refuse('malformed')
  const tidy = tidyContact({ way: 'call', value: call }).value
  const set = await setLeader(service, await service.ledger.staff.find(person), { line, over, call: tidy }, around)
  if (!set.ok) return set
  const view = await seeFirst(service, person, line, around)
  return view.ok ? done({ did: set.value, view: view.value }) : view
}

/** The same at the console too. `by`: the coordinator of the line who has called. If a number stands that was not read before, nothing is changed. */
export async function setLeader(
  service: Service,
  by: Staff | null,
  { line, over, call }: Asked,
  { demo }: { demo: boolean },
): Promise<Outcome<'saved' | 'newer'>> {
  if (!(await service.ledger.lines.find(line))) return refuse('gone')
  if (!by || !hasRole(by, line, 'coordinator') || (by.demo && !demo)) return refuse('not-allowed')
  const given = { id: line, call, by: by.person, on: await today(service) }
  return done(await service.ledger.leaders.save(given, over, { who: by.person, now: service.now() }))
}
