import type { Lack } from '../../../shared/settings/firstLine.ts'
import { useWords } from '../words.ts'

/** What is missing, one thing a line. It is told again whenever it changes. */
export function Missing({ lacks, title }: { lacks: Lack[]; title?: string }) {
  const words = useWords().coordinator.first
  return (
    <div role="status" className="first-missing" data-any={lacks.length > 0}>
      {lacks.length === 0 ? (
        <p>{words.nothingMissing}</p>
      ) : (
        <>
          <p>{title ?? words.missing}</p>
          <ul>
            {lacks.map(({ what, why }) => (
              <li key={what}>
                {words.lacks[what]}
                {words.whys[why] !== '' && `: ${words.whys[why]}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
