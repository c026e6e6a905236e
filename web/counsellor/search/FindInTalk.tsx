import './search.css'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { ConvId } from '../../../shared/ids.ts'
import type { Transcript } from '../../chat/transcript.ts'
import { useWords } from '../words.ts'
import { findIn } from './findIn.ts'
import { mark } from './marks.ts'

/** `list`: the messages, as they stand on the page. The search looks at what is drawn, so nothing is kept of the text. */
type Props = { conv: ConvId; list: RefObject<HTMLElement | null>; transcript: Transcript; close: () => void }

/** Searches one talk: how many hits, from one to the next, and marks in the text. It begins at the newest hit. */
export function FindInTalk({ conv, list, transcript, close }: Props) {
  const words = useWords().counsellor.writing.find
  const [typed, setTyped] = useState('')
  const [hits, setHits] = useState<Range[]>([])
  const [chosen, setAt] = useState(0)
  const at = Math.min(chosen, Math.max(0, hits.length - 1))

  const before = useRef(typed)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks again at each change of the transcript
  useEffect(() => {
    const found = list.current ? findIn(list.current, typed) : []
    setHits(found)
    if (before.current !== typed) setAt(Math.max(0, found.length - 1))
    before.current = typed
  }, [typed, transcript, list])

  const now = hits[at]
  useEffect(() => {
    mark(conv, hits, now)
    return () => mark(conv, [])
  }, [conv, hits, now])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a message that comes moves nothing; another hit and other letters do
  useEffect(() => {
    now?.startContainer.parentElement?.scrollIntoView?.({ block: 'center' })
  }, [at, typed, hits.length > 0])

  const step = (by: 1 | -1) => hits.length > 0 && setAt((at + by + hits.length) % hits.length)
  function key(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault()
      step(event.shiftKey ? 1 : -1)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: not every browser knows the element search
    <div className="find" role="search" aria-label={words.title}>
      <input
        type="search"
        aria-label={words.title}
        placeholder={words.title}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={key}
        maxLength={100}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
      />
      <p role="status" className="find-count">
        {typed.trim() === '' ? '' : hits.length === 0 ? words.none : words.count(at + 1, hits.length)}
      </p>
      <button type="button" className="button button-small button-plain" aria-label={words.previous} onClick={() => step(-1)}>
        ↑
      </button>
      <button type="button" className="button button-small button-plain" aria-label={words.next} onClick={() => step(1)}>
        ↓
      </button>
      <button type="button" className="button button-small button-plain" aria-label={words.close} onClick={close}>
        <span className="sign sign-close" aria-hidden="true" />
      </button>
    </div>
  )
}
