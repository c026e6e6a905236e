import type { DeskConversation } from '../../../shared/doors/counsellorView.ts'
import { useWords } from '../words.ts'

/**
 * What the counsellor must know before writing on: that the youth's screen is covered, that both have been silent long, that the keys are not here
 * yet.
 */
export function TalkNews({ conversation, opened }: { conversation: DeskConversation; opened: boolean }) {
  const words = useWords().counsellor.talk
  const { acute, youthPresence, stillThere, otherDevice } = conversation
  return (
    <div className="pane-news" role="status">
      {youthPresence !== 'here' && (
        <p className="strip">{acute && youthPresence === 'away' ? words.awayAcute : words.presence[youthPresence]}</p>
      )}
      {otherDevice && <p className="strip">{words.otherDevice}</p>}
      {stillThere && <p className="strip">{words.stillThere}</p>}
      {!opened && (
        <p className="strip">
          {words.waiting} {words.waitingText}
        </p>
      )}
    </div>
  )
}
