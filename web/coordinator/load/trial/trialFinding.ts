import type { CampaignRead } from '../../../../shared/campaigns/campaign.ts'
import type { ShareSoon, WhatIf, WhatIfAsked } from '../../../../shared/team/whatIf.ts'
import type { CoordinatorWords } from '../../../../shared/words/da/team/coordinator.ts'
import { clockHour } from '../weekInWords.ts'

type Words = CoordinatorWords['load']['staffing']
/** `campaign`: the one that was asked about, as it was then. */
export type AskedTrial = { chosen: Omit<WhatIfAsked, 'line'>; campaign: CampaignRead | null }

/** The answer in one sentence, or why there is none. `day`: the name of the weekday. */
export function trialFinding({ load, campaigns }: CoordinatorWords, { chosen, campaign }: AskedTrial, day: string, said: WhatIf): string {
  const words = load.staffing
  if ('why' in said) return said.why === 'closed' ? words.why.closed : words.why[said.why](said.is, said.needed)
  const more = chosen.tried - chosen.now
  const change = more > 0 ? words.more(more) : words.fewer(-more)
  const when = words.hours(day, clockHour(chosen.from), clockHour(chosen.to))
  const [tried, now] = [shareInWords(words, said.tried), shareInWords(words, said.now)]
  if (campaign)
    return tried === now
      ? campaigns.trial.same(change, when, campaign.name, now)
      : campaigns.trial.finding(change, when, campaign.name, tried, now)
  return tried === now ? words.same(change, when, now) : words.finding(change, when, tried, now)
}

/** "More than" is said only where the whole span is above. */
export function shareInWords(words: Words, { middle, quarter }: ShareSoon): string {
  if (middle === 10) return words.all
  if (middle === 0) return words.none
  return quarter.low >= middle ? words.over(middle) : words.about(middle)
}
