import type { CampaignsView } from '../../../shared/campaigns/campaign.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { MONTHS_READ } from '../../domain/load/loadRows.ts'
import { hasRole } from '../../domain/staff.ts'
import { dateKey, monthsBack } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

/** The campaigns of a line, the earliest first, for its coordinator. */
export async function seeCampaigns(service: Service, person: PersonId, line: LineId): Promise<Outcome<CampaignsView>> {
  if (!hasRole(await service.ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  const found = await service.ledger.lines.find(line)
  if (!found) return refuse('gone')
  const [now, { timeZone }] = [service.now(), found]
  const oldest = oldestDay(found, now)
  const kept = await service.ledger.campaigns.fresh(line)
  // Those that are past for longer are forgotten within a minute.
  return done({ line, today: dateKey(now, timeZone), oldest, campaigns: kept.filter(({ to }) => to >= oldest) })
}

/** The first day of which the load screen still shows something: a campaign that ended before it marks nothing any more. */
export const oldestDay = ({ timeZone }: Pick<Line, 'timeZone'>, now: number): string =>
  `${monthsBack(now, timeZone, MONTHS_READ).at(-1)}-01`
