import type { TopicFigures } from '../../../shared/publication.ts'
import { useWords } from '../words.ts'
import { cellNames } from './cellNames.ts'
import { PublishedPart } from './PublishedPart.tsx'
import { partsOf } from './published.ts'
import { togetherInWords } from './together.ts'

/** The tables of one period. A year in which the line publishes nothing is one sentence, and no list of withheld tables. */
export function PublishedPeriod({ figures, period }: { figures: TopicFigures; period: string }) {
  const words = useWords()
  const year = Number(period.slice(0, 4))
  if (figures.tooFewIn.includes(year)) return <p className="band-state">{words.topics.tooFew(year)}</p>
  const nameOf = cellNames(words, figures)
  const together = figures.together.find((one) => one.year === year)
  return (
    <>
      {together && <p className="band-together">{togetherInWords(together, figures.line, words)}</p>}
      <div className="band-parts">
        {partsOf(figures, period).map((part) => (
          <PublishedPart key={part.subject} part={part} nameOf={(cell) => nameOf(part.publication.table, cell)} />
        ))}
      </div>
    </>
  )
}
