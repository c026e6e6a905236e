import { useState } from 'react'
import { SIDE_BY_SIDE, useMedia } from '../useOnScreen.ts'
import { useWords } from '../words.ts'

/** What to do when a life may be in danger, step by step. The ticks are in this page's memory only, and go with the talk. */
export function AcuteList() {
  const { talk, danger } = useWords().counsellor
  const sideBySide = useMedia(SIDE_BY_SIDE, true)
  const [done, setDone] = useState<number[]>([])
  const tick = (step: number) => setDone((before) => (before.includes(step) ? before.filter((one) => one !== step) : [...before, step]))
  return (
    // With enough room the list stands open beside the talk. Without it the list is folded, so that the last messages stay in view.
    <details className="acute-list" open={sideBySide}>
      <summary>
        {talk.acuteList} <span className="aside">{danger.stepsDone(done.length, talk.acuteSteps.length)}</span>
      </summary>
      <ol>
        {talk.acuteSteps.map((step, i) => (
          <li key={step}>
            <label className="acute-step">
              <input type="checkbox" checked={done.includes(i)} onChange={() => tick(i)} />
              <span>{step}</span>
            </label>
          </li>
        ))}
      </ol>
      <p className="aside">{danger.noTrace}</p>
    </details>
  )
}
