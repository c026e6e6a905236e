import { OtherHelp } from '../help/OtherHelp.tsx'
import { useHere } from '../here.ts'
import type { HeldScreen } from '../visit/screen.ts'

/** What has just come about in the talk, below the newest message, where one reads. The sentence is read aloud, and not whom else to reach. */
export function ChatNow({ screen, name }: { screen: HeldScreen; name: string }) {
  const { talk } = useHere().words
  const view = screen.at === 'chat' ? screen.view : null
  const isAway = view?.counsellorPresence === 'away'
  return (
    <div className={isAway || view?.stillThere ? 'notice' : undefined}>
      <div role="status">
        {view && isAway && (
          <p>
            <span>{talk.counsellorAway(name)}</span> <span>{view.anotherOnDuty && talk.anotherComes}</span>
          </p>
        )}
        {view?.stillThere && !isAway && <p>{talk.stillThere}</p>}
      </div>
      {isAway && <OtherHelp brief />}
    </div>
  )
}
