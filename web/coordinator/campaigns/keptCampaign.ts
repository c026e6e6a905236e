import { z } from 'zod/mini'
import { campaignDraft, campaignId, campaignVersion } from '../../../shared/campaigns/campaign.ts'
import type { LineId } from '../../../shared/ids.ts'
import { draftName } from '../ownDrafts.ts'

/** What is being written stays in this tab over a reload or a new sign-in, and goes with the tab. One form for each line. */
const kept = z.strictObject({ id: campaignId, base: campaignVersion, draft: campaignDraft })
export type KeptCampaign = z.output<typeof kept>
const nameOf = (line: LineId) => draftName('campaign', line)

export const keptCampaign = {
  read(line: LineId): KeptCampaign | null {
    try {
      return kept.safeParse(JSON.parse(sessionStorage.getItem(nameOf(line)) ?? 'null')).data ?? null
    } catch {
      return null
    }
  },
  /** Null forgets it. */
  keep(line: LineId, campaign: KeptCampaign | null): void {
    try {
      if (campaign === null) sessionStorage.removeItem(nameOf(line))
      else sessionStorage.setItem(nameOf(line), JSON.stringify(campaign))
    } catch {
      // The browser keeps nothing, or is full: the text is still on the page.
    }
  },
}
