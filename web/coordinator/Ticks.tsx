import { useId } from 'react'

type Tick<Id extends string> = { id: Id; name: string; hint?: string }
type Props<Id extends string> = {
  /** The field's name, by which the form finds it. */
  name?: string
  legend: string
  hint?: string
  all: readonly Tick<Id>[]
  chosen: readonly Id[]
  choose(chosen: Id[]): void
  fault?: string | null
  disabled?: boolean
}

/** Several answers to one question, each to tick. The order is always that of the list. */
export function Ticks<Id extends string>({ name, legend, hint, all, chosen, choose, fault = null, disabled = false }: Props<Id>) {
  const id = useId()
  return (
    <fieldset
      data-field={name}
      data-invalid={fault !== null}
      className="form-ticks"
      disabled={disabled}
      aria-describedby={`${id}-hint ${id}-fault`}
    >
      <legend>{legend}</legend>
      {hint && (
        <span id={`${id}-hint`} className="figures-hint">
          {hint}
        </span>
      )}
      {all.map((one) => (
        <label key={one.id}>
          <input
            type="checkbox"
            checked={chosen.includes(one.id)}
            onChange={({ target }) =>
              choose(all.map((other) => other.id).filter((other) => (other === one.id ? target.checked : chosen.includes(other))))
            }
          />
          <span>
            {one.name}
            {one.hint && <span className="figures-hint"> {one.hint}</span>}
          </span>
        </label>
      ))}
      <span id={`${id}-fault`} className="form-fault">
        {fault}
      </span>
    </fieldset>
  )
}
