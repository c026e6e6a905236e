import { createContext, type ReactNode, useContext, useId } from 'react'
import type { LineFault } from '../../../../shared/settings/lineFault.ts'
import type { LineField } from '../../../../shared/settings/lineSettings.ts'
import type { LineWords } from '../../../../shared/words/da/line/lineWords.ts'
import { dayInWords } from '../../figures/calendar.ts'
import { useWords, type Words } from '../../words.ts'

type Props = {
  field: LineField
  faults: LineFault[]
  /** `describedBy`: the id of what is wrong with the field, or undefined. */
  children(describedBy: string | undefined): ReactNode
}

/** The id of the box of a field, where the keyboard is led to. */
export const fieldId = (field: LineField) => `line-${field}`

/** The fields that are shown. Null: all of them. The guide for a new line shows some at a time. */
export const ShownFields = createContext<readonly LineField[] | null>(null)

/** A field of the form under its name, with what it is for, and with each thing that is wrong with it. */
export function Field({ field, faults, children }: Props) {
  const words = useWords()
  const { fields, hints, faults: sentences } = words.coordinator.line
  const id = useId()
  const shown = useContext(ShownFields)
  if (shown !== null && !shown.includes(field)) return null
  const hint = (hints as Partial<Record<LineField, string>>)[field]
  const wrong = faults.filter((fault) => fault.field === field)
  const said = [...new Set(wrong.map(({ why, at }) => sentences[why](whereIn(words, field, at))))]
  return (
    <section id={fieldId(field)} tabIndex={-1} className="line-field" aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{fields[field]}</h2>
      {hint && <p className="figures-hint">{hint}</p>}
      <div id={`${id}-wrong`} role="alert">
        {said.map((sentence) => (
          <p key={sentence} className="line-fault">
            {sentence}
          </p>
        ))}
      </div>
      {children(wrong.length > 0 ? `${id}-wrong` : undefined)}
    </section>
  )
}

/** The place of a fault, in words: a weekday or a date. A fault of a language is seen at its box; a public field says its place itself. */
function whereIn({ coordinator: { line }, lang }: Words, field: LineField, at: string | undefined): string {
  if (field in line.public.fields) return at ?? ''
  if ((field !== 'hours' && field !== 'overflow') || at === undefined) return ''
  return line.faultAt(weekday(line, at) ?? dayInWords(at, lang))
}
const weekday = ({ hours }: LineWords, at: string) => (/^[1-7]$/.test(at) ? hours.days[Number(at) - 1] : undefined)
