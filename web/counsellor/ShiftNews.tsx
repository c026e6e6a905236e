import type { OpenDesk } from './desk.ts'
import type { DeskHands } from './deskHands.ts'
import { useWords } from './words.ts'

/** What the shift's state means just now, with the one thing to do about it. */
export function ShiftNews({ desk, hands, wakeSound }: { desk: OpenDesk; hands: DeskHands; wakeSound: (() => void) | null }) {
  const words = useWords().counsellor.shift
  const { shift } = desk.view
  if (!shift) return null
  async function pause() {
    if (await hands.pause('after-hard-talk')) hands.answerPause()
  }
  return (
    <>
      {shift.state === 'away' && (
        <div className="card news news-warn" role="alert">
          <p>{words.away(shift.missed)}</p>
          <button type="button" className="button button-main" onClick={() => void hands.resume()}>
            {words.awayHere}
          </button>
        </div>
      )}
      {wakeSound && shift.state !== 'paused' && shift.state !== 'finishing' && (
        <div className="card news news-warn" role="status">
          <p>{words.silent}</p>
          <button type="button" className="button button-plain" onClick={wakeSound}>
            {words.silentWake}
          </button>
        </div>
      )}
      {shift.state === 'paused' && (
        <div className="card news">
          <p>{words.paused}</p>
          <button type="button" className="button button-main" onClick={() => void hands.resume()}>
            {words.resume}
          </button>
        </div>
      )}
      {shift.state === 'finishing' && <p className="card news">{words.finishing}</p>}
      {shift.state === 'on' && shift.missed > 0 && <p className="card news news-warn">{words.missed(shift.missed)}</p>}
      {shift.state === 'on' && desk.proposePause && (
        <div className="card news">
          <p>{words.hardTalk}</p>
          <div className="row">
            <button type="button" className="button button-main" onClick={() => void pause()}>
              {words.hardTalkYes}
            </button>
            <button type="button" className="button button-quiet" onClick={hands.answerPause}>
              {words.hardTalkNo}
            </button>
          </div>
        </div>
      )}
    </>
  )
}
