import { useId } from 'react'

type Props = {
  label: string
  value: string
  most: number
  write(text: string): void
  hint?: string
  /** What would be right; null: nothing is wrong. */
  fault?: string | null
  /** More than one: a box for several lines. */
  rows?: number
  lang?: string
  inputMode?: 'numeric' | 'tel' | 'url'
  /** The date of today, as the last one that may be chosen. */
  upTo?: string
}

/** One box of a form: its label above, a hint, and beneath it what would be right. */
export function EntryField({ label, value, most, write, hint, fault = null, rows = 1, lang, inputMode, upTo }: Props) {
  const id = useId()
  const common = {
    id,
    value,
    lang,
    'aria-invalid': fault !== null,
    'aria-describedby': `${id}-hint ${id}-fault`,
    onChange: (event: { target: { value: string } }) => write(event.target.value),
  }
  return (
    <div className="form-field" data-invalid={fault !== null}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} className="figures-hint">
          {hint}
        </span>
      )}
      {rows > 1 ? (
        <textarea {...common} rows={rows} maxLength={most} />
      ) : (
        <input {...common} maxLength={most} inputMode={inputMode} {...(upTo ? { type: 'date', max: upTo } : { type: 'text' })} />
      )}
      <span id={`${id}-fault`} className="form-fault">
        {fault}
      </span>
    </div>
  )
}
