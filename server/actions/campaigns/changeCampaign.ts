import type { CampaignAnswer, CampaignDraft } from '../../../shared/campaigns/campaign.ts'
import { campaignFaults, tidyCampaign } from '../../../shared/campaigns/campaignFaults.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { hasRole } from '../../domain/staff.ts'
import { dateKey } from '../../domain/time/calendar.ts'
import type { CampaignAt } from '../../ledger/campaigns/campaigns.ts'
import type { Service } from '../service.ts'
import { oldestDay } from './seeCampaigns.ts'

/** Saves a campaign over the version that its writer had read; null: it is new. */
export async function saveCampaign(
  service: Service,
  person: PersonId,
  { draft, ...at }: CampaignAt & { draft: CampaignDraft },
): Promise<Outcome<CampaignAnswer>> {
  const { ledger } = service
  if (!hasRole(await ledger.staff.find(person), at.line, 'coordinator')) return refuse('not-allowed')
  const line = await ledger.lines.find(at.line)
  if (!line) return refuse('gone')
  const now = service.now()
  const around = { today: dateKey(now, line.timeZone), oldest: oldestDay(line, now) }
  const tidy = tidyCampaign(draft)
  const saved = await ledger.campaigns.save(at, tidy, (others) => campaignFaults(tidy, { ...around, others }), { who: person, now })
  if (saved === 'gone') return refuse('gone')
  if (saved === 'full') return done({ did: saved })
  return typeof saved === 'object' ? done({ did: 'faults', faults: saved.faults }) : answered(service, saved, at)
}

/** Removes a campaign. What stood on the line's page goes at once. */
export async function removeCampaign(service: Service, person: PersonId, at: CampaignAt): Promise<Outcome<CampaignAnswer>> {
  if (!hasRole(await service.ledger.staff.find(person), at.line, 'coordinator')) return refuse('not-allowed')
  const did = await service.ledger.campaigns.remove(at, { who: person, now: service.now() })
  return answered(service, did, at)
}

async function answered({ ledger }: Service, did: 'done' | 'newer', { line, id }: CampaignAt): Promise<Outcome<CampaignAnswer>> {
  const found = (await ledger.campaigns.fresh(line)).find((one) => one.id === id)
  return done({ did, campaign: found ?? null })
}
