import { flushSync } from 'react-dom'
import type { EndsAs } from '../../../shared/sealing/sealed.ts'
import { canTakeFocus, focusAtEnd, focusTargetIn } from '../desk/focus.ts'
import { EndQuestion } from '../endings/EndQuestion.tsx'
import { PracticeMark } from '../practice/PracticeMark.tsx'
import { choicesInWords } from '../queue/choicesInWords.ts'
import { letters } from '../shortcuts/shortcuts.ts'
import { useMedia } from '../useOnScreen.ts'
import { clockAt, useWords } from '../words.ts'
import type { PaneAt, Talking } from './paneAt.ts'
import { type AskedFrom, Sure } from './Sure.tsx'

/** `more`: the button that shows and hides the tools in a narrow pane. */
type Props = { pane: Talking; at: PaneAt; more: React.ReactNode; endAs: (as: EndsAs) => void }

/** The youth's name, choices and presence, and the buttons that must always be in reach. The other tools stand beside the talk. */
export function TalkHead({ pane: { conv, conversation, written }, at, more, endAs }: Props) {
  const { counsellor, staff, lang } = useWords()
  const words = counsellor.talk
  const { desk, hands } = at
  const number = desk.numbers[conv]
  const byTouch = useMedia('(pointer: coarse)', false)
  const sure = desk.sure?.conv === conv ? desk.sure.what : null
  /**
   * After a key or a touch, the focus goes back to where it was. After a mouse click, it goes to the text box, so that the counsellor can write on.
   */
  const stay = ({ before, byPointer }: AskedFrom) => {
    flushSync(hands.notSure)
    const isThere = before instanceof HTMLElement && before !== document.body && canTakeFocus(before)
    if (isThere && !(byPointer && !byTouch)) before.focus()
    else focusTargetIn(conv)?.focus()
  }
  return (
    <header className="pane-head">
      <div className="pane-who">
        <h2>
          <span className="pane-number" aria-hidden="true">
            {number}
          </span>
          <span dir="auto" className="pane-name">
            {at.name}
          </span>
          <PracticeMark line={conversation.line} />
        </h2>
        {/* Each part in an element: a browser that translates takes bare texts out of the page, and then they could not be removed. */}
        <p className="aside">
          {!written && conversation.urgent && <strong className="flag flag-alarm">{counsellor.ring.urgent}</strong>}
          {!written && (
            <span className="pane-here">
              <span className="presence" data-presence={conversation.youthPresence}>
                {words.presenceShort[conversation.youthPresence]}
              </span>
              {' · '}
            </span>
          )}
          <span>
            {[...choicesInWords(conversation.choices, staff), at.lineName, words.began(clockAt(conversation.startedAt, lang))].join(' · ')}
          </span>
        </p>
      </div>
      {!written && !(conv in desk.awaited) && (
        <div className="pane-acts" hidden={sure !== null}>
          <button
            type="button"
            className="button button-small button-plain acute"
            aria-pressed={conversation.acute}
            aria-keyshortcuts={`Alt+${letters.acute}`}
            onClick={() => {
              void hands.setAcute(conv, !conversation.acute)
              // The focus goes to the text box: a space on this button would press it again. Not on a phone, where the keyboard would hide the steps.
              if (!byTouch) focusAtEnd(focusTargetIn(conv))
            }}
          >
            {words.acute}
          </button>
          <button
            type="button"
            className="button button-small button-plain"
            aria-keyshortcuts={`Alt+${letters.end}`}
            onClick={() => void hands.areYouSure(conv, 'end')}
          >
            {words.end}
          </button>
          {more}
        </div>
      )}
      {!written && sure !== null && (
        <EndQuestion
          conversation={conversation}
          asked={sure}
          ask={(as) => void hands.areYouSure(conv, as)}
          end={() => void hands.endTalk(conv)}
          endAs={endAs}
          stay={stay}
        />
      )}
      {!written && (sure === 'giveBack' || sure === 'giveBackAlone') && (
        <Sure
          question={sure === 'giveBackAlone' ? words.giveBackAlone : words.giveBackSure}
          yes={words.giveBackYes}
          no={words.no}
          go={() => void hands.giveBack(conv)}
          stay={stay}
        />
      )}
    </header>
  )
}
