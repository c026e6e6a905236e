import { useId } from 'react'

type Props<Value extends string> = {
  legend: string
  values: readonly Value[]
  value: Value
  nameOf(value: Value): string
  write(value: Value): void
}

/** One of a few, each with a sentence. */
export function RadioList<Value extends string>({ legend, values, value, nameOf, write }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className="line-choices">
      <legend>{legend}</legend>
      {values.map((one) => (
        <label key={one} className="line-choice">
          <input type="radio" name={name} checked={one === value} onChange={() => write(one)} />
          <span>{nameOf(one)}</span>
        </label>
      ))}
    </fieldset>
  )
}
