import { periodInShort } from '../../../../shared/report/periodInWords.ts'
import { TableRoll } from '../../figures/TableRoll.tsx'
import { useWords } from '../../words.ts'
import { cellIn, movedIn, type Trend } from './trendOf.ts'

/** All bands of the drawings above, and of the rows that are not drawn: a row for each cell, a column for each period. */
export function TrendTable({ trend, name, nameOf }: { trend: Trend; name: string; nameOf: (cell: string) => string }) {
  const { topics, lang } = useWords()
  const words = topics.trend
  const short = (period: string) => periodInShort(period, topics, lang)
  const { columns, compared, ids } = trend
  const moved = movedIn(trend)
  return (
    <details className="trend-numbers">
      <summary>{words.table}</summary>
      <TableRoll name={name}>
        <table className="numbers">
          <caption className="visually-hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {columns.map(({ period }) => (
                <th key={period} scope="col">
                  {short(period)}
                </th>
              ))}
              {compared && <th scope="col">{words.change(short(compared.to.period), short(compared.from.period))}</th>}
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => (
              <tr key={id}>
                <th scope="row">{nameOf(id)}</th>
                {columns.map((column) => {
                  const cell = cellIn(column, id)
                  return (
                    <td key={column.period} data-few={!cell || cell.isHidden}>
                      {cell ? topics.band(cell.band.low, cell.band.high) : words.why[column.why ?? 'none']}
                    </td>
                  )
                })}
                {compared && <td>{words.moved[moved.get(id) ?? 'unsure']}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoll>
    </details>
  )
}
