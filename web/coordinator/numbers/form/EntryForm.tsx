import { useEffect, useRef, useState } from 'react'
import { draftFaults, type EntryDraft } from '../../../../shared/help/entryDraft.ts'
import { emptyDraft, entryDraftOf } from '../../../../shared/help/entryDraftOf.ts'
import type { EntryView } from '../../../../shared/help/numbersView.ts'
import type { LineId } from '../../../../shared/ids.ts'
import type { Refusal } from '../../../../shared/outcome.ts'
import { headingOf } from '../../forms/useForms.ts'
import { useWords } from '../../words.ts'
import type { NumbersHands } from '../useNumbers.ts'
import { EntryFields } from './EntryFields.tsx'
import { EntryPreview } from './EntryPreview.tsx'
import { focusFault } from './focusFault.ts'
import { entryKey, keptEntry } from './keptEntry.ts'
import { Newer } from './Newer.tsx'

type Props = {
  id: string
  kind: EntryDraft['kind']
  /** Null: a new one. */
  entry: EntryView | null
  /** What a new one begins with; absent: nothing. */
  begin?: EntryDraft | undefined
  line: LineId
  municipalities: string[]
  hands: NumbersHands
  /** The form closes: the name of what was saved, or null. */
  over(name: string | null, form: HTMLElement | null): void
}
type Said = { refused: Refusal } | 'full' | null

/** The form of a line's own number or place, with what the youths will see beside it. Nothing typed is lost but by "close without saving". */
export function EntryForm({ id, kind, entry, begin, line, municipalities, hands, over }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.numbers
  const title = headingOf(id)
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const key = entryKey(line, id)
  const [kept] = useState(() => keptEntry.read(key))
  const [draft, setDraft] = useState(() => kept?.draft ?? (entry ? entryDraftOf(entry.record) : (begin ?? emptyDraft(kind))))
  const [base, setBase] = useState(() => (kept ? kept.over : entry ? (entry.record.version ?? 0) : null))
  const [isChanged, setChanged] = useState(kept !== null)
  const [confirmed, setConfirmed] = useState(false)
  const [theirs, setTheirs] = useState<EntryView | null>(null)
  const [isTried, setTried] = useState(false)
  const [said, setSaid] = useState<Said>(null)
  const faults = draftFaults(draft)

  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (isChanged) keptEntry.keep(key, { over: base, draft })
  }, [isChanged, key, base, draft])

  const close = (name: string | null) => {
    // A form that was closed meanwhile has no element. What was begun under the same id since then is not this form's to close.
    if (form.current !== null) keptEntry.keep(key, null)
    over(name, form.current)
  }
  async function save(from: number | null) {
    setTried(true)
    if (faults.length > 0) return focusFault(form.current)
    const heard = await hands.change('numbers:save', { id, over: from, draft, confirmed })
    if (heard === null) return
    if (!heard.ok) return setSaid({ refused: heard.why })
    if (heard.value.did === 'done') return close(draft.name.trim())
    if (heard.value.did === 'full') return setSaid('full')
    setSaid(null)
    // Somebody removed it meanwhile: what is written here can only be saved as something new, under another id.
    if (heard.value.entry === null) return setSaid({ refused: 'gone' })
    setTheirs(heard.value.entry)
  }
  function choose(keep: 'mine' | 'theirs') {
    if (theirs === null) return
    const version = theirs.record.version ?? 0
    setBase(version)
    setTheirs(null)
    if (keep === 'theirs') return setDraft(entryDraftOf(theirs.record))
    void save(version)
  }
  return (
    <form
      ref={form}
      className="numbers-form"
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save(base)
      }}
    >
      <h2 id={title} ref={heading} tabIndex={-1}>
        {entry ? words.changing(entry.record.name) : words.newOf[kind]}
      </h2>
      <p className="figures-hint">{words.kindHint[kind]}</p>
      {kept && <p role="status">{words.kept}</p>}
      <EntryFields
        draft={draft}
        municipalities={municipalities}
        faults={isTried ? faults : []}
        write={(part) => {
          setDraft({ ...draft, ...part })
          setChanged(true)
          setSaid(null)
        }}
      />
      <EntryPreview draft={draft} line={line} />
      <label className="form-right">
        <input type="checkbox" checked={confirmed} onChange={({ target }) => setConfirmed(target.checked)} />
        {words.draft.isRight}
      </label>
      <p className="figures-hint">{words.draft.isRightHint}</p>
      {theirs && <Newer draft={draft} theirs={theirs} line={line} choose={choose} />}
      <p role="alert" className="form-fault">
        {isTried && faults.length > 0 && words.toPutRight(faults.length)}
        {said === 'full' ? words.full : said && staff.refusals[said.refused]}
      </p>
      <div className="numbers-buttons">
        <button type="submit" className="button button-main" aria-disabled={hands.isBusy}>
          {words.save}
        </button>
        <button type="button" className="button button-quiet" onClick={() => close(null)}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
