import type { KeyboardEvent } from 'react'

type Props<T extends string> = {
  name: string
  legend: string
  options: readonly T[]
  value: T | null
  say: (option: T) => string
  choose: (option: T) => void
  /** Whether to show the digit that chooses each. */
  digits?: boolean
  lack?: string | undefined
}

/** One choice of a few, as chips. They are native radio buttons: one stop for Tab, and the arrows choose. A digit chooses by number. */
export function OneOf<T extends string>({ name, legend, options, value, say, choose, digits = false, lack }: Props<T>) {
  function byDigit(event: KeyboardEvent<HTMLFieldSetElement>) {
    const option = event.altKey || event.ctrlKey || event.metaKey ? undefined : options[Number(event.key) - 1]
    if (!digits || option === undefined) return
    event.preventDefault()
    choose(option)
    event.currentTarget.querySelectorAll('input')[options.indexOf(option)]?.focus()
  }
  return (
    <fieldset className="chips" onKeyDown={byDigit} data-lack={lack !== undefined} aria-describedby={lack ? `${name}-lack` : undefined}>
      <legend>{legend}</legend>
      <div className="chips-row">
        {options.map((option, at) => (
          <label key={option} className="chip" data-on={value === option}>
            <input
              type="radio"
              name={name}
              checked={value === option}
              // Not every screen reader reads the description of the group. It must read a fault, so the fault is named at each button.
              aria-describedby={lack ? `${name}-lack` : undefined}
              onChange={() => choose(option)}
            />
            {digits && (
              <span className="chip-digit" aria-hidden="true">
                {at + 1}
              </span>
            )}
            {say(option)}
          </label>
        ))}
      </div>
      {lack && (
        <p className="lack" id={`${name}-lack`}>
          {lack}
        </p>
      )}
    </fieldset>
  )
}
