import { useState } from 'react'
import { closing } from '../../shared/words/when.ts'
import type { Estimate } from '../../shared/youthView.ts'
import type { Keeper } from '../chat/keeper.ts'
import type { Reader } from '../cipher/youthCipher.ts'
import { useHere } from './here.ts'
import { OtherHelp } from './OtherHelp.tsx'
import { Screenful } from './Screenful.tsx'
import type { Screen } from './screen.ts'
import { Writing } from './Writing.tsx'

type Props = {
  screen: Extract<Screen, { at: 'waiting' }>
  keeper: Keeper | null
  readers: Reader[]
  device: 'phone' | 'computer'
  durable: boolean
  covered: boolean
  say(text: string): void
  same(): void
  here(): void
  leave(): void
}

/** The place, an honest wait, and room to begin. */
export function Waiting({ screen, keeper, readers, device, durable, covered, say, same, here, leave }: Props) {
  const { words, facts } = useHere()
  const { waiting } = words
  const { view, unsafe } = screen
  const why = 'why' in view.estimate ? view.estimate.why : null
  const onlyUnwanted = why === 'only-unwanted'
  const othersCome = why === null || why === 'soon' || why === 'all-talking' || why === 'many-before'
  // Given back, she still reads what was said to her, and by whom.
  const nameOf = (kid: string) => readers.find((reader) => reader.kids.includes(kid))?.name ?? words.talk.counsellor
  // Nobody is rung for this page now: what is said of its place and its wait would not be so.
  const isParked = view.unanswered === 'parked' || view.unanswered === 'rests'
  const mayTakeLong = view.mayNotReach || (why !== null && why !== 'soon')
  return (
    <Screenful name="waiting" heading={headingOf(view, waiting)} picture="bench">
      <div aria-live="polite">
        {unsafe && <p className="notice">{waiting.unsafe}</p>}
        {view.unanswered && <p className="notice">{waiting.unanswered[view.unanswered]}</p>}
        {onlyUnwanted && <p className="notice">{waiting.onlyUnwanted}</p>}
        {view.returned && !unsafe && !onlyUnwanted && !view.unanswered && (
          <p className="notice">{view.place > 1 ? waiting.movedUp : othersCome ? waiting.returned : waiting.returnedAlone}</p>
        )}
        {!onlyUnwanted && !isParked && <p className="wait">{estimated(view.estimate, waiting)}</p>}
      </div>
      {view.unanswered === 'parked' && (
        <p>
          <button type="button" className="button button-main" onClick={here}>
            {waiting.here}
          </button>
        </p>
      )}
      {onlyUnwanted && (
        <p>
          <button type="button" className="button button-soft" onClick={same}>
            {waiting.same}
          </button>
        </p>
      )}
      {view.mayNotReach && view.closesAt !== null && (
        <div className="notice">
          <p>{waiting.mayNotReach(closing(view.closesAt, facts.line.timeZone, facts.lang))}</p>
          <OtherHelp brief />
        </div>
      )}
      <p className="aside">
        {!isParked && waiting.hold[device]} {!isParked && waiting.holdCalling} {!durable && !screen.chosen.borrowed && waiting.noStorage}
      </p>
      <Urgent said={view.urgent} />
      {keeper && (
        <section className="early">
          <p>{waiting.write}</p>
          <Writing keeper={keeper} covered={covered} say={say} nameOf={nameOf} warnOf={words.talk.counsellor} device={device} />
        </section>
      )}
      <button type="button" className="button button-plain" onClick={leave}>
        {waiting.leave}
      </button>
      {mayTakeLong && <OtherHelp />}
    </Screenful>
  )
}

function headingOf(view: Props['screen']['view'], waiting: ReturnType<typeof useHere>['words']['waiting']): string {
  if (view.unanswered === 'parked' || view.unanswered === 'rests') return waiting.stillHere[view.unanswered]
  return view.place === 1 ? waiting.first : waiting.place(view.place)
}

function estimated(estimate: Estimate, waiting: ReturnType<typeof useHere>['words']['waiting']): string {
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

/** Two taps, with the reason before the second; said once. */
function Urgent({ said }: { said: boolean }) {
  const { words, urgent } = useHere()
  const { waiting } = words
  const [open, setOpen] = useState(false)
  if (said)
    return (
      <p className="notice" role="status">
        {waiting.urgentSaid}
      </p>
    )
  if (!open)
    return (
      <button type="button" className="button button-alarm-soft" aria-expanded={false} onClick={() => setOpen(true)}>
        {waiting.urgentOpen}
      </button>
    )
  return (
    <div className="urgent">
      <p>{waiting.urgent}</p>
      <p>{waiting.urgentPills}</p>
      <div className="choices-ways">
        <a className="button button-alarm" href="tel:112">
          <span className="sign sign-phone" aria-hidden="true" /> {words.help.callNow('112')}
        </a>
        {urgent && (
          <button type="button" className="button button-main" onClick={urgent}>
            {waiting.urgentTap}
          </button>
        )}
      </div>
    </div>
  )
}
