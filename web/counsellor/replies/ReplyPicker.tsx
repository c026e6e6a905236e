import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../words.ts'
import { findReplies, type PickedReply } from './findReplies.ts'

type Props = {
  all: PickedReply[]
  pick(reply: PickedReply): void
  /** Closes it: with what was typed, which then stands in the box, or null: the slash goes too. `stay`: the focus is elsewhere already. */
  leave(typed: string | null, stay?: boolean): void
  openMine(): void
}

/**
 * The list of canned replies over the box, with its own field to search in. That field has the focus, so that a screen reader meets a plain
 * combobox, and what is typed there is never half of a message.
 */
export function ReplyPicker({ all, pick, leave, openMine }: Props) {
  const words = useWords().counsellor.replies
  const id = useId()
  const [typed, setTyped] = useState('')
  const [moved, setMoved] = useState<number | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const found = findReplies(all, typed)
  // If nothing is typed, nothing is marked, so that a hasty Enter takes nothing.
  const at = moved ?? (typed.trim() === '' ? -1 : 0)
  // Before the next key comes: the letter after the slash belongs to this field.
  useLayoutEffect(() => box.current?.focus(), [])
  useEffect(() => {
    if (moved !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [moved])

  function key(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (found.length > 0) setMoved(at === -1 && step === -1 ? found.length - 1 : (at + step + found.length) % found.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const reply = found[at]
      if (reply) pick(reply)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      leave(typed)
    } else if (event.key === '/' && typed === '') {
      event.preventDefault()
      leave('')
    } else if (event.key === 'Backspace' && typed === '') {
      event.preventDefault()
      leave(null)
    }
  }
  /** The person has gone on elsewhere. When the whole window loses the focus, the field keeps it. */
  function left(event: FocusEvent) {
    if (whole.current?.contains(event.relatedTarget) || document.activeElement === event.target) return
    leave(typed, true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes that the focus has gone on
    <div ref={whole} className="replies" onBlur={left}>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={words.title}
        className="replies-list"
        hidden={found.length === 0}
        // A scrolling box is by itself a stop for Tab. The arrows reach the list from the field.
        tabIndex={-1}
        onMouseDown={keepFocus}
      >
        {found.map((reply, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows and Enter reach it from the field
          <div
            key={reply.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            className="replies-one"
            onClick={() => pick(reply)}
          >
            <strong>{reply.name}</strong> {reply.isOwn && <span className="flag flag-accent">{words.mine}</span>} <span>{reply.text}</span>
          </div>
        ))}
      </div>
      <div className="replies-foot">
        <input
          ref={box}
          dir="auto"
          role="combobox"
          aria-label={words.search}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 && at >= 0 ? `${id}-${at}` : undefined}
          aria-describedby={`${id}-keys`}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          placeholder={words.search}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            setMoved(null)
          }}
          onKeyDown={key}
        />
        <button type="button" className="button button-small button-plain" onMouseDown={keepFocus} onClick={openMine}>
          {words.editMine}
        </button>
      </div>
      <p id={`${id}-keys`} className="aside">
        {words.keys}
      </p>
      <p role="status" className={found.length === 0 ? 'aside' : 'visually-hidden'}>
        {found.length === 0 ? words.none : typed.trim() === '' ? '' : words.found(found.length)}
      </p>
    </div>
  )
}

/** A press in the list leaves the focus in the field: without it the list would close before the click. */
const keepFocus = (event: MouseEvent) => event.preventDefault()
