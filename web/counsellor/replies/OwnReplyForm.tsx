import { useEffect, useId, useRef, useState } from 'react'
import { type OwnReply, ownReply, ownReplyBounds } from '../../../shared/deskTexts/ownReply.ts'
import { type Lang, langs, languages } from '../../../shared/lang.ts'
import { useWords } from '../words.ts'
import { useTheTexts } from './useDeskTexts.ts'

type Props = { draft: OwnReply; isNew: boolean; over(saved: string | null): void }

/** One own reply being written. What is written stays while the panel is closed. */
export function OwnReplyForm({ draft, isNew, over }: Props) {
  const { counsellor, staff } = useWords()
  const words = counsellor.replies
  const { setDraft, save } = useTheTexts()
  const [said, setSaid] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const id = useId()
  const isAsking = useRef(false)
  useEffect(() => first.current?.focus(), [])
  const write = (part: Partial<OwnReply>) => setDraft({ ...draft, ...part })

  async function keep() {
    const tidy = { ...draft, name: draft.name.trim(), text: draft.text.trim() }
    if (!ownReply.safeParse(tidy).success) return setSaid(words.fault)
    if (isAsking.current) return
    isAsking.current = true
    const heard = await save(tidy).finally(() => {
      isAsking.current = false
    })
    if (!heard.ok) return setSaid(staff.refusals[heard.why])
    if (heard.value.did === 'full') return setSaid(words.full)
    over(tidy.name)
  }
  return (
    <form
      className="mine-form card"
      aria-label={isNew ? words.add : words.changeNamed(draft.name)}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <label>
        {words.name}
        <input
          ref={first}
          dir="auto"
          autoComplete="off"
          maxLength={ownReplyBounds.name}
          aria-describedby={`${id}-fault`}
          value={draft.name}
          onChange={({ target }) => write({ name: target.value })}
        />
      </label>
      <label>
        {words.text}
        <textarea
          dir="auto"
          rows={3}
          autoComplete="off"
          maxLength={ownReplyBounds.text}
          aria-describedby={`${id}-fault ${id}-hint`}
          value={draft.text}
          onChange={({ target }) => write({ text: target.value })}
        />
      </label>
      <p id={`${id}-hint`} className="aside">
        {words.textHint}
      </p>
      <label>
        {words.lang}
        <select value={draft.lang} onChange={({ target }) => write({ lang: target.value as Lang })}>
          {langs.map((one) => (
            <option key={one} value={one}>
              {languages[one].name}
            </option>
          ))}
        </select>
      </label>
      <p id={`${id}-fault`} role="alert" className="lack">
        {said}
      </p>
      <p className="row">
        <button type="submit" className="button button-main">
          {words.save}
        </button>
        <button type="button" className="button button-quiet" onClick={() => over(null)}>
          {words.cancel}
        </button>
      </p>
    </form>
  )
}
