import { useId } from 'react'

type Tick<Of extends string> = { id: Of; name: string; hint?: string }
type Props<Of extends string> = {
  /** The field's name, by which the form finds it. */
  name: string
  legend: string
  hint?: string
  all: Tick<Of>[]
  chosen: Of[]
  choose(chosen: Of[]): void
  fault: string | null
  disabled?: boolean
}

/** Several things to tick. The order is always that of the list. */
export function MemberTicks<Of extends string>({ name, legend, hint, all, chosen, choose, fault, disabled = false }: Props<Of>) {
  const id = useId()
  const about = fault ?? hint
  return (
    <fieldset data-field={name} className="team-ticks" disabled={disabled} aria-describedby={about ? id : undefined}>
      <legend>{legend}</legend>
      {all.map((one) => (
        <label key={one.id} className="team-tick">
          <input
            type="checkbox"
            checked={chosen.includes(one.id)}
            onChange={(e) =>
              choose(all.map((other) => other.id).filter((other) => (other === one.id ? e.target.checked : chosen.includes(other))))
            }
          />
          <span>
            {one.name}
            {one.hint && <span className="figures-hint"> {one.hint}</span>}
          </span>
        </label>
      ))}
      {about && (
        <span id={id} className={fault ? 'team-fault' : 'figures-hint'}>
          {about}
        </span>
      )}
    </fieldset>
  )
}
