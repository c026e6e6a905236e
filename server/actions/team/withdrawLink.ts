import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Role, WithdrawAnswer } from '../../../shared/team/teamWire.ts'
import { mayManage, teamsOf } from '../../domain/staff.ts'
import type { TeamChange } from '../../ledger/people/team.ts'
import type { Service } from '../service.ts'

/**
 * The open link works no more. If the person was invited and never came in, the account goes too: a mistyped name must not stay in the list
 * or hold a sign-in name.
 */
export function withdrawLink(service: Service, by: PersonId, person: PersonId): Promise<Outcome<WithdrawAnswer>> {
  return service.ledger.team.act(person, { who: by, now: service.now() }, ({ manager, staff }): TeamChange<Outcome<WithdrawAnswer>> => {
    if (!staff) return { answer: refuse('gone') }
    if (!mayManage(manager, staff)) return { answer: refuse('not-allowed') }
    if (staff.invited) {
      const lines = teamsOf(staff).map((line): [LineId, Role[]] => [line, []])
      return { answer: done({ did: 'removed' }), audit: ['link-withdrawn', 'account-removed'], lines, next: null, ends: 'all' }
    }
    return { answer: done({ did: 'withdrawn' }), audit: ['link-withdrawn'], ends: 'links' }
  })
}
