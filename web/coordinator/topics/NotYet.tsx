import type { TopicFigures } from '../../../shared/publication.ts'
import { periodInSentence } from '../../../shared/report/periodInWords.ts'
import { publishedFromInWords } from '../figures/calendar.ts'
import { useWords } from '../words.ts'

/** The periods that still run, and when their numbers come. A year without numbers says so, and no date. */
export function NotYet({ running, tooFewIn }: Pick<TopicFigures, 'running' | 'tooFewIn'>) {
  const { topics: words, lang } = useWords()
  return (
    <ul className="band-running">
      {running.map(({ period, publishedFrom }) => {
        const year = Number(period.slice(0, 4))
        return (
          <li key={period}>
            {tooFewIn.includes(year)
              ? words.tooFew(year)
              : words.running(periodInSentence(period, words, lang), publishedFromInWords(publishedFrom, lang))}
          </li>
        )
      })}
    </ul>
  )
}
