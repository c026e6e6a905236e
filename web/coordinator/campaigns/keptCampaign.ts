import { z } from 'zod/mini'
import { campaignDraft, campaignId, campaignVersion } from '../../../shared/campaigns/campaign.ts'
import { keptInTab } from '../drafts/keptInTab.ts'

const kept = z.strictObject({ id: campaignId, base: campaignVersion, draft: campaignDraft })
export type KeptCampaign = z.output<typeof kept>

/** A campaign that is being written. One form for each line. */
export const keptCampaign = keptInTab('campaign', kept)
