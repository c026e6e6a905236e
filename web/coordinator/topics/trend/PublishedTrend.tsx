import { yearOfPeriod } from '../../../../shared/published/period.ts'
import type { TopicFigures } from '../../../../shared/published/publication.ts'
import { cellNames } from '../../../../shared/report/cellNames.ts'
import { periodInSentence } from '../../../../shared/report/periodInWords.ts'
import { subjects } from '../../../../shared/report/published.ts'
import { togetherInWords } from '../../../../shared/report/together.ts'
import { useWords } from '../../words.ts'
import { TrendPart } from './TrendPart.tsx'
import { isWide, trendOf } from './trendOf.ts'
import type { TrendSpan } from './trendSpans.ts'

/** Every table over the periods of one kind, what the drawings mean, and which years are not among them. */
export function PublishedTrend({ figures, span }: { figures: TopicFigures; span: TrendSpan }) {
  const words = useWords()
  const { trend, tooFew } = words.topics
  const nameOf = cellNames(words, figures)
  // Wide ones first: a narrow one between two wide ones would leave a hole beside it.
  const parts = subjects.flatMap((subject) => trendOf(figures, subject, span) ?? []).sort((a, b) => Number(isWide(b)) - Number(isWide(a)))
  const start = parts.find(({ compared }) => compared?.isFirst)?.compared?.from.period
  const years = [...new Set(span.periods.map(yearOfPeriod))].filter((year) => figures.tooFewIn.includes(year))
  const newest = yearOfPeriod(span.periods.at(-1) ?? '')
  const together = figures.together.find(({ year }) => year === newest)
  const lost = span.periods.filter((period) => figures.lostIn.includes(period))
  return (
    <>
      {together && <p className="band-together">{togetherInWords(together, figures.line, words)}</p>}
      <p className="trend-explained">{trend.explained}</p>
      {years.map((year) => (
        <p key={year} className="figures-hint">
          {tooFew(year)}
        </p>
      ))}
      {lost.map((period) => (
        <p key={period} className="figures-hint">
          {words.topics.lost(periodInSentence(period, words.topics, words.lang))}
        </p>
      ))}
      {span.kind !== 'year' &&
        span.others.map(({ year, kind }) => (
          <p key={year} className="figures-hint">
            {trend.unlike(year, trend.unlikeKinds[kind], trend.unlikeKinds[span.kind])}
          </p>
        ))}
      {start && <p className="figures-hint">{trend.started(periodInSentence(start, words.topics, words.lang))}</p>}
      {years.length < new Set(span.periods.map(yearOfPeriod)).size && (
        <div className="band-parts">
          {parts.map((part) => (
            <TrendPart key={part.subject} trend={part} nameOf={(cell) => nameOf(part.table, cell)} />
          ))}
        </div>
      )}
    </>
  )
}
