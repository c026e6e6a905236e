import { useState } from 'react'
import type { NumberToGive } from '../../shared/offer.ts'
import { GiveNumbers } from './GiveNumbers.tsx'
import { SIDE_BY_SIDE, useMedia } from './useOnScreen.ts'
import type { useTalk } from './useTalk.ts'
import { useWords } from './words.ts'

type Props = {
  acute: boolean
  numbers: NumberToGive[]
  talk: Pick<ReturnType<typeof useTalk>, 'askWhere' | 'hasAskedWhere' | 'give' | 'opened' | 'transcript'>
}

/** What is needed when a life may be in danger: to ask where the youth is, and the numbers to give. */
export function Danger({ acute, numbers, talk }: Props) {
  const { danger: words, talk: talkWords } = useWords().counsellor
  const sideBySide = useMedia(SIDE_BY_SIDE, true)
  const [asking, setAsking] = useState(false)
  const asked = talk.hasAskedWhere
  function ask() {
    setAsking(true)
    talk.askWhere()
  }
  return (
    <div className="pane-danger">
      <div role="status" className="acute-said">
        {acute && (
          // Beside the talk where there is room; where there is none it folds, and the last words stay in view.
          <details className="acute-list" open={sideBySide}>
            <summary>{talkWords.acuteList}</summary>
            <ol>
              {talkWords.acuteSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </details>
        )}
      </div>
      {!asked && (
        <button type="button" className="button button-small button-plain" disabled={asking || !talk.opened} onClick={ask}>
          {words.askWhere}
        </button>
      )}
      <p role="status" className="aside">
        {asked ? words.asked : asking ? words.asking : ''}
      </p>
      <GiveNumbers key={String(acute)} open={acute} numbers={numbers} transcript={talk.transcript} give={talk.opened ? talk.give : null} />
    </div>
  )
}
