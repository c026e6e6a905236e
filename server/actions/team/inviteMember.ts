import type { AuditEvent } from '../../../shared/audit/auditEvents.ts'
import type { InvitationId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { type InviteAnswer, MOST_MEMBERS } from '../../../shared/team/teamWire.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import { hasRole, isInTeam, type Staff, withRoles, worksElsewhere } from '../../domain/staff.ts'
import { freeLogin, invitedMember, type NewMember, printOfMember, withFields } from '../../domain/team.ts'
import type { TeamChange } from '../../ledger/people/team.ts'
import type { Service } from '../service.ts'

/** `invitation`: made by the page, once for each colleague. */
type Invitation = NewMember & { invitation: InvitationId }

/**
 * Makes an account on this line, with a sign-in name of ours and a link to choose a password, told once. The same invitation sent again
 * while nobody has come in changes that account and answers a new link: the first answer may have been lost. Nobody chooses a sign-in name,
 * so nobody can take the name of another, or find out by asking which names there are (decision 095).
 */
export async function inviteMember(service: Service, by: PersonId, asked: Invitation): Promise<Outcome<InviteAnswer>> {
  const { line, given, invitation } = asked
  if (given.length === 0) return refuse('malformed')
  if (!(await service.ledger.lines.find(line))) return refuse('gone')
  const [now, token] = [service.now(), service.newToken()]
  const person = sha256OfText(`invited ${by} ${line} ${invitation}`).slice(0, 22)
  return service.ledger.team.act(person, { who: by, now }, ({ manager, staff, all }): TeamChange<Outcome<InviteAnswer>> => {
    if (!hasRole(manager === 'console' ? null : manager, line, 'coordinator')) return { answer: refuse('not-allowed') }
    if (staff && (!staff.invited || worksElsewhere(staff, line))) return { answer: done({ did: 'here' }) }
    if (!staff && all.filter((one) => isInTeam(one, line)).length >= MOST_MEMBERS) return { answer: done({ did: 'full' }) }
    const login = staff?.login ?? freeLogin(asked.fields.name, all, (nth) => service.mac(`sign-in name ${person} ${nth}`))
    const answer = done<InviteAnswer>({ did: 'link', token, login })
    if (!staff) {
      const next: Staff = invitedMember(person, login, asked, now)
      return { answer, audit: ['account-made', 'link-made'], lines: [[line, given]], next, link: token }
    }
    // What was changed since is changed again only with an entry for each change: a role is never given unseen.
    const named = withFields({ ...staff, active: true }, asked.fields)
    const next = withRoles(named, line, given, now)
    const isOther = (one: Staff, other: Staff) => printOfMember(one, line) !== printOfMember(other, line)
    const audit: AuditEvent[] = [
      ...(staff.active ? [] : (['switched-on'] as const)),
      ...(isOther({ ...staff, active: true }, named) ? (['account-changed'] as const) : []),
      ...(isOther(named, next) ? (['roles-changed'] as const) : []),
      'link-made',
    ]
    return { answer, audit, lines: [[line, given]], link: token, ...(audit.length > 1 && { next }) }
  })
}
