import { Refused } from '../Refused.tsx'
import { useWords } from '../words.ts'
import { CampaignList } from './CampaignList.tsx'
import { CampaignSection } from './CampaignSection.tsx'
import type { useCampaigns } from './useCampaigns.ts'

/** The campaigns of a line, as soon as they are read. */
export function CampaignsPart({ view, refused, hands }: ReturnType<typeof useCampaigns>) {
  const { staff } = useWords()
  if (view !== null) return <CampaignList key={view.line} view={view} hands={hands} />
  return <CampaignSection>{refused === null ? <p>{staff.loading}</p> : <Refused why={refused} again={hands.again} />}</CampaignSection>
}
