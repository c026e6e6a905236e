import type { OpenDesk } from '../desk/desk.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { clockAt, useWords } from '../words.ts'
import { stoppedBy } from './intake.ts'
import { MissedRings } from './MissedRings.tsx'

/** What the state of the shift means now, with the one thing that the counsellor can do about it. */
export function ShiftNews({ desk, hands, wakeSound }: { desk: OpenDesk; hands: DeskHands; wakeSound: (() => void) | null }) {
  const { counsellor, lang } = useWords()
  const words = counsellor.shift
  const { shift } = desk.view
  const stopped = stoppedBy(shift)
  if (!shift) return null
  async function rest() {
    if (await hands.rest()) hands.answerPause()
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
      {stopped?.why === 'acute' && (
        <div className="card news" role="status">
          <p>
            {words.acute} {words.acuteSeen}
          </p>
          <button type="button" className="button button-plain" onClick={() => stopped.convs.forEach((conv) => void hands.acuteSeen(conv))}>
            {words.acuteSeenYes}
          </button>
        </div>
      )}
      {stopped?.why === 'rest' && (
        <div className="card news" role="status">
          <p>{words.rest(clockAt(stopped.until, lang))}</p>
          <button type="button" className="button button-plain" onClick={() => void hands.resume()}>
            {words.takeAgain}
          </button>
        </div>
      )}
      <MissedRings missed={desk.missed} seen={hands.missedSeen} />
      {shift.state === 'finishing' && <p className="card news">{words.finishing}</p>}
      {shift.state === 'on' && shift.missed > 0 && <p className="card news news-warn">{words.missed(shift.missed)}</p>}
      {shift.state === 'on' && stopped === null && desk.proposePause && (
        <div className="card news">
          <p>{words.hardTalk}</p>
          <div className="row">
            <button type="button" className="button button-main" onClick={() => void rest()}>
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
