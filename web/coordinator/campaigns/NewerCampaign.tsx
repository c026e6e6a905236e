import type { CampaignDraft, CampaignRead } from '../../../shared/campaigns/campaign.ts'
import { KeepOne } from '../KeepOne.tsx'
import { Beside } from '../line/Beside.tsx'
import { useWords } from '../words.ts'
import { campaignLines } from './campaignInWords.ts'

type Props = { mine: CampaignDraft; theirs: CampaignRead; choose(keep: 'mine' | 'theirs'): void }

/** Two coordinators wrote at once: both stand side by side with the difference marked, until one is chosen. Then it is saved by hand. */
export function NewerCampaign({ mine, theirs, choose }: Props) {
  const { coordinator, lang } = useWords()
  const words = coordinator.campaigns
  return (
    <div className="numbers-change" role="alert">
      <p>{words.newer}</p>
      <Beside
        sides={[
          { title: words.mine, lines: campaignLines(mine, words, lang) },
          { title: words.theirs, lines: campaignLines(theirs, words, lang) },
        ]}
      />
      <KeepOne className="numbers-buttons" words={words} choose={choose} />
    </div>
  )
}
