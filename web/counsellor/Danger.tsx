import { useState } from 'react'
import type { NumberToGive } from '../../shared/offer.ts'
import { GiveNumbers } from './GiveNumbers.tsx'
import type { useTalk } from './useTalk.ts'
import { useWords } from './words.ts'

type Props = {
  acute: boolean
  numbers: NumberToGive[]
  talk: Pick<ReturnType<typeof useTalk>, 'askWhere' | 'send' | 'opened' | 'transcript'>
}

/** What is needed when a life may be in danger: to ask where the youth is, and the numbers to give. */
export function Danger({ acute, numbers, talk }: Props) {
  const words = useWords().counsellor.danger
  const [asking, setAsking] = useState(false)
  const asked = talk.transcript.askedWhere !== undefined
  function ask() {
    setAsking(true)
    talk.askWhere()
  }
  return (
    <div className="pane-danger">
      {!asked && (
        <button type="button" className="button button-small button-plain" disabled={asking || !talk.opened} onClick={ask}>
          {words.askWhere}
        </button>
      )}
      <p role="status" className="aside">
        {asked ? words.asked : asking ? words.asking : ''}
      </p>
      <GiveNumbers key={String(acute)} open={acute} numbers={numbers} send={talk.opened ? talk.send : null} />
    </div>
  )
}
