import { useHere } from './here.ts'
import { OtherHelp } from './OtherHelp.tsx'
import type { HeldScreen } from './screen.ts'

/** What has just come about in the talk, below the newest message, where one reads. */
export function ChatNow({ screen, name }: { screen: HeldScreen; name: string }) {
  const { talk } = useHere().words
  if (screen.at !== 'chat') return null
  const { counsellorPresence, anotherOnDuty, stillThere } = screen.view
  if (counsellorPresence === 'away')
    return (
      <div className="notice">
        <p>
          <span>{talk.counsellorAway(name)}</span> <span>{anotherOnDuty && talk.anotherComes}</span>
        </p>
        <OtherHelp brief />
      </div>
    )
  return stillThere ? <p className="notice">{talk.stillThere}</p> : null
}
