import { CallNow } from '../help/CallNow.tsx'
import { useHere } from '../here.ts'

/**
 * Says what "urgent" means, then the two ways, then the rest. `counsellor`: the youth is in a talk by now, so the youth is asked to tell
 * that counsellor; there is no queue to move up in.
 */
export function UrgentPanel({ counsellor, close }: { counsellor: string | null; close(): void }) {
  const { words, urgent, isFirst } = useHere()
  const { waiting, talk } = words
  const say = () => {
    urgent?.()
    close()
  }
  return (
    <div className="urgent">
      <p>{counsellor !== null ? talk.tell(counsellor) : isFirst ? waiting.urgentFirst : waiting.urgent}</p>
      <div className="choices-ways">
        <CallNow />
        {urgent ? (
          <button type="button" className="button button-main" onClick={say}>
            {waiting.urgentTap}
          </button>
        ) : (
          // The youth was seated meanwhile. The button leaves its space empty, or a finger on its way there would call 112.
          <span className="button kept-place" aria-hidden="true" />
        )}
      </div>
      <p>{waiting.urgentPills}</p>
    </div>
  )
}
