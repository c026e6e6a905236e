import { yearOfPeriod } from '../../../shared/published/period.ts'
import type { TopicFigures } from '../../../shared/published/publication.ts'
import { cellNames } from '../../../shared/report/cellNames.ts'
import { periodInSentence } from '../../../shared/report/periodInWords.ts'
import { partsOf } from '../../../shared/report/published.ts'
import { togetherInWords } from '../../../shared/report/together.ts'
import { useWords } from '../words.ts'
import { PublishedPart } from './PublishedPart.tsx'

/** The tables of one period. If the line publishes none of them, that is one sentence with its reason, and no list of withheld tables. */
export function PublishedPeriod({ figures, period, madeUp }: { figures: TopicFigures; period: string; madeUp: boolean }) {
  const words = useWords()
  const year = yearOfPeriod(period)
  const nameOf = cellNames(words, figures)
  const together = figures.together.find((one) => one.year === year)
  const why = figures.tooFewIn.includes(year)
    ? words.topics.tooFew(year)
    : figures.lostIn.includes(period)
      ? words.topics.lost(periodInSentence(period, words.topics, words.lang))
      : null
  const shared = together && <p className="band-together">{togetherInWords(together, figures.line, words)}</p>
  if (why !== null)
    return (
      <>
        {shared}
        <p className="band-state">{why}</p>
      </>
    )
  return (
    <>
      {shared}
      <div className="band-parts">
        {partsOf(figures, period).map((part) => (
          <PublishedPart key={part.subject} part={part} nameOf={(cell) => nameOf(part.publication.table, cell)} madeUp={madeUp} />
        ))}
      </div>
    </>
  )
}
