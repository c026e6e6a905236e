import { passing } from '../../../shared/outcome.ts'
import type { LineField } from '../../../shared/settings/lineSettings.ts'
import { useWords } from '../words.ts'
import { fieldId } from './fields/Field.tsx'
import type { LineDraft } from './lineDraft.ts'
import type { LineHands } from './useLineDraft.ts'

/** At the lower edge of the window, wherever the form is read: what is not saved, how saving went, and the way to save. */
export function SaveBar({ draft, hands, connected }: { draft: LineDraft; hands: LineHands; connected: boolean }) {
  const all = useWords()
  const words = all.coordinator.line
  const { change, newer, faults, isSaving, isBrought, said, refused } = draft
  const fields = Object.keys(change) as LineField[]
  const mustChoose = (newer?.both.length ?? 0) > 0
  const why = refused === 'too-large' ? words.toolarge : refused && all.staff.refusals[refused]
  const isAny = fields.length > 0 || said !== null || faults.length > 0 || refused !== null
  return (
    <div className="line-bar" data-any={isAny}>
      {fields.length > 0 && (
        <p>
          {words.unsaved(fields.map((field) => words.fields[field]).join(', '))}{' '}
          <a className="tap" href="#line-changed">
            {words.seeChanges}
          </a>
        </p>
      )}
      <p role="status" className="line-said">
        {isBrought && fields.length > 0 && words.broughtBack}
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
          <button type="button" className="button button-main" disabled={isSaving || mustChoose || !connected} onClick={() => hands.save()}>
            {isSaving ? words.saving : words.save}
          </button>
          <button type="button" className="button" disabled={isSaving} onClick={() => hands.drop(null)}>
            {words.drop}
          </button>
        </p>
      )}
    </div>
  )
}
