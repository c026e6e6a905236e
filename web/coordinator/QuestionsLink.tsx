import type { LineId } from '../../shared/ids.ts'
import { useWords } from './words.ts'

/** The public page that answers what parents and journalists ask about the figures. It opens beside this one, which stays as it is. */
export function QuestionsLink({ line }: { line: LineId | null }) {
  const { coordinator, lang } = useWords()
  return (
    <footer className="figures-foot">
      <a href={`/statistics?lang=${lang}${line === null ? '' : `&line=${line}`}`} target="_blank" rel="noopener noreferrer">
        {coordinator.questions}
      </a>
    </footer>
  )
}
