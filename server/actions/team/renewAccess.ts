import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { LinkAnswer } from '../../../shared/team/teamWire.ts'
import { leavesLineAlone, mayManage, type Staff } from '../../domain/staff.ts'
import type { TeamChange } from '../../ledger/people/team.ts'
import { endDuty } from '../duty/endDuty.ts'
import type { Service } from '../service.ts'

/**
 * A new link to choose a password, told once. From this moment the old password, every session, every older link and every key of the
 * person's browsers are worth nothing: the person may have lost a telephone. Youths held in a shift wait again, and go first. `last`: nobody
 * else could run one of the lines until the link is used, and nothing is done. Two who renew each other at one moment do not lock the line.
 */
export async function renewAccess(service: Service, by: PersonId, person: PersonId): Promise<Outcome<LinkAnswer>> {
  const [now, token] = [service.now(), service.newToken()]
  const outcome = await service.ledger.team.act(person, { who: by, now }, ({ manager, staff, all }): TeamChange<Outcome<LinkAnswer>> => {
    if (!mayManage(manager, staff) || !staff) return { answer: refuse('not-allowed') }
    if (!staff.active) return { answer: done({ did: 'off' }) }
    const locked: Staff = { ...staff, passwordHash: null }
    if (leavesLineAlone(all, locked)) return { answer: done({ did: 'last' }) }
    const audit = staff.passwordHash === null ? (['link-made'] as const) : (['password-reset', 'link-made'] as const)
    return {
      answer: done({ did: 'link', token }),
      audit: [...audit],
      next: locked,
      ends: 'all',
      link: token,
    }
  })
  if (outcome.ok && outcome.value.did === 'link') await endDuty(service, person)
  return outcome
}
