import { type ReactNode, useEffect, useState } from 'react'
import type { LineId } from '../../../shared/ids.ts'
import { passing } from '../../../shared/outcome.ts'
import type { LineField, LineReading } from '../../../shared/settings/lineSettings.ts'
import { lineClockAt } from '../figures/calendar.ts'
import { fieldId, ShownFields } from '../line/fields/Field.tsx'
import { LineFields } from '../line/fields/LineFields.tsx'
import { type LineDraft, settingsIn } from '../line/lineDraft.ts'
import { SavedElsewhere } from '../line/SavedElsewhere.tsx'
import { useLineDraft } from '../line/useLineDraft.ts'
import { useWords } from '../words.ts'
import type { FirstAround } from './FirstGuide.tsx'

type Props = {
  line: LineId
  reading: LineReading
  fields: readonly LineField[]
  around: FirstAround
  done(): void
  back: ReactNode
}

/** Some fields of the line's own form. They are saved as on the screen of the line, and what is not saved is the same there. */
export function FieldStep({ line, reading, fields, around, done, back }: Props) {
  const all = useWords()
  const words = all.coordinator.first
  // What somebody else saves is taken in at once while nothing is written here, and otherwise when this coordinator saves.
  const [ground, setGround] = useState(reading)
  const { draft, hands } = useLineDraft(around.socket, line, ground)
  const isClean = Object.keys(draft.change).length === 0
  useEffect(() => {
    if (isClean && !draft.isSaving && lastSaved(reading) >= lastSaved(draft.reading)) setGround(reading)
  }, [isClean, draft.isSaving, draft.reading, reading])
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
          <LineFields settings={settingsIn(draft)} reading={draft.reading} faults={draft.faults} write={hands.write} />
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
        {whyNot(draft, all)}
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

/** When the line was saved last, so that an answer that was overtaken is not taken for something new. */
const lastSaved = ({ changes }: LineReading): number => changes[0]?.at ?? 0
