import type { FirstView } from '../../../shared/settings/firstLine.ts'
import { useWords } from '../words.ts'
import { type FirstStep, firstSteps, lacksOf } from './firstSteps.ts'

/** All steps in order, each with how many things it lacks. Any of them can be chosen at any time. */
export function StepList({ step, view, go }: { step: FirstStep; view: FirstView; go(to: FirstStep): void }) {
  const words = useWords().coordinator.first
  const said = (one: FirstStep) => {
    const lacks = lacksOf(one, view.lacks).length
    if (one === 'team') return view.counsellors.ready > 0 ? words.ready : words.optional
    return lacks > 0 ? words.lacking(lacks) : words.ready
  }
  return (
    <nav className="first-steps" aria-label={words.stepsLabel}>
      <ol>
        {firstSteps.map((one) => (
          <li key={one}>
            <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => go(one)}>
              <span>{words.steps[one]}</span> <span className="first-state">{said(one)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
