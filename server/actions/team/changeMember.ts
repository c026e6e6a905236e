import type { AuditEvent } from '../../../shared/audit/auditEvents.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { ChangeAnswer, MemberFields, Role } from '../../../shared/team/teamWire.ts'
import { isMemberFor, leavesLineAlone, mayChangeRoles, mayDescribe, type Staff, withRoles } from '../../domain/staff.ts'
import { fieldsOf, printOfMember, withFields } from '../../domain/team.ts'
import type { TeamChange } from '../../ledger/people/team.ts'
import { narrowShift } from '../duty/narrowShift.ts'
import type { Service } from '../service.ts'

export type MemberChange = { line: LineId; person: PersonId; base: string; fields: MemberFields; given: Role[] }

/**
 * Changes a member's roles on one line, and what the person is called, speaks and takes. `base`: the print of what the coordinator had
 * read; over another one nothing is changed. A person who also works on a line of other coordinators keeps the name, languages and topics. Roles that
 * are taken away end at once, also in a shift: youths held there wait again.
 */
export async function changeMember(service: Service, by: PersonId, change: MemberChange): Promise<Outcome<ChangeAnswer>> {
  const { line, person, base, fields, given } = change
  const now = service.now()
  const outcome = await service.ledger.team.act(person, { who: by, now }, ({ manager, staff, all }): TeamChange<Outcome<ChangeAnswer>> => {
    if (!mayChangeRoles(manager, line)) return { answer: refuse('not-allowed') }
    if (!staff || !isMemberFor(manager, staff, line)) return { answer: refuse('gone') }
    if (printOfMember(staff, line) !== base) return { answer: done({ did: 'newer' }) }
    const described = isOther(fields, fieldsOf(staff))
    if (described && !mayDescribe(manager, staff)) return { answer: refuse('not-allowed') }
    const named = described ? withFields(staff, fields) : staff
    const next = withRoles(named, line, given, now)
    const moved = printOfMember(next, line) !== printOfMember(named, line)
    if (moved && leavesLineAlone(all, next)) return { answer: done({ did: 'last' }) }
    const audit: AuditEvent[] = [...(described ? (['account-changed'] as const) : []), ...(moved ? (['roles-changed'] as const) : [])]
    return { answer: done({ did: 'changed' }), audit, lines: [[line, given]], next: moved ? next : (named satisfies Staff) }
  })
  if (outcome.ok && outcome.value.did === 'changed') await narrowShift(service, person)
  return outcome
}

const isOther = (one: MemberFields, other: MemberFields): boolean => textOf(one) !== textOf(other)
const textOf = ({ name, title, langs, declines }: MemberFields) => JSON.stringify([name, title, [...langs].sort(), [...declines].sort()])
