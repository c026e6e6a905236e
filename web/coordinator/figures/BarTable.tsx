import { useWords } from '../words.ts'
import { bars } from './monthBars.ts'

/** A table that draws each number as a bar beside it. Chart and table are one, so they cannot disagree. */
export function BarTable({ title, explained, rows }: { title: string; explained: string; rows: { name: string; count: number }[] }) {
  const { coordinator } = useWords()
  const drawn = bars(rows.map((row) => row.count))
  return (
    <div className="bar-table">
      <table className="numbers">
        <caption>{title}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{coordinator.month.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.name} data-empty={row.count === 0}>
              <th scope="row">{row.name}</th>
              <td>
                <div className="bar-cell">
                  <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect className="bar-ground" width="100" height="10" />
                    <rect className="bar-count" width={(drawn[at]?.share ?? 0) * 100} height="10" />
                  </svg>
                  <span className="bar-number">{row.count}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="figures-hint">{explained}</p>
    </div>
  )
}
