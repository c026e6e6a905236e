import type { ShownCell } from '../../../shared/report/finding.ts'
import { TableRoll } from '../figures/TableRoll.tsx'
import { useWords } from '../words.ts'
import { BandBar } from './BandBar.tsx'

/** Each topic group by each age. */
export function AgeTable({ name, cells }: { name: string; cells: ShownCell[] }) {
  const { topics: words, closingForm } = useWords()
  const partsIn = (at: 0 | 1) => [...new Set(cells.map(({ id }) => id.split('|')[at] ?? ''))]
  const [groups, ages] = [partsIn(0), partsIn(1)]
  const top = Math.max(...cells.map(({ band }) => band.high))
  const cellAt = (group: string, age: string) => cells.find(({ id }) => id === `${group}|${age}`)
  return (
    <TableRoll name={name}>
      <table className="numbers band-ages">
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tables.Q.name}</th>
            {ages.map((age) => (
              <th key={age} scope="col">
                {words.ages[age] ?? age}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group}>
              <th scope="row">{closingForm.groups[group] ?? group}</th>
              {ages.map((age) => {
                const cell = cellAt(group, age)
                return (
                  <td key={age} data-few={cell?.isHidden}>
                    {cell && (
                      <>
                        {words.band(cell.band.low, cell.band.high)}
                        <BandBar cell={cell} top={top} />
                      </>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRoll>
  )
}
