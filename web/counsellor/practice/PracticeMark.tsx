import './practice.css'
import type { LineId } from '../../../shared/ids.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import { useWords } from '../words.ts'

/** Beside what belongs to practice on a line, and nowhere else. */
export function PracticeMark({ line }: { line: LineId }) {
  const { practice } = useWords()
  return isPractice(line) ? <strong className="flag practice-mark">{practice.mark}</strong> : null
}
