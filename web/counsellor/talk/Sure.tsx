import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

type Props = { question: string; yes: string; no: string; go: () => void; others?: Other[]; stay: (from: AskedFrom) => void }
/** A quieter answer than yes and no. */
type Other = { say: string; go: () => void }
/** Which element had the focus before the question, and whether the person said no with a pointer. */
export type AskedFrom = { before: Element | null; byPointer: boolean }

/**
 * Asks once more, in place. The focus goes to "no", so that a hasty Enter changes nothing. The second press of a double click was meant for what
 * stood here before, so it answers nothing.
 */
export function Sure({ question, yes, no, go, others = [], stay }: Props) {
  const stays = useRef<HTMLButtonElement>(null)
  const [before] = useState(() => document.activeElement)
  useEffect(() => stays.current?.focus(), [])
  const wayOut = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stay({ before, byPointer: false })
  }
  return (
    <div className="sure" role="alertdialog" aria-label={question} onKeyDown={wayOut}>
      <p>{question}</p>
      <div className="row">
        <button type="button" className="button button-alarm" onClick={(event) => event.detail < 2 && go()}>
          {yes}
        </button>
        <button
          type="button"
          className="button button-plain"
          ref={stays}
          onClick={(event) => event.detail < 2 && stay({ before, byPointer: event.detail > 0 })}
        >
          {no}
        </button>
        {others.map(({ say, go: choose }) => (
          <button key={say} type="button" className="button button-small button-quiet" onClick={(event) => event.detail < 2 && choose()}>
            {say}
          </button>
        ))}
      </div>
    </div>
  )
}
