import type { TopicFigures } from '../../../shared/publication.ts'
import { periodInSentence } from '../../../shared/report/periodInWords.ts'
import { publishedFromInWords } from '../figures/calendar.ts'
import { useWords } from '../words.ts'

/** The periods that still run, and when their numbers come. A year or a period without numbers says so, and no date. */
export function NotYet({ running, tooFewIn, lostIn }: Pick<TopicFigures, 'running' | 'tooFewIn' | 'lostIn'>) {
  const { topics: words, lang } = useWords()
  return (
    <ul className="band-running">
      {running.map(({ period, publishedFrom }) => {
        const year = Number(period.slice(0, 4))
        return (
          <li key={period}>
            {tooFewIn.includes(year)
              ? words.tooFew(year)
              : lostIn.includes(period)
                ? words.lost(periodInSentence(period, words, lang))
                : words.running(periodInSentence(period, words, lang), publishedFromInWords(publishedFrom, lang))}
          </li>
        )
      })}
    </ul>
  )
}
