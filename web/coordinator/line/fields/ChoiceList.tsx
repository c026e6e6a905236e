type Choice<Value> = { value: Value; name: string; always?: string }
type Props<Value> = {
  legend: string
  choices: Choice<Value>[]
  chosen: Value[]
  describedBy: string | undefined
  write(chosen: Value[]): void
}

/** Some of a list. What is always among them stands there and cannot be taken away. */
export function ChoiceList<Value extends string>({ legend, choices, chosen, describedBy, write }: Props<Value>) {
  const inOrder = (values: Value[]) => choices.map(({ value }) => value).filter((value) => values.includes(value))
  return (
    <fieldset className="line-choices" aria-describedby={describedBy}>
      <legend className="visually-hidden">{legend}</legend>
      {choices.map(({ value, name, always }) => (
        <label key={value} className="line-choice">
          <input
            type="checkbox"
            checked={always !== undefined || chosen.includes(value)}
            disabled={always !== undefined}
            onChange={({ target }) => write(inOrder(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value)))}
          />
          <span>
            {name}
            {always !== undefined && <span className="figures-hint"> · {always}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
