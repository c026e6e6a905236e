import { passing, type Refusal } from '../../shared/outcome.ts'
import { useWords } from './words.ts'

/** Figures that did not come. If the reason passes by itself, the page asks again; otherwise the coordinator can. */
export function Refused({ why, again }: { why: Refusal; again: () => void }) {
  const { staff, coordinator } = useWords()
  return (
    <div className="figures-empty" role="alert">
      <p>
        {coordinator.failed} {passing.has(why) ? coordinator.delayed : staff.refusals[why]}
      </p>
      {!passing.has(why) && (
        <button type="button" className="button" onClick={again}>
          {coordinator.again}
        </button>
      )}
    </div>
  )
}
