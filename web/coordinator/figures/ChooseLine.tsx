import type { LineNow } from '../../../shared/figures.ts'
import type { LineId } from '../../../shared/ids.ts'
import { useWords } from '../words.ts'

/** The choice of the line. With only one line there is nothing to choose. */
export function ChooseLine({ lines, line, choose }: { lines: LineNow[]; line: LineId | null; choose: (line: LineId) => void }) {
  const { staff, lang } = useWords()
  return (
    <label className="choose">
      <span>{staff.line}</span>
      <select value={line ?? ''} onChange={(e) => choose(e.target.value)}>
        {line === null && <option value="">…</option>}
        {lines.map((l) => (
          <option key={l.line} value={l.line}>
            {l.name[lang]}
          </option>
        ))}
      </select>
    </label>
  )
}
