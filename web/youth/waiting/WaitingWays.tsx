import { useState } from 'react'
import { closing, saidHour, when } from '../../../shared/words/when.ts'
import type { Transcript } from '../../chat/transcript.ts'
import { Tick } from '../choices/Tick.tsx'
import { CallNow } from '../help/CallNow.tsx'
import { OtherHelp } from '../help/OtherHelp.tsx'
import { useHere } from '../here.ts'
import { Sure } from '../talk/Sure.tsx'
import type { HeldScreen } from '../visit/screen.ts'
import type { Talk } from '../visit/talk.ts'
import { Meanwhile } from './Meanwhile.tsx'

type Props = { screen: Extract<HeldScreen, { at: 'waiting' }>; talk: Talk; transcript: Transcript; device: 'phone' | 'computer' }

/** What a youth may do while waiting: say that it is urgent, find other help, leave, and begin to write. */
export function WaitingWays({ screen, talk, transcript, device }: Props) {
  const { words, facts, open, now } = useHere()
  const { waiting } = words
  const { view, chosen, saysUrgent } = screen
  const isUrgent = view.urgent || saysUrgent
  const why = 'why' in view.estimate ? view.estimate.why : null
  const isParked = view.unanswered === 'parked' || view.unanswered === 'rests'
  const mayTakeLong = view.mayNotReach || view.shut !== undefined || (why !== null && why !== 'soon')
  return (
    <div className="waiting-ways">
      {isUrgent && (
        <div className="choices-ways">
          <CallNow />
        </div>
      )}
      {view.unanswered === 'parked' && (
        <p>
          <button type="button" className="button button-main" onClick={talk.connected}>
            {waiting.here}
          </button>
        </p>
      )}
      {why === 'only-unwanted' && (
        <p>
          <button type="button" className="button button-soft" onClick={talk.same}>
            {waiting.same}
          </button>
        </p>
      )}
      {view.shut && (
        <div className="notice" role="status">
          {view.shut.message?.[facts.lang] && <p>{view.shut.message[facts.lang]}</p>}
          <p>{waiting.shut}</p>
          {view.shut.opensAt !== null && (
            <p>
              {words.after.openAgain(saidHour(when(view.shut.opensAt, now(), facts.line.timeZone, facts.lang), facts.line, facts.lang))}
            </p>
          )}
          <OtherHelp brief />
        </div>
      )}
      {view.mayNotReach && view.closesAt !== null && (
        <div className="notice">
          <p>{waiting.mayNotReach(saidHour(closing(view.closesAt, facts.line.timeZone, facts.lang), facts.line, facts.lang))}</p>
          <OtherHelp brief />
        </div>
      )}
      <p>{waiting.write}</p>
      {!isUrgent && (
        <button type="button" className="button button-alarm-soft" aria-haspopup="dialog" onClick={() => open('urgent')}>
          {waiting.urgentOpen}
        </button>
      )}
      <CallMe device={device} />
      <div className="picture picture-bench" aria-hidden="true" />
      {!isUrgent && <Meanwhile />}
      {!isParked && (
        <p className="aside">
          <span>{waiting.hold[device]}</span> <span>{waiting.holdCalling}</span>
        </p>
      )}
      {!talk.durable() && !chosen.borrowed && <p className="aside">{waiting.noStorage}</p>}
      <Leave leave={() => void talk.leave()} hasWritten={() => transcript.entries.length > 0 || (talk.keeper()?.draft() ?? '') !== ''} />
      {mayTakeLong && <OtherHelp />}
    </div>
  )
}

/** Offers a sound for the youth's turn. The choice is not stored. */
function CallMe({ device }: { device: 'phone' | 'computer' }) {
  const { words, calling } = useHere()
  const { sound, soundNote } = words.waiting
  const shakes = device === 'phone' && 'vibrate' in navigator
  return calling && <Tick says={shakes ? sound.shaking : sound.plain} note={soundNote} ticked={calling.wanted} tick={calling.want} />
}

/**
 * Asks once: a tap loses a place too easily. `hasWritten` is called when the question opens, because typing does not draw this component.
 */
function Leave({ leave, hasWritten }: { leave(): void; hasWritten(): boolean }) {
  const { waiting } = useHere().words
  const [asks, setAsks] = useState<'words' | 'nothing' | null>(null)
  if (asks)
    return (
      <Sure
        say={asks === 'words' ? waiting.leaveSure : waiting.leaveSureEmpty}
        yes={waiting.leaveYes}
        no={waiting.leaveNo}
        go={leave}
        stay={() => setAsks(null)}
      />
    )
  return (
    <button type="button" className="button button-plain" onClick={() => setAsks(hasWritten() ? 'words' : 'nothing')}>
      {waiting.leave}
    </button>
  )
}
