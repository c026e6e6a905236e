import type { Hours } from '../../../../shared/line.ts'
import { useWords } from '../../words.ts'
import { Field } from '../fields/Field.tsx'
import type { FieldProps } from '../fields/fieldProps.ts'
import { DatesBox } from './DatesBox.tsx'
import { Holidays } from './Holidays.tsx'
import { SpanBoxes } from './SpanBoxes.tsx'

type Week = Hours['week']

/** Opening hours: spans by weekday, and dates with other hours. */
export function HoursField(props: FieldProps) {
  const { hours: words } = useWords().coordinator.line
  const { settings, write, faults } = props
  const { hours } = settings
  const wrongAt = new Set(faults.filter(({ field }) => field === 'hours').map(({ at }) => at))
  const writeWeek = (week: Week) => write({ hours: { ...hours, week } })
  const change = (i: number, span: Partial<Week[number]>) => writeWeek(hours.week.map((one, n) => (n === i ? { ...one, ...span } : one)))
  return (
    <Field field="hours" faults={faults}>
      {(describedBy) => (
        <>
          <h3>{words.week}</h3>
          {hours.week.length === 0 && <p className="figures-hint">{words.none}</p>}
          {hours.week.map((span, i) => {
            const isWrong = wrongAt.has(String(Math.min(...span.days)))
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name but its place
              <fieldset key={i} className="line-span">
                <legend>{words.span(i + 1)}</legend>
                <SpanBoxes
                  daysName={words.daysOf(i + 1)}
                  span={span}
                  isWrong={isWrong}
                  describedBy={describedBy}
                  write={(part) => change(i, part)}
                />
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={words.remove(i + 1)}
                  onClick={() => writeWeek(hours.week.filter((_, n) => n !== i))}
                >
                  ×
                </button>
              </fieldset>
            )
          })}
          <button type="button" className="button" onClick={() => writeWeek([...hours.week, { days: [], from: '14:00', to: '20:00' }])}>
            {words.add}
          </button>
          <DatesBox {...props} />
          <Holidays {...props} />
        </>
      )}
    </Field>
  )
}
