import { useEffect, useRef, useState } from 'react'
import type { DeskText, DeskTextFault, DeskTextKind, DeskTextsView } from '../../../shared/deskTexts/deskText.ts'
import { deskTextFaults, tidyDeskText } from '../../../shared/deskTexts/deskTextFaults.ts'
import { KeepOne } from '../KeepOne.tsx'
import { Beside } from '../line/Beside.tsx'
import { focusFault } from '../numbers/form/focusFault.ts'
import { useWords } from '../words.ts'
import { draftOfText, nameOf, textLines } from './deskTextInWords.ts'
import { type KeptDeskText, keptDeskText } from './keptDeskText.ts'
import { ReplyFields } from './ReplyFields.tsx'
import { SheetFields } from './SheetFields.tsx'
import type { DeskTextHands } from './useDeskTexts.ts'

/** `isOpen`: false where the form was closed while its save was on the way. */
type Over = (said: string, isOpen: boolean) => void
type Props = { kind: DeskTextKind; begun: KeptDeskText; view: DeskTextsView; hands: DeskTextHands; over: Over }

/** The form of one text. What is written stays in this tab until it is saved or closed. */
export function DeskTextForm({ kind, begun, view, hands, over: end }: Props) {
  const { coordinator, staff, lang } = useWords()
  const words = coordinator.texts
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [draft, setDraft] = useState(begun.draft)
  const [over, setOver] = useState(begun.over)
  const [theirs, setTheirs] = useState<DeskText | null>(null)
  const [isTried, setTried] = useState(false)
  /** What the server alone could know, of the draft that it was asked for. */
  const [told, setTold] = useState<{ draft: KeptDeskText['draft']; faults: DeskTextFault[] } | null>(null)
  const [said, setSaid] = useState('')
  const { id } = begun
  const tidy = tidyDeskText(draft)
  const known = deskTextFaults(tidy, { today: view.today, others: view.texts.filter((one) => one.id !== id) })
  const faults = told !== null && told.draft === draft && known.length === 0 ? told.faults : known
  const shown = isTried ? faults : []
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    // Until something is written there is nothing to lose.
    if (draft !== begun.draft || over !== begun.over) keptDeskText.keep(kind, view.line, { id, over, draft })
  }, [kind, view.line, id, over, draft, begun])

  const close = (text: string) => end(text, form.current !== null)

  async function save() {
    setTried(true)
    setSaid('')
    if (theirs !== null) return
    if (known.length > 0) return focusFault(form.current)
    const heard = await hands.save({ id, over }, tidy)
    if (heard === null) return
    if (!heard.ok) return setSaid(staff.refusals[heard.why])
    const { value } = heard
    switch (value.did) {
      case 'done':
        return close(words.saved(nameOf(tidy, lang)))
      case 'full':
        return setSaid(words[kind].full)
      case 'faults':
        setTold({ draft, faults: value.faults })
        return focusFault(form.current)
      case 'newer':
        setTheirs(value.text)
        // Removed by somebody else: saved once more, it is new.
        if (value.text === null) setOver(0)
        return setSaid(value.text === null ? words.goneMeanwhile : '')
    }
  }
  const choose = (keep: 'mine' | 'theirs') => {
    if (theirs === null) return
    setOver(theirs.version)
    if (keep === 'theirs') setDraft(draftOfText(theirs))
    setTheirs(null)
    heading.current?.focus()
  }
  const fields = { faults: shown, write: setDraft, today: view.today }
  return (
    <form
      ref={form}
      className="numbers-form"
      aria-labelledby={`${kind}-form`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3 id={`${kind}-form`} ref={heading} tabIndex={-1}>
        {over === 0 ? words[kind].newOne : words.changing(nameOf(begun.draft, lang))}
      </h3>
      {draft.kind === 'reply' ? <ReplyFields draft={draft} {...fields} /> : <SheetFields draft={draft} {...fields} />}
      <p role="alert" className="form-fault">
        {shown.length > 0 ? words.toPutRight(shown.length) : said}
      </p>
      {theirs && (
        <div className="numbers-change" role="alert">
          <p>{words.newer}</p>
          <Beside
            sides={[
              { title: words.mine, lines: textLines(tidy, lang) },
              { title: words.theirs, lines: textLines(theirs, lang) },
            ]}
          />
          <KeepOne className="numbers-buttons" words={words} choose={choose} />
        </div>
      )}
      <div className="numbers-buttons">
        <button type="submit" className="button button-main" aria-disabled={hands.isBusy || theirs !== null}>
          {words.save}
        </button>
        <button type="button" className="button button-quiet" onClick={() => close(words.cancelled)}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
