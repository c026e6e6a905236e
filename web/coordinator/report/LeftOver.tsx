import { useState } from 'react'
import type { ReportReading } from '../../../shared/report/reportWire.ts'
import { useWords } from '../words.ts'
import { keep, readKept } from './keptDrafts.ts'
import { partAsLines } from './writer/partAsLines.ts'
import { useStatusNames } from './writer/useStatusNames.ts'

/** What this tab had not saved before somebody locked the report. It is not in the report, and stays here until its writer drops it. */
export function LeftOver({ line, year }: Pick<ReportReading, 'line' | 'year'>) {
  const words = useWords().coordinator.report
  const names = useStatusNames()
  const [left, setLeft] = useState(() => Object.values(readKept(line, year)))
  if (left.length === 0) return null
  return (
    <section className="report-conflict" aria-label={words.leftOver}>
      <p>{words.leftOver}</p>
      {left.map(({ written }) =>
        partAsLines(written, words.removed, (status) => names[status]).map((said, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <p key={`${written.part} ${i}`}>{said}</p>
        )),
      )}
      <button
        type="button"
        className="button"
        onClick={() => {
          keep(line, year, {})
          setLeft([])
          document.getElementById('figures')?.focus()
        }}
      >
        {words.dropLeftOver}
      </button>
    </section>
  )
}
