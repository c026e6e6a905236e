import { useWords } from '../words.ts'
import { daysInWords, factorInWords } from './campaignInWords.ts'
import type { CampaignPart } from './campaignsIn.ts'

/** Why more may have come in the weeks that are shown. Nothing is counted for it: the numbers beside it stay sums over the weeks. */
export function CampaignsInWeeks({ parts }: { parts: CampaignPart[] }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.campaigns
  if (parts.length === 0) return null
  return (
    <div className="campaign-mark">
      <p>{words.marks.inWeeks}</p>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>{words.marks.one(part.name, daysInWords(part, words, lang), factorInWords(part.factor, words, lang))}</li>
        ))}
      </ul>
      <p className="figures-hint">{words.marks.explained}</p>
    </div>
  )
}
