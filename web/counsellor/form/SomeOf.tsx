import { type KeyboardEvent, useState } from 'react'

type Props<T extends string> = {
  name: string
  legend: string
  hint: string
  options: readonly T[]
  values: readonly T[]
  say: (option: T) => string
  tick: (option: T) => void
  lack?: string | undefined
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Several choices of a few, as chips: one stop for Tab, the arrows move, Space ticks, and a digit ticks by number. */
export function SomeOf<T extends string>({ name, legend, hint, options, values, say, tick, lack }: Props<T>) {
  const [at, setAt] = useState(0)
  function move(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = STEPS[event.key]
    const digit = Number(event.key) - 1
    const option = options[digit]
    const to = step === undefined ? digit : (at + step + options.length) % options.length
    if (step === undefined && option === undefined) return
    event.preventDefault()
    setAt(to)
    event.currentTarget.querySelectorAll('input')[to]?.focus()
    if (step === undefined && option !== undefined) tick(option)
  }
  return (
    <fieldset className="chips" onKeyDown={move} data-lack={lack !== undefined} aria-describedby={lack ? `${name}-lack` : undefined}>
      <legend>
        {legend} <span className="aside">{hint}</span>
      </legend>
      <div className="chips-row">
        {options.map((option, i) => (
          <label key={option} className="chip" data-on={values.includes(option)}>
            <input
              type="checkbox"
              tabIndex={i === at ? 0 : -1}
              checked={values.includes(option)}
              aria-describedby={lack ? `${name}-lack` : undefined}
              onFocus={() => setAt(i)}
              onChange={() => tick(option)}
            />
            <span className="chip-digit" aria-hidden="true">
              {i + 1}
            </span>
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
