import { useEffect, useRef } from 'react'

type Props = { say: string; yes: string; no: string; go(): void; stay(): void }

/** Asked once before something is lost. It stands where the button stood: the focus goes to the question, and a second tap hits nothing. */
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
