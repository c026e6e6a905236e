import type { Campaign, CampaignDraft } from '../../../shared/campaigns/campaign.ts'
import { perLang } from '../../../shared/lang.ts'

/** What the form of a campaign begins with. */
export const draftOf = ({ name, from, to, factor, seats, text }: Campaign): CampaignDraft => ({ name, from, to, factor, seats, text })

export const emptyCampaign = (today: string): CampaignDraft => ({
  ...{ name: '', from: today, to: today, factor: 2, seats: 0 },
  text: perLang(() => ''),
})
