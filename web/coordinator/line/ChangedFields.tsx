import type { LineField } from '../../../shared/settings/lineSettings.ts'
import { useWords } from '../words.ts'
import { Beside } from './Beside.tsx'
import { inWords } from './inWords.ts'
import { type LineDraft, settingsIn } from './lineDraft.ts'
import type { LineHands } from './useLineDraft.ts'

/** What has been changed and is not saved, field by field. */
export function ChangedFields({ draft, hands }: { draft: LineDraft; hands: LineHands }) {
  const all = useWords()
  const words = all.coordinator.line
  const { reading, change } = draft
  const fields = Object.keys(change) as LineField[]
  return (
    <section id="line-changed" tabIndex={-1} className="line-changed" aria-labelledby="line-changed-name" data-any={fields.length > 0}>
      <h2 id="line-changed-name">{words.changed}</h2>
      {fields.length === 0 && <p className="figures-hint">{words.noChange}</p>}
      {fields.map((field) => (
        <fieldset key={field} className="line-part">
          <legend>{words.fields[field]}</legend>
          <Beside
            sides={[
              { title: words.was, lines: inWords(field, reading.settings, all, reading) },
              { title: words.becomes, lines: inWords(field, settingsIn(draft), all, reading) },
            ]}
          />
          <button type="button" className="button button-quiet" onClick={() => hands.drop(field)}>
            {words.dropOne(words.fields[field])}
          </button>
        </fieldset>
      ))}
    </section>
  )
}
