import type { TopicFigures } from '../../../shared/publication.ts'
import { useWords } from '../words.ts'
import { periodInSentence, publishedFromInWords } from './periodInWords.ts'
import { comingInWords } from './together.ts'

/** The periods that still run, and when their numbers come. A year without numbers says so, and no date. Also with which lines it counts in them. */
export function NotYet(figures: Pick<TopicFigures, 'line' | 'running' | 'tooFewIn' | 'together'>) {
  const { running, tooFewIn } = figures
  const all = useWords()
  const { topics: words, lang } = all
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
      {comingInWords(figures, all).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
