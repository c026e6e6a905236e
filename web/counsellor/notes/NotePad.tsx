import './notes.css'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ConvId } from '../../../shared/ids.ts'
import { focusAtEnd, focusTargetIn } from '../desk/focus.ts'
import { letters } from '../shortcuts/shortcuts.ts'
import { useShortcuts } from '../shortcuts/useShortcuts.ts'
import { useWords } from '../words.ts'

/** The longest note, in UTF-16 units. */
const LONGEST = 5000

/** `hasKeys`: the shortcut means this talk. `show`: unfolds what stands around the note. */
type Props = { conv: ConvId; name: string; hasKeys: boolean; show: () => void }

/**
 * What the counsellor notes about one talk. It lives in this component alone: it goes with the pane, at the end of the writing time or when the talk
 * goes to somebody else, and a reload leaves nothing. It stands in no form, and no key sends it.
 */
export function NotePad({ conv, name, hasKeys, show: unfold }: Props) {
  const words = useWords().counsellor.writing.notes
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const whole = useRef<HTMLElement>(null)
  const hint = useId()
  const box = () => whole.current?.querySelector('textarea') ?? null
  const toTalk = () => focusAtEnd(focusTargetIn(conv))

  function show(on: boolean) {
    flushSync(() => {
      setOpen(on)
      if (on) unfold()
    })
    if (on) focusAtEnd(box())
  }
  useShortcuts(false, ({ name: key }) => {
    if (key !== 'note' || !hasKeys) return false
    if (document.activeElement === box() && box() !== null) toTalk()
    else show(true)
    return true
  })
  function back(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    toTalk()
  }
  return (
    <section ref={whole} className="notes" aria-label={words.title(name)}>
      <button
        type="button"
        className="button button-small button-plain"
        aria-expanded={open}
        aria-keyshortcuts={`Alt+${letters.note}`}
        onClick={() => show(!open)}
      >
        {text.trim() === '' ? words.open : words.openFull}
      </button>
      {open && (
        <>
          <p id={hint} className="notes-hint">
            {words.onlyYou}
          </p>
          <textarea
            aria-label={words.title(name)}
            aria-describedby={hint}
            rows={4}
            maxLength={LONGEST}
            placeholder={words.placeholder}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={back}
            dir="auto"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            translate="no"
            {...{ writingsuggestions: 'false' }}
          />
        </>
      )}
    </section>
  )
}
