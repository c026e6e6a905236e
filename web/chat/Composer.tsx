import './chat.css'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { TEXT_LIMIT } from '../../shared/sealing/sealed.ts'
import type { chat } from '../../shared/words/da/youths/chat.ts'
import { isComposing } from './keys/isComposing.ts'
import { overBy } from './overBy.ts'
import { looksRevealing } from './revealing.ts'
import { useAfterPause } from './useAfterPause.ts'

/** From this length on, the page tells how many characters are left. */
const NEARLY_FULL = TEXT_LIMIT - 200

/** A screen reader hears the length after a pause in the writing, and not at every letter. */
const ANNOUNCE_MS = 1500

type Props = {
  words: typeof chat
  draft: string
  setDraft(draft: string): void
  send(text: string): void
  wrote?(): void
  /** The reader of a name or number, for the question; null: do not ask (staff, or once a counsellor has asked where the youth is). */
  warnOf: string | null
  /** Numbers that may be sent without the question: the help numbers on the page. */
  known?: readonly string[]
  /** The reason why nothing can be sent yet. The text stays in the box. */
  holds?: string | null
  /**
   * Whether the page takes what was just typed for something else. Then the text stays as it was. `at`: where the cursor stands. Not asked while
   * an input method composes a word.
   */
  caught?(text: string, at: number): boolean
  /** Buttons beside the box. */
  tools?: ReactNode
  /** False on a phone: Enter makes a new line there, because its keyboard has no other key for that. */
  enterSends: boolean
}

/** The box to write in. It tells the browser not to correct, suggest, translate or remember the text. Some browsers do so anyway. */
export function Composer({ words, draft, setDraft, send, wrote, warnOf, known, holds = null, caught, tools, enterSends }: Props) {
  const [asking, setAsking] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const question = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLDivElement>(null)
  const asks = asking && warnOf !== null
  const note = useId()
  const text = draft.trim()
  const over = overBy(text)
  const length = over > 0 ? words.tooLong(over) : text.length > NEARLY_FULL ? words.left(-over) : ''
  const announced = useAfterPause(length, ANNOUNCE_MS)

  // The question takes the focus, so that its answers are the next tab stops. When the question goes, the focus returns to the box.
  useEffect(() => {
    if (!asks) return
    question.current?.focus()
    return () => {
      if (document.activeElement === document.body) box.current?.focus()
    }
  }, [asks])

  // A press beside the box leaves the cursor in it. So a phone keeps its keyboard open, also when a second tap hits the disabled button.
  useLayoutEffect(() => {
    const element = row.current
    const keepCursor = (event: MouseEvent) => event.target instanceof HTMLTextAreaElement || event.preventDefault()
    element?.addEventListener('mousedown', keepCursor)
    return () => element?.removeEventListener('mousedown', keepCursor)
  }, [])

  const go = (sure: boolean) => {
    if (text === '' || over > 0 || holds !== null) return
    if (!sure && warnOf !== null && looksRevealing(text, known)) return setAsking(true)
    setAsking(false)
    setDraft('')
    send(text)
    box.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || !enterSends || isComposing(event)) return
    event.preventDefault()
    go(false)
  }
  const dontSend = () => {
    setAsking(false)
    box.current?.focus()
  }
  const wayBack = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    dontSend()
  }
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        go(false)
      }}
    >
      {asks && (
        <div
          ref={question}
          className="composer-ask"
          role="alertdialog"
          aria-label={words.looksLikeName(warnOf)}
          tabIndex={-1}
          onKeyDown={wayBack}
        >
          <p>{words.looksLikeName(warnOf)}</p>
          <p className="composer-answers">
            <button type="button" className="button button-plain" onClick={dontSend}>
              {words.dontSend}
            </button>
            <button type="button" className="button button-soft" onClick={() => go(true)}>
              {words.sendAnyway}
            </button>
          </p>
        </div>
      )}
      <div ref={row} className="composer-row">
        <div className="composer-box" data-text={draft === '' ? words.placeholder : draft}>
          <textarea
            ref={box}
            rows={1}
            aria-label={words.boxLabel}
            aria-describedby={note}
            placeholder={words.placeholder}
            value={draft}
            onChange={(event) => {
              const { value, selectionStart } = event.target
              const composes = 'isComposing' in event.nativeEvent && event.nativeEvent.isComposing
              if (!composes && caught?.(value, selectionStart)) return
              setDraft(value)
              setAsking(false)
              wrote?.()
            }}
            onKeyDown={onKeyDown}
            enterKeyHint={enterSends ? 'send' : 'enter'}
            dir="auto"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            translate="no"
            {...{ writingsuggestions: 'false' }}
          />
        </div>
        {tools}
        <button
          type="submit"
          className="button button-main composer-send"
          disabled={text === '' || over > 0 || holds !== null}
          aria-label={words.send}
        >
          <span className="sign sign-send" aria-hidden="true" />
        </button>
      </div>
      <p id={note} className="composer-note">
        {holds !== null && text !== '' ? holds : length}
      </p>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
    </form>
  )
}
