import { useWords } from '../words.ts'

/** A line that was never open, among the lines that can be closed at once: it is not open, so the way to its first opening stands here. */
export function NotOpenYet({ name, makeReady }: { name: string; makeReady: () => void }) {
  const words = useWords().coordinator.first
  return (
    <li className="close-now">
      <p className="close-now-line">
        <span>
          {name} <span className="figures-hint">{words.notOpenYet}</span>
        </span>
        <button type="button" className="button" aria-label={words.toGuideNamed(name)} onClick={makeReady}>
          {words.toGuide}
        </button>
      </p>
    </li>
  )
}
