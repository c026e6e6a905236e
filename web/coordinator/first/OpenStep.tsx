import { type MouseEvent, type ReactNode, useState } from 'react'
import type { LineId } from '../../../shared/ids.ts'
import type { FirstView } from '../../../shared/settings/firstLine.ts'
import { useActing } from '../team/useActing.ts'
import { useWords } from '../words.ts'
import type { FirstAround } from './firstAround.ts'
import { type FirstStep, firstSteps, lacksOf } from './firstSteps.ts'
import { Missing } from './Missing.tsx'

type Props = {
  line: LineId
  view: FirstView
  around: FirstAround
  go(to: FirstStep): void
  again(): void
  /** The line is open. `isHere`: this press opened it. */
  opened(isHere: boolean): void
  back: ReactNode
}

/** Everything that is still missing, with the way to it, and the opening. */
export function OpenStep({ line, view, around, go, again, opened, back }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.first
  const [said, say] = useState('')
  const { act, isBusy } = useActing(around.socket)
  const lacking = firstSteps.filter((step) => step !== 'open' && lacksOf(step, view.lacks).length > 0)
  const mayOpen = view.lacks.length === 0
  async function open(event: MouseEvent) {
    // The second press of a double click must not press what has come under it.
    if (event.detail > 1 || !mayOpen || !around.connected) return
    const heard = await act('first:open', { line })
    if (heard === null) return
    if (!heard.ok) return say(staff.refusals[heard.why])
    if (heard.value.did === 'lacking') {
      say(words.stillLacking)
      return again()
    }
    opened(heard.value.did === 'opened')
  }
  return (
    <>
      <Missing lacks={view.lacks} title={words.stillLacking} />
      {lacking.length > 0 && (
        <p className="first-buttons">
          {lacking.map((step) => (
            <button key={step} type="button" className="button" onClick={() => go(step)}>
              {words.goTo(words.steps[step])}
            </button>
          ))}
        </p>
      )}
      {view.counsellors.ready === 0 && <p className="first-hint">{words.teamNone}</p>}
      <p role="status" className="line-said">
        {!around.connected ? words.offline : said}
      </p>
      <p className="first-buttons">
        <button
          type="button"
          className="button button-main"
          disabled={!mayOpen || isBusy || !around.connected}
          onClick={(event) => void open(event)}
        >
          {isBusy ? words.opening : words.open}
        </button>
        {back}
      </p>
    </>
  )
}
