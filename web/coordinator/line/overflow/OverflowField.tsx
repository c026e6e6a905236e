import type { OverflowSpan } from '../../../../shared/settings/overflow.ts'
import { useWords } from '../../words.ts'
import { Field } from '../fields/Field.tsx'
import type { FieldProps } from '../fields/fieldProps.ts'
import { SpanBoxes } from '../hours/SpanBoxes.tsx'
import { timesInWords } from './overflowInWords.ts'
import { WaysBox } from './WaysBox.tsx'

/** Where youths may go when the line cannot take them: by weekday and time of day, and at all other times. */
export function OverflowField({ settings: { overflow }, reading, faults, write }: FieldProps) {
  const { overflow: words, hours } = useWords().coordinator.line
  const { spans, otherwise } = overflow
  const wrongAt = new Set(faults.filter(({ field }) => field === 'overflow').map(({ at }) => at))
  const writeSpans = (next: OverflowSpan[]) => write({ overflow: { ...overflow, spans: next } })
  const change = (i: number, part: Partial<OverflowSpan>) => writeSpans(spans.map((one, n) => (n === i ? { ...one, ...part } : one)))
  return (
    <Field field="overflow" faults={faults}>
      {(describedBy) => (
        <>
          {spans.map((span, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name but its place
            <fieldset key={i} className="line-part overflow-span">
              <legend>{words.span(i + 1)}</legend>
              <div className="line-span">
                <SpanBoxes
                  daysName={words.daysOf(i + 1)}
                  span={span}
                  isWrong={wrongAt.has(String(Math.min(...span.days)))}
                  describedBy={describedBy}
                  write={(part) => change(i, part)}
                />
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={words.remove(i + 1)}
                  onClick={() => writeSpans(spans.filter((_, n) => n !== i))}
                >
                  ×
                </button>
              </div>
              <WaysBox
                legend={words.waysOf(timesInWords(span, hours.shortDays))}
                ways={span.ways}
                reading={reading}
                describedBy={describedBy}
                write={(ways) => change(i, { ways })}
              />
            </fieldset>
          ))}
          <p className="line-buttons">
            <button
              type="button"
              className="button"
              onClick={() => writeSpans([...spans, { days: [], from: '22:00', to: '06:00', ways: [] }])}
            >
              {words.add}
            </button>
          </p>
          <h3>{spans.length > 0 ? words.otherwise : words.always}</h3>
          <WaysBox
            legend={words.waysOf(spans.length > 0 ? words.otherwise : words.always)}
            ways={otherwise}
            reading={reading}
            describedBy={describedBy}
            write={(ways) => write({ overflow: { ...overflow, otherwise: ways } })}
          />
        </>
      )}
    </Field>
  )
}
