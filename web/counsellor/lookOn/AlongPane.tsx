import { useCallback } from 'react'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { LookOnAtDesk } from '../../../shared/doors/lookOn.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { HelpCard } from '../../../shared/sealing/card.ts'
import { CardInTalk } from '../../chat/card/CardInTalk.tsx'
import { cardShown } from '../../chat/card/cardShown.ts'
import { isolated } from '../../chat/isolated.ts'
import { MessageList } from '../../chat/MessageList.tsx'
import { NewBelow } from '../../chat/NewBelow.tsx'
import { countTheirs } from '../../chat/transcript.ts'
import { useStickToEnd } from '../../chat/useStickToEnd.ts'
import type { DoorSocket } from '../../connection/ask.ts'
import type { OpenDesk } from '../desk/desk.ts'
import type { DeskData } from '../desk/deskData.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { choicesInWords } from '../queue/choicesInWords.ts'
import { clockAt, useWords } from '../words.ts'
import { useAlong } from './useAlong.ts'
import { useTheLookOn } from './useLookOn.ts'

type At = {
  socket: DoorSocket<CounsellorDoor>
  connected: boolean
  desk: OpenDesk
  hands: DeskHands
  data: DeskData
  shown: boolean
  lineName: (line: LineId) => string
}

/** The talk of a colleague in which this counsellor reads along. There is nothing to write with. */
export function AlongPane({ lookOn, at }: { lookOn: LookOnAtDesk; at: At }) {
  const spoken = useWords()
  const { counsellor, staff, chat, lang } = spoken
  const words = counsellor.lookOn
  const { conv } = lookOn
  const { opened } = useTheLookOn()
  const cipher = opened?.conv === conv ? opened.cipher : null
  const transcript = useAlong(at.socket, cipher, at.connected)
  const scroll = useStickToEnd({ shown: at.shown, from: 'end', theirs: countTheirs(transcript) })
  const { helpNumbers = [], offers = [] } = at.data
  const cardOf = useCallback(
    (card: HelpCard) => <CardInTalk card={cardShown(card, { helpNumbers, offers }, spoken.help, lang)} words={spoken.help} taps={false} />,
    [helpNumbers, offers, spoken, lang],
  )
  const from = isolated(lookOn.from)
  const title = words.pane(from)
  return (
    <section
      className="pane"
      aria-label={title}
      data-along="true"
      data-front={at.desk.front === conv}
      data-acute={lookOn.acute}
      data-pane={conv}
    >
      <header className="pane-head">
        <div className="pane-who">
          <h2>
            <span className="pane-number" aria-hidden="true">
              {at.desk.numbers[conv]}
            </span>
            <span>{title}</span>
          </h2>
          <p className="aside">
            {[
              ...choicesInWords(lookOn.choices, staff),
              at.lineName(lookOn.line),
              counsellor.talk.began(clockAt(lookOn.startedAt, lang)),
            ].join(' · ')}
          </p>
        </div>
        <div className="pane-acts">
          <button type="button" className="button button-small button-plain" onClick={() => void at.hands.endLookOn(conv)}>
            {words.leave}
          </button>
        </div>
      </header>
      <div className="pane-scroll" ref={scroll.box}>
        {cipher === null && <p role="status">{words.waitsForKeys}</p>}
        <MessageList
          transcript={transcript}
          words={{ ...chat, log: words.log }}
          nameOf={(writer) => (writer === 'youth' ? counsellor.talk.youth : from)}
          retry={() => {}}
          timeOf={(moment) => (moment > 0 ? clockAt(moment, lang) : '')}
          cardOf={cardOf}
        />
      </div>
      <NewBelow scroll={scroll} words={chat} />
      <p className="along-foot">{words.readOnly}</p>
    </section>
  )
}
