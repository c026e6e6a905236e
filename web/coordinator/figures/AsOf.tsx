import { useWords } from '../words.ts'
import { lineClockAt } from './calendar.ts'

/** When the figures were read, and a button for newer ones. Figures on the page never change by themselves. */
export function AsOf({ at, again }: { at: number | undefined; again: () => void }) {
  const { coordinator, lang } = useWords()
  return (
    <p className="figures-as-of">
      {at !== undefined && <span>{coordinator.readAt(lineClockAt(at, lang))}</span>}
      <button type="button" className="button button-quiet" onClick={again}>
        {coordinator.readAgain}
      </button>
    </p>
  )
}
