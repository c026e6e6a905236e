import { kindOfPeriod } from '../../../../shared/published/period.ts'
import { periodInSentence } from '../../../../shared/report/periodInWords.ts'
import { useWords } from '../../words.ts'
import { TrendCells } from './TrendCells.tsx'
import { TrendTable } from './TrendTable.tsx'
import { isWide, type Trend } from './trendOf.ts'
import { trendTitle } from './trendTitle.ts'

/** One table over the periods: what certainly changed, the bands, what is counted and what is not, and why a period shows nothing. */
export function TrendPart({ trend, nameOf }: { trend: Trend; nameOf: (cell: string) => string }) {
  const { topics, lang } = useWords()
  const [words, said] = [topics.trend, topics.tables[trend.subject]]
  const inSentence = (period: string) => periodInSentence(period, topics, lang)
  const kind = kindOfPeriod(trend.columns[0]?.period ?? '')
  const id = `trend-${trend.subject.replace('|', '-')}`
  const [hasCells, withheld, other, otherLines] = [
    trend.ids.length > 0,
    trend.columns.filter(({ why }) => why === 'withheld'),
    trend.columns.filter(({ why }) => why === 'other-kind'),
    trend.columns.filter(({ why }) => why === 'other-lines'),
  ]
  return (
    <section className="band-part trend-part" data-wide={isWide(trend)} aria-labelledby={`${id}-name ${id}`}>
      <p id={`${id}-name`} className="band-subject">
        {said.name}
      </p>
      <h2 id={id}>{trendTitle(trend, words, nameOf, inSentence)}</h2>
      {hasCells && <TrendCells trend={trend} nameOf={nameOf} />}
      {withheld.length > 0 && <p className="figures-hint">{words.withheldIn(withheld.map(({ period }) => inSentence(period)))}</p>}
      {other.length > 0 && <p className="figures-hint">{words.otherKind(other.map(({ period }) => inSentence(period)))}</p>}
      {otherLines.length > 0 && <p className="figures-hint">{words.otherLines(otherLines.map(({ period }) => inSentence(period)))}</p>}
      {hasCells && (
        <p className="figures-hint">
          <strong>{topics.whole}:</strong> {said.whole} <strong>{topics.left}:</strong> {said.left}
        </p>
      )}
      {hasCells && <TrendTable trend={trend} name={words.printed(said.name, words.unlikeKinds[kind])} nameOf={nameOf} />}
    </section>
  )
}
