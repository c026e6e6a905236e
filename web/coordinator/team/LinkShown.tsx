import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../words.ts'
import { hideLink, type NewLink } from './shownLinks.ts'

type Props = { link: NewLink; isNew: boolean; hide: (from: Element) => void }

/** A link to choose a password. It is in no list: when this box is hidden, only a new link can be made. `isNew`: it was made just now, and gets the keyboard. */
export function LinkShown({ link: { name, login, token }, isNew, hide }: Props) {
  const id = useId()
  const { members } = useWords().coordinator
  const words = members.link
  const [said, say] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isNew) heading.current?.focus()
  }, [isNew])
  async function copy() {
    const isCopied = await navigator.clipboard.writeText(box.current?.value ?? '').then(
      () => true,
      () => false,
    )
    if (!isCopied) box.current?.select()
    say(isCopied ? words.copied : words.notCopied)
  }
  return (
    <section className="team-box team-link" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {words.title(name)}
      </h2>
      <p>{words.once(name)}</p>
      <dl className="team-facts">
        <dt>{members.login}</dt>
        <dd>
          <strong>{login}</strong>
        </dd>
      </dl>
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
          onClick={(event) => {
            hideLink(token)
            hide(event.currentTarget)
          }}
        >
          {words.done}
        </button>
      </div>
      <p role="status">{said}</p>
    </section>
  )
}
