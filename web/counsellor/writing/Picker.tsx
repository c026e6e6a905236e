import './writing.css'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type NamedShelf, SearchList } from '../form/SearchList.tsx'

type Props = {
  label: string
  search: string
  /** What was typed in the box of the talk before the list opened. */
  begun: string
  shelvesFor: (typed: string) => NamedShelf[]
  found: (n: number) => string
  take: (id: string) => void
  /** Closes the list and takes nothing. `byKey`: the focus goes back to the box. */
  leave: (typed: string, byKey: boolean) => void
}

/** A list above the box of a talk, to choose one thing from. It takes the focus while it is open. */
export function Picker({ label, search, begun, shelvesFor, found, take, leave }: Props) {
  const whole = useRef<HTMLDivElement>(null)
  /** Something was chosen or the list was left. Some browsers tell the loss of the focus only when the list goes. */
  const isOver = useRef(false)
  const go = (typed: string, byKey: boolean) => {
    if (isOver.current) return
    isOver.current = true
    leave(typed, byKey)
  }
  const box = () => whole.current?.querySelector('input')
  const typed = () => box()?.value ?? ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the list opens
  useEffect(() => box()?.focus(), [])
  function byKey(event: KeyboardEvent) {
    const emptied = event.key === 'Backspace' && typed() === ''
    if (event.key !== 'Escape' && !emptied) return
    event.stopPropagation()
    event.preventDefault()
    go(emptied ? '' : typed(), true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the search box inside
    <div
      ref={whole}
      className="picker"
      onKeyDownCapture={byKey}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && go(typed(), false)}
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
        found={found}
        opensAtOnce
      />
    </div>
  )
}
