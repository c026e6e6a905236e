import { langs } from '../../../../shared/lang.ts'
import { publicBounds } from '../../../../shared/settings/public/publicFault.ts'
import { promisedMinutes, type Standard, standardTexts } from '../../../../shared/settings/public/standard.ts'
import { useWords } from '../../words.ts'
import { Field } from '../fields/Field.tsx'
import type { FieldProps } from '../fields/fieldProps.ts'
import { InEachBox } from '../fields/InEachBox.tsx'
import { NumberBox } from '../fields/NumberBox.tsx'

/** What the box begins with when somebody chooses to promise something: it is a beginning, and not saved before it is looked at. */
const FIRST = { percent: 80, minutes: 5 } as const

/** What the line promises in public. */
export function StandardField({ settings: { standard }, faults, write }: FieldProps) {
  const words = useWords().coordinator.line.public.standard
  const { wait } = standard
  const change = (part: Partial<Standard>) => write({ standard: { ...standard, ...part } })
  const wrongIn = (part: string) => faults.some(({ field, at }) => field === 'standard' && at === part)
  const isPercentWrong = faults.some(({ why }) => why === 'standard-percent')
  return (
    <Field field="standard" faults={faults}>
      {(describedBy) => (
        <>
          <label className="line-choice">
            <input type="checkbox" checked={wait !== null} onChange={({ target }) => change({ wait: target.checked ? FIRST : null })} />
            <span>{words.wait}</span>
          </label>
          {wait && (
            <div className="line-add public-wait">
              <span>
                {words.percent}
                <NumberBox
                  label={words.percent}
                  value={wait.percent}
                  describedBy={isPercentWrong ? describedBy : undefined}
                  write={(percent) => change({ wait: { ...wait, percent } })}
                />
              </span>
              <label className="choose">
                <span>{words.within}</span>
                <select
                  value={wait.minutes}
                  onChange={({ target }) => {
                    const minutes = promisedMinutes.find((one) => String(one) === target.value)
                    if (minutes !== undefined) change({ wait: { ...wait, minutes } })
                  }}
                >
                  {promisedMinutes.map((one) => (
                    <option key={one} value={one}>
                      {words.minutes(one)}
                    </option>
                  ))}
                </select>
              </label>
            </div>
          )}
          {wait && <p className="figures-hint">{words.measured}</p>}
          {standardTexts.map((part) => (
            <InEachBox
              key={part}
              label={words[part]}
              text={standard[part]}
              most={publicBounds.standard}
              rows={3}
              wrong={wrongIn(part) ? langs.filter((lang) => isRefused(standard[part][lang])) : []}
              describedBy={describedBy}
              withLix
              write={(text) => change({ [part]: text })}
            />
          ))}
        </>
      )}
    </Field>
  )
}

const isRefused = (text: string) => text.trim() === '' || text.length > publicBounds.standard
