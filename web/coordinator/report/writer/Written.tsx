import { useId } from 'react'
import { useWords } from '../../words.ts'

/** `isNamed`: the label is read out and not shown, because the heading above says the same. */
type Props = { label: string; text: string; most: number; rows: number; write: (text: string) => void; isNamed?: boolean }

/** A box to write in, with its bound. Near the bound it says how much room is left. */
export function Written({ label, text, most, rows, write, isNamed = false }: Props) {
  const words = useWords().coordinator.report
  const id = useId()
  const left = most - text.length
  return (
    <label className="report-written">
      <span className={isNamed ? 'visually-hidden' : undefined}>{label}</span>
      <textarea value={text} rows={rows} maxLength={most} aria-describedby={id} onChange={(e) => write(e.target.value)} />
      <span id={id} className="figures-hint">
        {left <= most / 5 ? words.left(left) : ''}
      </span>
    </label>
  )
}
