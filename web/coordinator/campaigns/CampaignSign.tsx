import { useWords } from '../words.ts'

/** Marks a day that was in a campaign. It is read aloud as a word. */
export function CampaignSign() {
  const { day } = useWords().coordinator.campaigns.marks
  return (
    <>
      <span className="campaign-sign" aria-hidden="true">
        ▼
      </span>
      <span className="visually-hidden"> {day}</span>
    </>
  )
}
