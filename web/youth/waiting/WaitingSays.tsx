import type { Estimate } from '../../../shared/doors/youthView.ts'
import type { YouthWords } from '../../../shared/words/words.ts'
import { isolated } from '../../chat/isolated.ts'
import { useHere } from '../here.ts'
import type { HeldScreen, Parted } from '../visit/screen.ts'

/** The youth's standing in the queue: what has happened, and an honest estimate of the wait. */
export function WaitingSays({ screen }: { screen: Extract<HeldScreen, { at: 'waiting' }> }) {
  const { words } = useHere()
  const { waiting } = words
  const { view, unsafe, parted, saysUrgent } = screen
  const why = 'why' in view.estimate ? view.estimate.why : null
  const onlyUnwanted = why === 'only-unwanted'
  const othersCome = why === null || comes.includes(why)
  // Shown even if the youth did not move forward, so that the youth does not wonder where the last counsellor has gone.
  const isAgain = (view.returned || parted !== undefined) && !unsafe && !onlyUnwanted && !view.unanswered
  // No seat rings for this youth now, so a place and a wait would be untrue.
  const isParked = view.unanswered === 'parked' || view.unanswered === 'rests'
  return (
    <>
      {view.urgent && (isParked ? <p className="notice">{waiting.urgentSaid}</p> : <p>{placeSaid(view.place, waiting)}</p>)}
      {saysUrgent && !view.urgent && <p className="notice">{waiting.urgentSaying}</p>}
      {unsafe && <p className="notice">{unsafe === 'clock' ? waiting.wrongClock : waiting.unsafe}</p>}
      {view.unanswered && <p className="notice">{waiting.unanswered[view.unanswered]}</p>}
      {onlyUnwanted && (
        <p className="notice">
          <span>{parted && saidOf(parted, waiting)}</span> <span>{waiting.onlyUnwanted}</span>
        </p>
      )}
      {isAgain && (
        <p className="notice">
          {parted && <span>{saidOf(parted, waiting)}</span>} <span>{againIn(againWords(parted, waiting), view, othersCome)}</span>
        </p>
      )}
      {!onlyUnwanted && !isParked && <p className="wait">{view.ringing ? waiting.ringing : estimated(view.estimate, waiting)}</p>}
    </>
  )
}

/** Reasons that are given while counsellors are here who take youths. */
const comes: Why[] = ['soon', 'all-talking', 'others-before', 'many-before', 'closes-before']

type Why = Extract<Estimate, { why: string }>['why']
type Again = YouthWords['waiting']['wished']

/** The usual words say that the youth did nothing wrong. A youth who asked for another or the same counsellor does not need that. */
function againWords(parted: Parted | undefined, waiting: YouthWords['waiting']): Again {
  switch (parted?.why) {
    case 'asked':
      return waiting.wished
    case 'same':
      return waiting.wishedSame
    case 'gave-on':
    case 'gone':
    case undefined:
      return waiting
  }
}

/** The youth's place now, in words. */
function againIn(again: Again, { place, returned }: { place: number; returned: boolean }, othersCome: boolean): string {
  if (place > 1) return returned ? again.movedUp : again.behind
  return othersCome ? again.returned : again.returnedAlone
}

export const placeSaid = (place: number, waiting: YouthWords['waiting']): string => (place === 1 ? waiting.first : waiting.place(place))

const saidOf = ({ name, why }: Parted, waiting: YouthWords['waiting']): string => waiting.parted[why](isolated(name))

function estimated(estimate: Estimate, waiting: YouthWords['waiting']): string {
  if ('fromMin' in estimate) return waiting.range(estimate.fromMin, estimate.toMin)
  switch (estimate.why) {
    case 'soon':
      return waiting.soon
    case 'all-talking':
      return waiting.allTalking
    case 'others-before':
      return waiting.othersBefore
    case 'closes-before':
      return waiting.closesBefore
    case 'many-before':
      return waiting.manyBefore
    case 'nobody-yet':
      return waiting.nobodyYet
    case 'counsellor-away':
      return waiting.counsellorAway
    case 'not-ready':
      return waiting.notReady
    case 'only-unwanted':
      return waiting.onlyUnwanted
  }
}
