import { passing } from '../../../shared/outcome.ts'
import type { LineField } from '../../../shared/settings/lineSettings.ts'
import { useWords } from '../words.ts'
import { Beside } from './Beside.tsx'
import { fieldId } from './fields/Field.tsx'
import { inWords } from './inWords.ts'
import { type LineDraft, settingsIn } from './lineDraft.ts'
import type { LineHands } from './useLineDraft.ts'

/** What has been changed and is not saved, field by field, with the way to save it. */
export function ChangedFields({ draft, hands, connected }: { draft: LineDraft; hands: LineHands; connected: boolean }) {
  const all = useWords()
  const words = all.coordinator.line
  const { reading, change, newer, faults, isSaving, said, refused } = draft
  const fields = Object.keys(change) as LineField[]
  const mustChoose = (newer?.both.length ?? 0) > 0
  const why = refused === 'too-large' ? words.toolarge : refused && all.staff.refusals[refused]
  return (
    <section className="line-changed" aria-labelledby="line-changed" data-any={fields.length > 0}>
      <h2 id="line-changed">{words.changed}</h2>
      {fields.length === 0 && <p className="figures-hint">{words.nothing}</p>}
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
      <p role="status" className="line-said">
        {said !== null && words[said]}
        {faults.length > 0 && words.notSaved(faults.length)}
        {refused !== null && (passing.has(refused) && refused !== 'no-answer' ? all.coordinator.delayed : why)}
        {mustChoose && words.chooseFirst}
      </p>
      {faults.length > 0 && (
        <p className="line-buttons">
          {[...new Set(faults.map(({ field }) => field))].map((field) => (
            <a key={field} className="tap" href={`#${fieldId(field)}`}>
              {words.fields[field]}
            </a>
          ))}
        </p>
      )}
      {fields.length > 0 && (
        <p className="line-buttons">
          <button type="button" className="button button-main" disabled={isSaving || mustChoose || !connected} onClick={hands.save}>
            {isSaving ? words.saving : words.save}
          </button>
          <button type="button" className="button" disabled={isSaving} onClick={() => hands.drop(null)}>
            {words.drop}
          </button>
        </p>
      )}
    </section>
  )
}
