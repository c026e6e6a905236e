import { useHere } from '../here.ts'

/**
 * Something to read for a youth who opens it: what most young people do, each with its source. It speaks of alcohol and drugs, so a child
 * under 12 does not get it.
 */
export function Meanwhile() {
  const { words, facts, whom } = useHere()
  const { waiting } = words
  const { toRead = [] } = facts
  if (toRead.length === 0 || whom.age === 'under_12') return null
  return (
    <details className="door">
      <summary>{waiting.meanwhile}</summary>
      <ul className="plain">
        {toRead.map(({ id, text, source }) => (
          <li key={id}>
            <p>{text[facts.lang]}</p>
            <p className="aside">
              {waiting.source} <cite lang="da">{source.page}</cite>
              {source.year !== null && ` (${source.year})`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
