import { useWords } from '../words.ts'
import { clockAt } from './calendar.ts'

/** When figures were read, and the way to newer ones: nothing changes them on the page by itself. */
export function AsOf({ at, again }: { at: number | undefined; again: () => void }) {
  const { coordinator, lang } = useWords()
  return (
    <p className="figures-as-of">
      {at !== undefined && <span>{coordinator.readAt(clockAt(at, lang))}</span>}
      <button type="button" className="button button-quiet" onClick={again}>
        {coordinator.readAgain}
      </button>
    </p>
  )
}
