import type { ShownCell } from '../../../shared/report/finding.ts'
import { useWords } from '../words.ts'
import { BandBar } from './BandBar.tsx'

type Props = { name: string; countName: string; cells: ShownCell[]; nameOf: (cell: string) => string }

/** Rows with a band each, drawn and in words. Drawing and table are one, so they cannot disagree. */
export function BandTable({ name, countName, cells, nameOf }: Props) {
  const words = useWords().topics
  const top = Math.max(...cells.map(({ band }) => band.high))
  return (
    <table className="numbers band-table">
      <caption className="visually-hidden">{name}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{countName}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={cell.id} data-few={cell.isHidden}>
            <th scope="row">{nameOf(cell.id)}</th>
            <td>
              <div className="bar-cell">
                <BandBar cell={cell} top={top} />
                <span className="band-words">{words.band(cell.band.low, cell.band.high)}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
