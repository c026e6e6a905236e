import { useState } from 'react'
import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { LineId } from '../../../shared/ids.ts'
import { useWords } from '../words.ts'

type Props = { lines: DeskView['me']['lines']; begin: (line: LineId) => void }

/** Off duty: begins a shift of practice. */
export function PracticeStart({ lines, begin }: Props) {
  const { practice: words, lang } = useWords()
  const [chosen, setChosen] = useState<LineId | null>(null)
  const [first] = lines
  const line = lines.find((one) => one.line === chosen) ?? first
  if (!line) return null
  return (
    <section className="card practice" aria-labelledby="practice-start">
      <h2 id="practice-start">{words.title}</h2>
      <p className="aside">{words.lead}</p>
      <p className="aside">
        {words.notOnDuty} {words.counted}
      </p>
      {lines.length > 1 && (
        <label className="practice-line">
          <span>{words.lineLegend}</span>
          <select value={line.line} onChange={(event) => setChosen(event.target.value)}>
            {lines.map((one) => (
              <option key={one.line} value={one.line}>
                {one.name[lang]}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" className="button button-soft" onClick={() => begin(line.line)}>
        {words.start}
      </button>
    </section>
  )
}
