import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { type InviteAnswer, MOST_MEMBERS } from '../../../shared/team/teamWire.ts'
import { hasRole, isInTeam, mayManage } from '../../domain/staff.ts'
import { invitedMember, type NewMember, printOfMember } from '../../domain/team.ts'
import type { TeamChange } from '../../ledger/people/team.ts'
import type { Service } from '../service.ts'

/**
 * Makes an account on this line and a link to choose its password, told once. A person who works on another line is never taken in from
 * here: then the coordinators there could not switch that person off any more. Asked again with the same words while nobody has come in, it
 * answers a new link: the first answer may have been lost.
 */
export async function inviteMember(service: Service, by: PersonId, asked: NewMember): Promise<Outcome<InviteAnswer>> {
  const { line, login } = asked
  if (asked.given.length === 0) return refuse('malformed')
  if (!(await service.ledger.lines.find(line))) return refuse('gone')
  const [now, token] = [service.now(), service.newToken()]
  const known = await service.ledger.staff.byLogin(login)
  const fresh = invitedMember(known?.person ?? service.newId(), asked, now)
  return service.ledger.team.act(fresh.person, { who: by, now }, ({ manager, all }): TeamChange<Outcome<InviteAnswer>> => {
    if (!hasRole(manager === 'console' ? null : manager, line, 'coordinator')) return { answer: refuse('not-allowed') }
    const holder = all.find((staff) => staff.login === login)
    const answer = done<InviteAnswer>({ did: 'link', token })
    if (!holder) {
      if (all.filter((staff) => isInTeam(staff, line)).length >= MOST_MEMBERS) return { answer: done({ did: 'full' }) }
      return { answer, audit: ['account-made', 'link-made'], next: fresh, link: token }
    }
    if (!isInTeam(holder, line)) return { answer: done({ did: 'elsewhere' }) }
    const isSame = holder.person === fresh.person && printOfMember(holder, line) === printOfMember(fresh, line)
    if (!holder.invited || !isSame || !mayManage(manager, holder)) return { answer: done({ did: 'here' }) }
    return { answer, audit: ['link-made'], link: token }
  })
}
