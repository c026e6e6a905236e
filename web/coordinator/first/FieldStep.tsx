import { type ReactNode, useEffect, useState } from 'react'
import { passing } from '../../../shared/outcome.ts'
import type { LineField } from '../../../shared/settings/lineSettings.ts'
import { lineClockAt } from '../figures/calendar.ts'
import { fieldId, ShownFields } from '../line/fields/Field.tsx'
import { LineFields } from '../line/fields/LineFields.tsx'
import { type LineDraft, settingsIn } from '../line/lineDraft.ts'
import { SavedElsewhere } from '../line/SavedElsewhere.tsx'
import type { LineHands } from '../line/useLineDraft.ts'
import { useWords } from '../words.ts'
import type { FirstAround } from './firstAround.ts'

type Props = {
  draft: LineDraft
  hands: LineHands
  fields: readonly LineField[]
  around: FirstAround
  done(): void
  back: ReactNode
}

/** Some fields of the line's own form. They are saved as on the screen of the line, and what is not saved is the same there. */
export function FieldStep({ draft, hands, fields, around, done, back }: Props) {
  const all = useWords()
  const words = all.coordinator.first
  const [isLeaving, setLeaving] = useState(false)
  useEffect(() => {
    if (!isLeaving || draft.isSaving) return
    setLeaving(false)
    if (draft.said !== null) return done()
    const wrong = draft.faults[0]
    if (wrong) document.getElementById(fieldId(wrong.field))?.focus()
  }, [isLeaving, draft, done])

  const changed = fields.some((field) => field in draft.change)
  const mustChoose = (draft.newer?.both.length ?? 0) > 0
  const { newer } = draft
  // What was refused at another step stands there.
  const faults = draft.faults.filter(({ field }) => fields.includes(field))
  return (
    <form
      className="line-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!changed) return done()
        if (draft.isSaving || mustChoose || !around.connected) return
        setLeaving(true)
        hands.save([...fields])
      }}
    >
      <ShownFields.Provider value={fields}>
        <div className="line-fields">
          <LineFields settings={settingsIn(draft)} reading={draft.reading} faults={faults} write={hands.write} />
        </div>
      </ShownFields.Provider>
      {mustChoose && <SavedElsewhere draft={draft} hands={hands} />}
      <p role="status" className="line-said">
        {newer && !mustChoose && newer.others.length > 0 && (
          <span>
            {words.savedByOther(
              newer.by || all.coordinator.line.somebody,
              lineClockAt(newer.at, all.lang),
              newer.others.map((field) => all.coordinator.line.fields[field]).join(', '),
            )}{' '}
          </span>
        )}
        {!around.connected && <span>{words.offline} </span>}
        {whyNot({ ...draft, faults }, all)}
      </p>
      <p className="first-buttons">
        <button type="submit" className="button button-main" disabled={changed && (draft.isSaving || mustChoose || !around.connected)}>
          {draft.isSaving ? words.saving : changed ? words.saveAndNext : words.next}
        </button>
        {back}
      </p>
    </form>
  )
}

/** Why the last saving did not succeed, and what would be right. */
function whyNot({ faults, refused, newer }: LineDraft, { coordinator, staff }: ReturnType<typeof useWords>): string {
  if (faults.length > 0) return coordinator.first.notSaved(faults.length)
  if (refused === 'too-large') return coordinator.line.toolarge
  if (refused !== null) return passing.has(refused) && refused !== 'no-answer' ? coordinator.delayed : staff.refusals[refused]
  return (newer?.both.length ?? 0) > 0 ? coordinator.line.chooseFirst : ''
}
