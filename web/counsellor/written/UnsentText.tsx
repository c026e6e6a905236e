import { useCopy } from '../danger/useCopy.ts'
import { useWords } from '../words.ts'

/** Text that stood unsent in the box when the talk went. `of`: the youth, where the place on the page does not show whose box it was. */
export function UnsentText({ text, of }: { text: string; of: string | null }) {
  const { counsellor } = useWords()
  const { told, copy } = useCopy()
  return (
    <div className="unsent">
      <div className="unsent-said">
        <p>
          <strong>{of === null ? counsellor.written.unsent : counsellor.written.unsentTo(of)}</strong>
        </p>
        <p className="unsent-text" dir="auto" translate="no">
          {text}
        </p>
      </div>
      <p className="row">
        <button type="button" className="button button-small button-plain" onClick={() => copy(text)}>
          {counsellor.written.copyUnsent}
        </button>
        <span role="status" className="aside">
          {told}
        </span>
      </p>
    </div>
  )
}
