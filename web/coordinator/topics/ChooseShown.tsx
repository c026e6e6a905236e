import { periodInShort, periodInWords } from '../../../shared/report/periodInWords.ts'
import { useWords } from '../words.ts'
import type { TrendSpan } from './trend/trendSpans.ts'

/** What is shown of a line: one published period, or all periods of one kind over time. */
export type Shown = { look: 'one'; period: string } | { look: 'over'; span: TrendSpan }
export type Chosen = { look: 'one' | 'over'; period: string | null; kind: string | null }

/** What was chosen for one line may not be published for another: then it is the newest. */
export function shownOf({ look, period, kind }: Chosen, periods: string[], spans: TrendSpan[]): Shown | null {
  const span = spans.find((one) => one.kind === kind) ?? spans.find((one) => one.periods.length > 1) ?? spans[0]
  const of = periods.find((one) => one === period) ?? periods[0]
  if (of === undefined || span === undefined) return null
  return look === 'one' ? { look, period: of } : { look, span }
}

type Props = { shown: Shown; periods: string[]; spans: TrendSpan[]; choose: (part: Partial<Chosen>) => void }

export function ChooseShown({ shown, periods, spans, choose }: Props) {
  const { topics: words, lang } = useWords()
  const short = (period: string | undefined) => periodInShort(period ?? '', words, lang)
  return (
    <>
      <fieldset className="choose choose-look">
        <legend>{words.trend.look}</legend>
        {(['one', 'over'] as const).map((look) => (
          <button key={look} type="button" aria-pressed={shown.look === look} onClick={() => choose({ look })}>
            {words.trend[look]}
          </button>
        ))}
      </fieldset>
      {shown.look === 'one' ? (
        <label className="choose">
          <span>{words.period}</span>
          <select value={shown.period} onChange={(e) => choose({ period: e.target.value })}>
            {periods.map((one) => (
              <option key={one} value={one}>
                {periodInWords(one, words, lang)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label className="choose">
          <span>{words.trend.span}</span>
          <select value={shown.span.kind} onChange={(e) => choose({ kind: e.target.value })}>
            {spans.map(({ kind, periods: of }) => (
              <option key={kind} value={kind}>
                {`${words.trend.spans[kind]}, ${words.trend.fromTo(short(of[0]), short(of.at(-1)))}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}
