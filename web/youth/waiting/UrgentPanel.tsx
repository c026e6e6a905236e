import { CallNow } from '../help/CallNow.tsx'
import { useHere } from '../here.ts'

/** What it means, then the two ways, then the rest. `counsellor`: seated meanwhile, it is said to them, and there is no queue to move up in. */
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
          // Seated meanwhile: its place stays, or a finger on its way there would call 112.
          <span className="button kept-place" aria-hidden="true" />
        )}
      </div>
      <p>{waiting.urgentPills}</p>
    </div>
  )
}
