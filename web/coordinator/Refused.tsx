import type { Refusal } from '../../shared/outcome.ts'
import { useWords } from './words.ts'

/** Figures that did not come, with a way to ask again. */
export function Refused({ why, again }: { why: Refusal; again: () => void }) {
  const { staff, coordinator } = useWords()
  return (
    <div className="figures-empty" role="alert">
      <p>
        {coordinator.failed} {staff.refusals[why]}
      </p>
      <button type="button" className="button" onClick={again}>
        {coordinator.again}
      </button>
    </div>
  )
}
