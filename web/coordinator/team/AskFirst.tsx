import { useEffect, useRef } from 'react'
import { useWords } from '../words.ts'

type Props = { question: string; yes: string; isBusy: boolean; act: () => void; cancel: () => void }

/** Says what will happen before it happens. The keyboard stands at the way back. */
export function AskFirst({ question, yes, isBusy, act, cancel }: Props) {
  const { coordinator } = useWords()
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  return (
    <div className="team-sure" role="alert">
      <p>{question}</p>
      <div className="team-buttons">
        <button type="button" className="button button-alarm" disabled={isBusy} onClick={act}>
          {yes}
        </button>
        <button type="button" ref={back} className="button" onClick={cancel}>
          {coordinator.members.cancel}
        </button>
      </div>
    </div>
  )
}
