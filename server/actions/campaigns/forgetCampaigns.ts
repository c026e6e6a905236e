import type { Service } from '../service.ts'
import { oldestDay } from './seeCampaigns.ts'

/** Forgets the campaigns of which the load screen shows nothing any more. Asked once a minute; it writes only where there is something to forget. */
export async function forgetCampaigns(service: Service): Promise<void> {
  const now = service.now()
  for (const line of await service.ledger.lines.all()) await service.ledger.campaigns.forgetBefore(line.id, oldestDay(line, now))
}
