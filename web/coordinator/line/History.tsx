import {
  BY_CONSOLE,
  fieldsThatDiffer,
  type LineField,
  type LineReading,
  type SavedChange,
  withChange,
} from '../../../shared/settings/lineSettings.ts'
import { dateInWords } from '../../../shared/words/when.ts'
import { dateAt, lineClockAt } from '../figures/calendar.ts'
import { useWords } from '../words.ts'
import { Beside } from './Beside.tsx'
import { inWords } from './inWords.ts'
import type { LineHands } from './useLineDraft.ts'

/** The last changes of the line, newest first. Undoing one puts its fields back into the form; it is saved like any other change. */
export function History({ reading, hands }: { reading: LineReading; hands: LineHands }) {
  const all = useWords()
  const words = all.coordinator.line
  const { changes, settings } = reading
  return (
    <section className="line-history" aria-labelledby="line-history">
      <h2 id="line-history">{words.history}</h2>
      <p className="figures-hint">{changes.length === 0 ? words.noHistory : words.historyHint}</p>
      {changes.map((change) => {
        const fields = fieldsIn(change)
        const names = fields.map((field) => words.fields[field]).join(', ')
        const at = `${dateInWords(dateAt(change.at), all.lang)} ${lineClockAt(change.at, all.lang)}`
        return (
          <details key={`${change.at} ${JSON.stringify(change.after)}`}>
            <summary>
              {names}{' '}
              <span className="figures-hint">
                {words.changedBy(change.by === BY_CONSOLE ? words.console : change.by || words.somebody, at)}
              </span>
            </summary>
            {fields.map((field) => (
              <fieldset key={field} className="line-part">
                <legend>{words.fields[field]}</legend>
                <Beside
                  sides={[
                    { title: words.was, lines: inWords(field, withChange(settings, change.before), all, reading) },
                    { title: words.becomes, lines: inWords(field, withChange(settings, change.after), all, reading) },
                  ]}
                />
              </fieldset>
            ))}
            {fieldsThatDiffer(withChange(settings, change.before), settings).length > 0 && (
              <button type="button" className="button" onClick={() => hands.write(change.before)}>
                {words.undo(names)}
              </button>
            )}
          </details>
        )
      })}
    </section>
  )
}

const fieldsIn = ({ before }: SavedChange) => Object.keys(before) as LineField[]
