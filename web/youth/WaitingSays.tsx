import type { YouthWords } from '../../shared/words/words.ts'
import type { Estimate } from '../../shared/youthView.ts'
import { isolated } from '../chat/isolated.ts'
import { useHere } from './here.ts'
import type { HeldScreen, Parted } from './screen.ts'

/** How it stands in the queue: what has happened, and an honest wait. */
export function WaitingSays({ screen }: { screen: Extract<HeldScreen, { at: 'waiting' }> }) {
  const { words } = useHere()
  const { waiting } = words
  const { view, unsafe, parted, saysUrgent } = screen
  const why = 'why' in view.estimate ? view.estimate.why : null
  const onlyUnwanted = why === 'only-unwanted'
  const othersCome = why === null || why === 'soon' || why === 'all-talking' || why === 'many-before'
  const isReturned = view.returned && !unsafe && !onlyUnwanted && !view.unanswered
  // Nobody is rung for this page now: what is said of its place and its wait would not be so.
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
      {isReturned && (
        <p className="notice">
          {parted && <span>{saidOf(parted, waiting)}</span>}{' '}
          <span>{againIn(parted?.why === 'asked' ? waiting.wished : waiting, view.place, othersCome)}</span>
        </p>
      )}
      {!onlyUnwanted && !isParked && <p className="wait">{view.ringing ? waiting.ringing : estimated(view.estimate, waiting)}</p>}
    </>
  )
}

/** Where one stands now. Who asked for somebody else has no fault to be told free of. */
const againIn = (again: YouthWords['waiting']['wished'], place: number, othersCome: boolean): string =>
  place > 1 ? again.movedUp : othersCome ? again.returned : again.returnedAlone

export const placeSaid = (place: number, waiting: YouthWords['waiting']): string => (place === 1 ? waiting.first : waiting.place(place))

const saidOf = ({ name, why }: Parted, waiting: YouthWords['waiting']): string => waiting.parted[why](isolated(name))

function estimated(estimate: Estimate, waiting: YouthWords['waiting']): string {
  if ('fromMin' in estimate) return waiting.range(estimate.fromMin, estimate.toMin)
  switch (estimate.why) {
    case 'soon':
      return waiting.soon
    case 'all-talking':
      return waiting.allTalking
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
