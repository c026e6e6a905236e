import type { Campaign, CampaignRead } from '../../../shared/campaigns/campaign.ts'
import { daysApart, daysInBoth } from '../../../shared/campaigns/campaignDates.ts'
import { dayOn, monthOn } from '../figures/calendar.ts'

type Days = { from: string; to: string }
export type CampaignPart = Pick<Campaign, 'id' | 'name' | 'factor'> & Days & { days: number }

/** The parts of campaigns that lie in some days, in order. */
export function campaignsIn(campaigns: CampaignRead[], span: Days): CampaignPart[] {
  return campaigns.flatMap(({ id, name, factor, ...campaign }) => {
    const both = daysInBoth(campaign, span)
    return both ? [{ id, name, factor, ...both, days: daysApart(both.from, both.to) + 1 }] : []
  })
}

export const weeksFrom = (monday: string, weeks: number): Days => ({ from: monday, to: dayOn(monday, 7 * weeks - 1) })

/** The days of a month (`2026-11`) or a quarter (`2026-Q4`). */
export function daysOfRow(name: string): Days {
  const [year, part = ''] = [name.slice(0, 4), name.slice(5)]
  const first = part.startsWith('Q') ? `${year}-${String(3 * Number(part.slice(1)) - 2).padStart(2, '0')}` : name
  return { from: `${first}-01`, to: dayOn(`${monthOn(first, part.startsWith('Q') ? 3 : 1)}-01`, -1) }
}

/** The weekdays (0 = Monday) that lie in the campaigns. */
export function weekdaysOf(parts: CampaignPart[]): Set<number> {
  const A_MONDAY = '2024-01-01'
  return new Set(
    parts.flatMap(({ from, days }) => Array.from({ length: Math.min(7, days) }, (_, i) => (daysApart(A_MONDAY, from) + i) % 7)),
  )
}
