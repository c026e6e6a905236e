import { useEffect, useState } from 'react'
import type { OpenDesk } from '../desk/desk.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { stoppedBy } from '../shift/intake.ts'
import { useNow } from '../useNow.ts'
import { useWords } from '../words.ts'
import { isBreakDue, rested, workingAfter } from './breakDue.ts'

/** After a long stretch of talks: a calm line that proposes a break. One press takes ten minutes off, one puts the line off for half an hour. */
export function BreakLine({ desk, hands }: { desk: OpenDesk; hands: Pick<DeskHands, 'rest'> }) {
  const words = useWords().counsellor.care
  const { view } = desk
  const now = useNow(30_000)
  const [working, setWorking] = useState(rested)
  useEffect(() => setWorking((before) => workingAfter(before, view, now)), [view, now])
  const mayRest = view.shift?.state === 'on' && stoppedBy(view.shift) === null && !desk.proposePause
  return (
    <div role="status" className="break-line">
      {mayRest && isBreakDue(working, now) && (
        <div className="card news">
          <p>{words.long}</p>
          <div className="row">
            <button type="button" className="button button-plain" onClick={() => void hands.rest()}>
              {words.takeBreak}
            </button>
            <button type="button" className="button button-quiet" onClick={() => setWorking((before) => ({ ...before, putOffAt: now }))}>
              {words.notNow}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
