import { choicesInWords } from './choicesInWords.ts'
import { focusAtEnd, placeIn } from './focus.ts'
import type { PaneAt, Talking } from './paneAt.ts'
import { Sure } from './Sure.tsx'
import { letters } from './shortcuts.ts'
import { useMedia } from './useOnScreen.ts'
import { clockAt, useWords } from './words.ts'

/** Who it is, what they chose, whether they are there, and what can be done with the conversation. */
export function TalkHead({ pane: { conv, conversation, written }, at }: { pane: Talking; at: PaneAt }) {
  const { counsellor, staff, lang } = useWords()
  const words = counsellor.talk
  const { desk, hands } = at
  const number = desk.numbers[conv]
  const byTouch = useMedia('(pointer: coarse)', false)
  const sure = desk.sure?.conv === conv ? desk.sure.what : null
  const stay = () => {
    hands.notSure()
    document.querySelector<HTMLElement>(`[data-pane="${conv}"] textarea`)?.focus()
  }
  return (
    <header className="pane-head">
      <div className="pane-who">
        <h2>
          <span className="pane-number" aria-hidden="true">
            {number}
          </span>
          <span dir="auto">{at.name}</span>
          {!written && conversation.urgent && <strong className="flag flag-alarm">{counsellor.ring.urgent}</strong>}
          {!written && (
            <span className="presence" data-presence={conversation.youthPresence}>
              {words.presenceShort[conversation.youthPresence]}
            </span>
          )}
        </h2>
        <p className="aside">
          {choicesInWords(conversation.choices, staff).join(' · ')} · {at.lineName} · {words.began(clockAt(conversation.startedAt, lang))}
        </p>
      </div>
      {!written && !(conv in desk.awaited) && sure === null && (
        <div className="pane-acts">
          <button
            type="button"
            className="button button-small button-plain acute"
            aria-pressed={conversation.acute}
            aria-keyshortcuts={`Alt+${letters.acute}`}
            onClick={() => {
              void hands.setAcute(conv, !conversation.acute)
              // The next word belongs in the box: a space on this button would take it back. A phone's keyboard would hide the steps.
              if (!byTouch) focusAtEnd(placeIn(conv))
            }}
          >
            {words.acute}
          </button>
          <button
            type="button"
            className="button button-small button-plain"
            aria-keyshortcuts={`Alt+${letters.giveBack}`}
            onClick={() => void hands.areYouSure(conv, 'giveBack')}
          >
            {words.giveBack}
          </button>
          <button
            type="button"
            className="button button-small button-plain"
            aria-keyshortcuts={`Alt+${letters.end}`}
            onClick={() => void hands.areYouSure(conv, 'end')}
          >
            {words.end}
          </button>
        </div>
      )}
      {!written && sure === 'end' && (
        <Sure question={words.endSure} yes={words.endYes} no={words.no} go={() => void hands.endTalk(conv)} stay={stay} />
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
