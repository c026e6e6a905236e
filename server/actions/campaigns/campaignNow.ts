import { campaignOn } from '../../../shared/campaigns/campaignDates.ts'
import { langs } from '../../../shared/lang.ts'
import type { Line, LineView } from '../../../shared/line.ts'
import { dateKey } from '../../domain/time/calendar.ts'
import { isRedisDown } from '../down.ts'
import type { Service } from '../service.ts'

/**
 * What the campaign of this moment says on the line's page: from midnight to midnight by the line's own clock. Nothing also where it cannot be
 * read, because the page of a line opens without it.
 */
export async function campaignNow(service: Service, { id, timeZone }: Pick<Line, 'id' | 'timeZone'>): Promise<LineView['campaign']> {
  const campaigns = await service.ledger.campaigns.of(id).catch((error: unknown) => {
    if (!isRedisDown(error)) throw error
    return []
  })
  const now = campaignOn(campaigns, dateKey(service.now(), timeZone))
  // The text stands in every language or in none.
  if (!now || now.text[langs[0]] === '') return undefined
  return { text: now.text, ...(now.isExample && { isExample: true }) }
}
