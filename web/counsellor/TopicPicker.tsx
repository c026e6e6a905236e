import { type KeyboardEvent, useId, useState } from 'react'
import type { FormTopic } from '../../shared/staffPage.ts'
import { MOST } from './closing.ts'
import { findTopics } from './topicSearch.ts'
import { useWords } from './words.ts'

type Props = { all: FormTopic[]; lately: string[]; picked: string[]; tick: (id: string) => void; lack?: string | undefined }

/** Search as you type: Enter takes the one in front, Backspace in an empty box takes the last away. */
export function TopicPicker({ all, lately, picked, tick, lack }: Props) {
  const { counsellor, lang } = useWords()
  const words = counsellor.form
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const found = findTopics(all, typed, lang, picked, lately)
  const full = picked.length >= MOST
  const shown = open && !full && found.length > 0
  const nameOf = (topic: string) => all.find((t) => t.id === topic)?.[lang] ?? topic

  function take(topic: FormTopic | undefined) {
    if (!topic) return
    tick(topic.id)
    setTyped('')
    setAt(0)
  }
  function key(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      if (found.length > 0) setAt((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
    } else if (event.key === 'Enter' && !event.ctrlKey) {
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
        dir="auto"
        id={`${id}-search`}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}-${at}` : undefined}
        aria-invalid={lack ? true : undefined}
        aria-describedby={lack ? `${id}-lack` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.search}
        value={typed}
        onChange={(e) => {
          setTyped(e.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={key}
      />
      <div id={`${id}-found`} role="listbox" aria-label={words.topics} className="topics-found" hidden={!shown}>
        {found.map((topic, i) => (
          <div
            key={topic.id}
            id={`${id}-${i}`}
            role="option"
            // Reached by aria-activedescendant; the box keeps the focus.
            tabIndex={-1}
            aria-selected={i === at}
            // The box keeps the focus: a press that moved it would close the list first.
            onMouseDown={(e) => {
              e.preventDefault()
              take(topic)
            }}
          >
            {topic[lang]}
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
