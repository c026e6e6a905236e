import type { AllLines, BandSum } from '../../../../shared/published/publication.ts'
import { cellNames } from '../../../../shared/report/cellNames.ts'
import { subjects } from '../../../../shared/report/published.ts'
import { useWords } from '../../words.ts'
import { BandTable } from '../BandTable.tsx'
import { isOfSurvey, whoIsIn } from './sums.ts'

/** Tables that were added up over lines, each with who is in it and who is not. */
export function BandSums({ all, sums }: { all: AllLines; sums: BandSum[] }) {
  const words = useWords()
  const nameOf = cellNames(words, all)
  const { tables, countOf, whole, left } = words.topics
  return (
    <div className="band-parts">
      {subjects.flatMap(({ subject, table, cells: prefix = '' }) => {
        const sum = sums.find((one) => one.table === table)
        const cells = sum?.cells.filter(([cell]) => cell.startsWith(prefix)) ?? []
        if (!sum || cells.length === 0) return []
        const said = tables[subject]
        const id = `all-${subject.replace('|', '-')}`
        const shown = cells.map(([cell, low, high]) => ({ id: cell, isHidden: false, band: { low, high } }))
        return [
          <section key={subject} className="band-part" aria-labelledby={id}>
            <h2 id={id}>{words.topics.all.part(said.name)}</h2>
            <BandTable
              name={said.name}
              countName={countOf[isOfSurvey(table) ? 'survey' : 'form']}
              cells={shown}
              nameOf={(cell) => nameOf(table, cell)}
            />
            <p className="figures-hint">{whoIsIn(all, sum, words).join(' ')}</p>
            <p className="figures-hint">
              <strong>{whole}:</strong> {said.whole} <strong>{left}:</strong> {said.left}
            </p>
          </section>,
        ]
      })}
    </div>
  )
}
