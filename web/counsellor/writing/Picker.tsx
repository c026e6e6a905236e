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
  const box = () => whole.current?.querySelector('input')
  const typed = () => box()?.value ?? ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the list opens
  useEffect(() => box()?.focus(), [])
  function byKey(event: KeyboardEvent) {
    const emptied = event.key === 'Backspace' && typed() === ''
    if (event.key !== 'Escape' && !emptied) return
    event.stopPropagation()
    event.preventDefault()
    leave(emptied ? '' : typed(), true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the search box inside
    <div
      ref={whole}
      className="picker"
      onKeyDownCapture={byKey}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && leave(typed(), false)}
    >
      <SearchList
        label={label}
        hint=""
        search={search}
        begun={begun}
        shelvesFor={shelvesFor}
        picked={[]}
        tick={take}
        full={false}
        remove={(name) => name}
        found={found}
        opensAtOnce
      />
    </div>
  )
}
