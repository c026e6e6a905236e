import './writing.css'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { isComposing } from '../../chat/keys/isComposing.ts'
import { type NamedShelf, SearchList } from '../form/SearchList.tsx'
import { useWords } from '../words.ts'
import type { Sign } from './trigger.ts'

type Props = {
  /** The sign that was typed to open the list. Null: a button opened it, and nothing stands in the text. */
  sign: Sign | null
  label: string
  search: string
  /** What was typed in the box of the talk before the list opened. */
  begun: string
  shelvesFor: (typed: string) => NamedShelf[]
  take: (id: string) => void
  /** Closes the list and takes nothing. `text` then stands where the list was opened. `byKey`: the focus goes back to the box. */
  leave: (text: string, byKey: boolean) => void
  /** What stands below the list. */
  children?: ReactNode
}

/**
 * A list above the box of a talk, to choose one thing from. Its own field has the focus while it is open, so that a screen reader meets a plain
 * combobox, and what is typed there is never half of a message.
 */
export function Picker({ sign, label, search, begun, shelvesFor, take, leave, children }: Props) {
  const words = useWords().counsellor.writing.list
  const whole = useRef<HTMLDivElement>(null)
  /** Something was chosen or the list was left. Some browsers tell the loss of the focus only when the list goes. */
  const isOver = useRef(false)
  const go = (text: string, byKey: boolean) => {
    if (isOver.current) return
    isOver.current = true
    leave(text, byKey)
  }
  const box = () => whole.current?.querySelector('input')
  const typed = () => box()?.value ?? ''
  const written = () => (sign === null ? '' : sign + typed())
  // Before the next key comes: the letter after the sign belongs to this field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the list opens
  useLayoutEffect(() => box()?.focus(), [])

  function textAfter(event: KeyboardEvent): string | null {
    if (event.key === 'Escape') return written()
    if (typed() !== '' || event.target !== box()) return null
    return event.key === 'Backspace' ? '' : event.key === sign ? sign : null
  }
  function byKey(event: KeyboardEvent) {
    const text = isComposing(event) ? null : textAfter(event)
    if (text === null) return
    event.stopPropagation()
    event.preventDefault()
    go(text, true)
  }
  /** The person has gone on elsewhere. When the whole window loses the focus, the field keeps it. */
  function left(event: FocusEvent) {
    if (event.currentTarget.contains(event.relatedTarget) || document.activeElement === event.target) return
    go(written(), false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the search box inside
    <div
      ref={whole}
      className="picker"
      onKeyDownCapture={byKey}
      onBlur={left}
      // A press beside the entries leaves the focus in the field: without it the list would close before the click.
      onMouseDown={(event) => event.target instanceof HTMLInputElement || event.preventDefault()}
    >
      <SearchList
        label={label}
        hint=""
        search={search}
        begun={begun}
        shelvesFor={shelvesFor}
        picked={[]}
        tick={(id) => {
          isOver.current = true
          take(id)
        }}
        full={false}
        remove={(name) => name}
        found={words.found}
        none={words.none}
        keys={sign === null ? words.keys : `${words.keys} ${words.again(sign)}`}
        opensAtOnce
      />
      {children}
    </div>
  )
}
