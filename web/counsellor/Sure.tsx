import { type KeyboardEvent, useEffect, useRef } from 'react'

type Props = { question: string; yes: string; no: string; go: () => void; stay: () => void }

/** Asks once more, in place. The focus goes to "no": a hasty Enter changes nothing. */
export function Sure({ question, yes, no, go, stay }: Props) {
  const stays = useRef<HTMLButtonElement>(null)
  useEffect(() => stays.current?.focus(), [])
  const wayOut = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stay()
  }
  return (
    <div className="sure" role="alertdialog" aria-label={question} onKeyDown={wayOut}>
      <p>{question}</p>
      <div className="row">
        <button type="button" className="button button-alarm" onClick={go}>
          {yes}
        </button>
        <button type="button" className="button button-plain" ref={stays} onClick={stay}>
          {no}
        </button>
      </div>
    </div>
  )
}
