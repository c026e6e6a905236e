import { yearOfPeriod } from '../../../shared/published/period.ts'
import type { TopicFigures } from '../../../shared/published/publication.ts'
import { periodInSentence } from '../../../shared/report/periodInWords.ts'
import { comingInWords } from '../../../shared/report/together.ts'
import { publishedFromInWords } from '../figures/calendar.ts'
import { useWords } from '../words.ts'

/** The periods that still run, and when their numbers come. A year without numbers says so, and no date. Also with which lines it counts in them. */
export function NotYet(figures: Pick<TopicFigures, 'line' | 'running' | 'tooFewIn' | 'lostIn' | 'together'>) {
  const { running, tooFewIn, lostIn } = figures
  const all = useWords()
  const { topics: words, lang } = all
  return (
    <ul className="band-running">
      {running.map(({ period, publishedFrom }) => {
        const year = yearOfPeriod(period)
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
      {comingInWords(figures, all).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
