type Props<Id extends string> = { label: string; all: readonly (readonly [Id, string])[]; picked: Id; pick(picked: Id): void }

/** One answer out of a few. */
export function PickOne<Id extends string>({ label, all, picked, pick }: Props<Id>) {
  return (
    <label className="form-field">
      <span>{label}</span>
      <select value={picked} onChange={({ target }) => pick(all.find(([one]) => one === target.value)?.[0] ?? picked)}>
        {all.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
