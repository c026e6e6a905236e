import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Named } from '../../../shared/doors/staffPage.ts'
import { isComposing } from '../../chat/keys/isComposing.ts'

/** `flag`: a short mark behind its name. `aside`: what else is said of the entry. */
type Entry = Named & { flag?: string; aside?: string }
/** `isLikely`: of the first shelf the first entry is marked at once, so that Enter takes it. */
export type NamedShelf = { group: string; name: string; entries: Entry[]; isLikely: boolean }

/** The longest text that is searched for. */
const LONGEST = 60

type Props = {
  label: string
  hint: string
  search: string
  /** What stands in the list when this is typed. */
  shelvesFor: (typed: string) => NamedShelf[]
  picked: Named[]
  tick: (id: string) => void
  full: boolean
  remove: (name: string) => string
  found: (n: number) => string
  /** What is said in view where nothing is found. */
  none?: string
  /** Which keys do what. */
  keys?: string
  /** What stands in the box at first. */
  begun?: string
  /** Opens when the box gets the focus. Otherwise it opens when the person types, presses the box, or presses an arrow. */
  opensAtOnce?: boolean
  lack?: string | undefined
}

/** A list that is narrowed by typing. Enter takes the marked entry. Backspace in an empty box removes the last one. */
export function SearchList(props: Props) {
  const { label, hint, search, shelvesFor, picked, tick, full, remove, found: foundWords, begun = '', opensAtOnce = false } = props
  const { lack, none, keys } = props
  const id = useId()
  const [typed, setTyped] = useState(begun)
  const [moved, setMoved] = useState<number | null>(null)
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const shelves = shelvesFor(typed)
  const found = shelves.flatMap((shelf) => shelf.entries)
  // If nothing is typed and nothing is likely, nothing is marked, so that a hasty Enter takes nothing.
  const at = moved ?? (shelves[0]?.isLikely ? 0 : -1)
  const shown = open && !full && found.length > 0
  const isEmpty = none !== undefined && found.length === 0
  useEffect(() => {
    if (moved !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [moved])

  function take(entry: Named | undefined) {
    if (!entry) return
    tick(entry.id)
    setTyped('')
    setMoved(null)
  }
  /** A press elsewhere takes the focus before it becomes a click. The list closes after the click, so that its target does not move before. */
  function left() {
    if (document.querySelector(':active') === null) return setOpen(false)
    window.addEventListener('pointerup', () => setTimeout(() => setOpen(document.activeElement === box.current)), { once: true })
  }
  function key(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey) return setOpen(event.key === 'ArrowDown')
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (found.length > 0) setMoved(at === -1 && step === -1 ? found.length - 1 : (at + step + found.length) % found.length)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      if (shown) take(found[at])
    } else if (event.key === 'Backspace' && typed === '') {
      const last = picked.at(-1)
      if (last !== undefined) tick(last.id)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setOpen(false)
    }
  }
  return (
    <div className="topics" data-lack={lack !== undefined}>
      <label htmlFor={`${id}-search`}>
        {label} <span className="aside">{hint}</span>
      </label>
      <ul className="topics-picked">
        {picked.map((entry) => (
          <li key={entry.id}>
            <button type="button" className="chip" data-on="true" aria-label={remove(entry.name)} onClick={() => tick(entry.id)}>
              {entry.name} <span className="sign sign-close" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={box}
        dir="auto"
        id={`${id}-search`}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        aria-invalid={lack ? true : undefined}
        aria-describedby={lack ? `${id}-lack` : keys ? `${id}-keys` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST}
        placeholder={search}
        value={typed}
        onChange={(e) => {
          setTyped(e.target.value)
          setMoved(null)
          setOpen(true)
        }}
        onFocus={() => opensAtOnce && setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={left}
        onKeyDown={key}
      />
      <div
        ref={list}
        id={`${id}-found`}
        role="listbox"
        aria-label={label}
        className="topics-found"
        hidden={!shown}
        // A scrolling box is by itself a stop for Tab. This one must not be: the list closes when the box is left, and the focus would be lost.
        tabIndex={-1}
        onFocus={() => box.current?.focus()}
        // The box keeps the focus. A press that moved it would close the list before the click.
        onMouseDown={(e) => e.preventDefault()}
      >
        {shelves.map((shelf) => (
          // biome-ignore lint/a11y/useSemanticElements: a shelf of a listbox, which a fieldset cannot be
          <div key={shelf.group} role="group" aria-label={shelf.name} className="topics-shelf">
            {shelf.name !== label && (
              <p aria-hidden="true" className="topics-shelf-name">
                {shelf.name}
              </p>
            )}
            {shelf.entries.map((entry) => {
              const i = found.indexOf(entry)
              return (
                <div
                  key={entry.id}
                  id={`${id}-${i}`}
                  role="option"
                  // The arrows reach it by aria-activedescendant. The box keeps the focus.
                  tabIndex={-1}
                  aria-selected={i === at}
                  onMouseDown={({ button }) => button === 0 && take(entry)}
                >
                  {entry.name}
                  {entry.flag && (
                    <>
                      {' '}
                      <span className="flag flag-accent">{entry.flag}</span>
                    </>
                  )}
                  {entry.aside && <span className="aside"> {entry.aside}</span>}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {keys && (
        <p id={`${id}-keys`} className="aside">
          {keys}
        </p>
      )}
      <p className={isEmpty ? 'aside' : 'visually-hidden'} role="status">
        {isEmpty ? none : typed !== '' && !full ? foundWords(found.length) : ''}
      </p>
      {lack && (
        <p className="lack" id={`${id}-lack`}>
          {lack}
        </p>
      )}
    </div>
  )
}
