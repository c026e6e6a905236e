import { useId } from 'react'
import type { PlanKind, PlanView } from '../../../shared/team/planWire.ts'
import { useWords } from '../words.ts'
import type { SpanFault, TypedSpan } from './filledSpans.ts'

type Props = {
  n: number
  span: TypedSpan
  kind: PlanKind
  people: PlanView['people']
  /** What is said of all rows: how a time is written. */
  hintId: string
  fault: SpanFault | null
  change(part: Partial<TypedSpan>): void
  remove(): void
}

/** One shift of a day: from, to, and who. A person who cannot be planned any more is shown until the row is changed. */
export function SpanRow({ n, span, kind, people, hintId, fault, change, remove }: Props) {
  const say = useWords().coordinator.dutyPlan
  const id = useId()
  const chosen = people.filter(({ person, may }) => may.includes(kind) || person === span.person)
  const isClock = fault === 'clock' || fault === 'same'
  const clock = (which: 'from' | 'to') => (
    <label className="choose">
      <span>{say.edit[which]}</span>
      <input
        value={span[which]}
        inputMode="decimal"
        autoComplete="off"
        size={5}
        maxLength={5}
        aria-invalid={isClock || undefined}
        aria-describedby={`${id} ${hintId}`}
        onChange={(e) => change({ [which]: e.target.value })}
      />
    </label>
  )
  return (
    <fieldset className="plan-span" data-span={n - 1}>
      <legend className="visually-hidden">{say.edit.row(n)}</legend>
      {clock('from')}
      {clock('to')}
      <label className="choose">
        <span>{say.edit.person}</span>
        <select
          value={span.person}
          aria-invalid={fault === 'person' || undefined}
          aria-describedby={id}
          onChange={(e) => change({ person: e.target.value })}
        >
          <option value="">{say.edit.choose}</option>
          {chosen.map(({ person, name, may }) => (
            <option key={person} value={person}>
              {may.includes(kind) ? name : say.gone(name)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button button-quiet" aria-label={say.edit.remove(n)} onClick={remove}>
        {say.edit.removeShort}
      </button>
      <span id={id} className="team-fault">
        {fault && say.faults[fault]}
      </span>
    </fieldset>
  )
}
