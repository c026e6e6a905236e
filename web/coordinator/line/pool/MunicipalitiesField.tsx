import { useId, useState } from 'react'
import { byPlaceName } from '../../../../shared/lang.ts'
import { municipalities } from '../../../../shared/settings/municipalities.ts'
import { useWords } from '../../words.ts'
import { Field } from '../fields/Field.tsx'
import type { FieldProps } from '../fields/fieldProps.ts'

/** The municipalities whose youths the line is for. They are chosen from a list, because their names stand in published tables. */
export function MunicipalitiesField({ settings: { municipalities: chosen }, faults, write }: FieldProps) {
  const words = useWords().coordinator.line.pool
  const [next, setNext] = useState('')
  const id = useId()
  const left = municipalities.filter((one) => chosen.every((other) => other.id !== one.id))
  const found = left.find((one) => one.id === next)
  return (
    <Field field="municipalities" faults={faults}>
      {(describedBy) => (
        <>
          <ul className="line-rows">
            {chosen.map((one) => (
              <li key={one.id}>
                <span>{one.name}</span>
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={words.remove(one.name)}
                  onClick={() => {
                    write({ municipalities: chosen.filter((other) => other.id !== one.id) })
                    document.getElementById(id)?.focus()
                  }}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
          <div className="line-add">
            <label className="choose">
              <span>{words.municipality}</span>
              <select id={id} value={next} aria-describedby={describedBy} onChange={({ target }) => setNext(target.value)}>
                <option value="">{words.choose}</option>
                {left.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              className="button"
              disabled={!found}
              onClick={() => {
                if (!found) return
                write({ municipalities: [...chosen, found].sort(byPlaceName) })
                setNext('')
                document.getElementById(id)?.focus()
              }}
            >
              {words.add}
            </button>
          </div>
        </>
      )}
    </Field>
  )
}
