import { useId } from 'react'

type Props<Id extends string> = {
  legend: string
  all: readonly (readonly [Id, string])[]
  ticked: readonly Id[]
  tick(ticked: Id[]): void
  hint?: string
  fault?: string | null
}

/** Several answers to one question, each to tick. */
export function Ticks<Id extends string>({ legend, all, ticked, tick, hint, fault = null }: Props<Id>) {
  const id = useId()
  return (
    <fieldset className="form-ticks" data-invalid={fault !== null} aria-describedby={`${id}-hint ${id}-fault`}>
      <legend>{legend}</legend>
      {hint && (
        <span id={`${id}-hint`} className="figures-hint">
          {hint}
        </span>
      )}
      {all.map(([one, name]) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={ticked.includes(one)}
            onChange={({ target }) =>
              tick(all.map(([each]) => each).filter((each) => (each === one ? target.checked : ticked.includes(each))))
            }
          />
          {name}
        </label>
      ))}
      <span id={`${id}-fault`} className="form-fault">
        {fault}
      </span>
    </fieldset>
  )
}
