import { z } from 'zod/mini'
import { campaignDraft, campaignVersion } from '../../../shared/campaigns/campaign.ts'
import type { LineId } from '../../../shared/ids.ts'
import { keptInTab } from '../drafts/keptInTab.ts'

/** A campaign that is being written, by line and id, over the version that its writer had read. */
export const keptCampaign = keptInTab('campaign', z.strictObject({ base: campaignVersion, draft: campaignDraft }))
export type BegunCampaign = { id: string } & NonNullable<ReturnType<typeof keptCampaign.read>>

/** The forms that this tab had open, after a reload or another screen. */
export const begunCampaigns = (line: LineId): BegunCampaign[] =>
  keptCampaign.under(`${line} `).map(({ rest: id, draft }) => ({ id, ...draft }))
