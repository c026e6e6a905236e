import { useState } from 'react'
import type { LineId } from '../../../shared/ids.ts'
import type { LineLeaders } from '../../../shared/leaders/leadersNow.ts'
import { OnCall } from '../leaders/OnCall.tsx'
import { useWords } from '../words.ts'

/** One private question at the end of a shift. The answer goes nowhere: it only shows whom to ring. */
export function BeforeHome({ lines, lineName }: { lines: LineLeaders[]; lineName: (line: LineId) => string }) {
  const { care: words, leaders } = useWords().counsellor
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null)
  return (
    <div className="before-home">
      <p>
        <strong>{words.question}</strong>
      </p>
      <p className="aside">{words.onlyYou}</p>
      <div className="row">
        <button type="button" className="button button-plain" aria-pressed={answer === 'yes'} onClick={() => setAnswer('yes')}>
          {words.yes}
        </button>
        <button type="button" className="button button-quiet" aria-pressed={answer === 'no'} onClick={() => setAnswer('no')}>
          {words.no}
        </button>
      </div>
      <div role="status">
        {answer === 'no' && <p>{words.comeHome}</p>}
        {answer === 'yes' && (
          <>
            <p>{words.ring}</p>
            {lines.map((line) => (
              <div key={line.line}>
                {lines.length > 1 && <h3>{lineName(line.line)}</h3>}
                <OnCall line={line} />
              </div>
            ))}
            {lines.length === 0 && <p>{leaders.noNumber}</p>}
          </>
        )}
      </div>
    </div>
  )
}
