import { useId } from 'react'

type Props<Value extends string> = {
  legend: string
  /** The legend is read aloud alone, where a heading says it to the eye. */
  isHeaded?: boolean
  describedBy?: string | undefined
  values: readonly Value[]
  value: Value
  nameOf(value: Value): string
  isOff?(value: Value): boolean
  write(value: Value): void
}

/** One of a few, each with a sentence. */
export function RadioList<Value extends string>({
  legend,
  isHeaded = false,
  describedBy,
  values,
  value,
  nameOf,
  isOff,
  write,
}: Props<Value>) {
  const name = useId()
  return (
    <fieldset className="line-choices" aria-describedby={describedBy}>
      <legend className={isHeaded ? 'visually-hidden' : undefined}>{legend}</legend>
      {values.map((one) => (
        <label key={one} className="line-choice">
          <input type="radio" name={name} checked={one === value} disabled={isOff?.(one) ?? false} onChange={() => write(one)} />
          <span>{nameOf(one)}</span>
        </label>
      ))}
    </fieldset>
  )
}
