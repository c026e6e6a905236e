import { useEffect, useRef } from 'react'

type Props = { say: string; yes: string; no: string; go(): void; stay(): void }

/** Asks once before something is lost. It replaces the button: the focus goes to the question, and a second tap hits nothing for 0.4 s. */
export function Sure({ say, yes, no, go, stay }: Props) {
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => question.current?.focus(), [])
  return (
    <div className="notice settles">
      <p ref={question} tabIndex={-1}>
        {say}
      </p>
      <p className="choices-ways">
        <button type="button" className="button button-main" onClick={go}>
          {yes}
        </button>
        <button type="button" className="button button-plain" onClick={stay}>
          {no}
        </button>
      </p>
    </div>
  )
}
