import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { TeamView } from '../../../shared/team/teamWire.ts'
import { hasRole, isMemberFor } from '../../domain/staff.ts'
import { memberView } from '../../domain/team.ts'
import type { Service } from '../service.ts'

/** The team of a line, for a coordinator of that line: those who work there and those who did. The page puts names in the order of its language. */
export async function seeTeam(service: Service, by: PersonId, line: LineId): Promise<Outcome<TeamView>> {
  const all = await service.ledger.team.all()
  const manager = all.find(({ person }) => person === by) ?? null
  if (!hasRole(manager, line, 'coordinator')) return refuse('not-allowed')
  const team = all
    .filter((staff) => isMemberFor(manager, staff, line))
    .sort((a, b) => Number(b.active) - Number(a.active) || (a.name < b.name ? -1 : 1))
  const links = await service.ledger.links.openUntil(
    team.map(({ person }) => person),
    service.now(),
  )
  return done({ line, members: team.map((staff, i) => memberView(staff, line, { manager, all, linkUntil: links[i] ?? null })) })
}
