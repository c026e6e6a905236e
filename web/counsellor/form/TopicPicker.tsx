import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { FormTopic } from '../../../shared/doors/staffPage.ts'
import { useWords } from '../words.ts'
import { MOST } from './closing.ts'
import { findTopics, type Shelf, shelvesOf } from './topicSearch.ts'

type Props = {
  all: FormTopic[]
  /** The topics of the form that fit what the youth chose before the talk. */
  own: string[]
  lately: string[]
  picked: string[]
  tick: (id: string) => void
  lack?: string | undefined
}

/** All topics by branch; typing narrows the list. Enter takes the marked topic. Backspace in an empty box removes the last one. */
export function TopicPicker({ all, own, lately, picked, tick, lack }: Props) {
  const { counsellor, lang } = useWords()
  const words = counsellor.form
  const id = useId()
  const [typed, setTyped] = useState('')
  const [moved, setMoved] = useState<number | null>(null)
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const shelves = typed.trim() === '' ? shelvesOf(all, picked, lately, own) : shelfOf(findTopics(all, typed, lang, picked, lately, own))
  const found = shelves.flatMap((shelf) => shelf.topics)
  // If nothing is typed and no topic is likely, no topic is marked, so that a hasty Enter takes nothing.
  const at = moved ?? (isLikely(shelves[0]) ? 0 : -1)
  const full = picked.length >= MOST
  const shown = open && !full && found.length > 0
  const nameOf = (topic: string) => all.find((t) => t.id === topic)?.name[lang] ?? topic
  useEffect(() => {
    if (moved !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [moved])

  function take(topic: FormTopic | undefined) {
    if (!topic) return
    tick(topic.id)
    setTyped('')
    setMoved(null)
  }
  /** A press elsewhere takes the focus before it becomes a click. The list closes after the click, so that its target does not move before. */
  function left() {
    if (document.querySelector(':active') === null) return setOpen(false)
    window.addEventListener('pointerup', () => setTimeout(() => setOpen(document.activeElement === box.current)), { once: true })
  }
  function key(event: KeyboardEvent<HTMLInputElement>) {
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
      if (last !== undefined) tick(last)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setOpen(false)
    }
  }
  return (
    <div className="topics" data-lack={lack !== undefined}>
      <label htmlFor={`${id}-search`}>
        {words.topics} <span className="aside">{full ? words.topicsFull : words.topicsHint}</span>
      </label>
      <ul className="topics-picked">
        {picked.map((topic) => (
          <li key={topic}>
            <button type="button" className="chip" data-on="true" aria-label={words.remove(nameOf(topic))} onClick={() => tick(topic)}>
              {nameOf(topic)} <span className="sign sign-close" aria-hidden="true" />
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
        aria-describedby={lack ? `${id}-lack` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.search}
        value={typed}
        onChange={(e) => {
          setTyped(e.target.value)
          setMoved(null)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={left}
        onKeyDown={key}
      />
      <div
        ref={list}
        id={`${id}-found`}
        role="listbox"
        aria-label={words.topics}
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
          <div key={shelf.group} role="group" aria-label={words.groups[shelf.group] ?? shelf.group} className="topics-shelf">
            <p aria-hidden="true" className="topics-shelf-name">
              {words.groups[shelf.group] ?? shelf.group}
            </p>
            {shelf.topics.map((topic) => {
              const i = found.indexOf(topic)
              return (
                <div
                  key={topic.id}
                  id={`${id}-${i}`}
                  role="option"
                  // The arrows reach it by aria-activedescendant. The box keeps the focus.
                  tabIndex={-1}
                  aria-selected={i === at}
                  onMouseDown={() => take(topic)}
                >
                  {topic.name[lang]}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {typed !== '' && !full ? words.found(found.length) : ''}
      </p>
      {lack && (
        <p className="lack" id={`${id}-lack`}>
          {lack}
        </p>
      )}
    </div>
  )
}

const shelfOf = (topics: FormTopic[]): Shelf[] => (topics.length > 0 ? [{ group: 'found', topics }] : [])
const isLikely = (shelf: Shelf | undefined): boolean => shelf !== undefined && ['own', 'lately', 'found'].includes(shelf.group)
