import { useWords } from '../../words.ts'
import { ClockBox } from './ClockBox.tsx'

type Span = { days: number[]; from: string; to: string }
type Props = { daysName: string; span: Span; isWrong: boolean; describedBy: string | undefined; write(part: Partial<Span>): void }

/** The weekdays of a span, and from when to when. */
export function SpanBoxes({ daysName, span, isWrong, describedBy, write }: Props) {
  const { hours: words } = useWords().coordinator.line
  const daysWith = (day: number) => [...span.days, day].sort((a, b) => a - b)
  return (
    <>
      <fieldset className="line-days">
        <legend className="visually-hidden">{daysName}</legend>
        {words.days.map((day, n) => (
          <label key={day} className="line-day">
            <input
              type="checkbox"
              aria-label={day}
              checked={span.days.includes(n + 1)}
              onChange={({ target }) => write({ days: target.checked ? daysWith(n + 1) : span.days.filter((one) => one !== n + 1) })}
            />
            <span aria-hidden="true">{words.shortDays[n]}</span>
          </label>
        ))}
      </fieldset>
      <ClockBox label={words.from} value={span.from} isWrong={isWrong} describedBy={describedBy} write={(from) => write({ from })} />
      <ClockBox label={words.to} value={span.to} isWrong={isWrong} describedBy={describedBy} write={(to) => write({ to })} />
    </>
  )
}
