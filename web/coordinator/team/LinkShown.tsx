import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words.ts'

export type NewLink = { name: string; token: string }

/** A link to choose a password, shown once. It is in no list: when this box is closed, only a new link can be made. */
export function LinkShown({ link: { name, token }, hide, close }: { link: NewLink; hide: () => void; close: () => void }) {
  const words = useWords().coordinator.members.link
  const [said, say] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => heading.current?.focus(), [])
  async function copy() {
    const isCopied = await navigator.clipboard.writeText(box.current?.value ?? '').then(
      () => true,
      () => false,
    )
    if (!isCopied) box.current?.select()
    say(isCopied ? words.copied : words.notCopied)
  }
  return (
    <section className="team-box team-link" aria-labelledby="team-link">
      <h2 id="team-link" ref={heading} tabIndex={-1}>
        {words.title(name)}
      </h2>
      <p>{words.once(name)}</p>
      <label className="team-field">
        <span>{words.label}</span>
        <input ref={box} readOnly value={`${location.origin}/set-up/${token}`} onFocus={(e) => e.target.select()} />
      </label>
      <div className="team-buttons">
        <button type="button" className="button button-main" onClick={() => void copy()}>
          {words.copy}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            close()
            hide()
          }}
        >
          {words.done}
        </button>
      </div>
      <p role="status">{said}</p>
    </section>
  )
}
