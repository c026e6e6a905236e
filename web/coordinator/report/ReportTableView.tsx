import { memo } from 'react'
import type { ReportTable, Span } from '../../../shared/report/reportDoc.ts'
import type { ReportWords } from '../../../shared/report/reportSource.ts'
import { TableRoll } from '../figures/TableRoll.tsx'

/** A table whose rows are of different kinds: a bar of minutes beside a bar of people would say nothing. */
const MIXED = 'waits'

/** A longer table may go over a page; each of its rows stays whole. */
const LONG = 8

/** One table of a report: what it says, each number drawn as the band it is, and what is counted. */
export const ReportTableView = memo(function ReportTableView({ table, words }: { table: ReportTable; words: ReportWords }) {
  const { id, title, note, columns, rows, instead } = table
  const top = Math.max(1, ...rows.flatMap(({ spans }) => spans.map((span) => span?.high ?? 0)))
  return (
    <section className="report-table" data-wide={columns.length > 3} data-long={rows.length > LONG}>
      {!title.startsWith(columns[0] ?? '') && <p className="band-subject">{columns[0]}</p>}
      <h4>{title}</h4>
      {instead !== null ? (
        instead !== title && <p className="band-withheld">{instead}</p>
      ) : (
        <TableRoll name={title}>
          <table className="numbers report-numbers">
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, spans }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {spans.map((span, i) => (
                    <td key={columns[i + 1] ?? i} data-few={span !== null && span.low === 0 && span.high > 0}>
                      {span === null ? '–' : inWords(span, words)}
                      {span !== null && id !== MIXED && <SpanBar span={span} top={top} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableRoll>
      )}
      <p className="figures-hint">{note}</p>
    </section>
  )
})

const inWords = ({ low, high }: Span, { topics }: ReportWords): string => (low === high ? String(low) : topics.band(low, high))

/** An exact number reaches from nought; a band lies where the number may lie. */
function SpanBar({ span: { low, high }, top }: { span: Span; top: number }) {
  const [from, to] = [low === high ? 0 : (low / top) * 100, (high / top) * 100]
  const isFew = low === 0 && high > 0
  return (
    <svg className="bar report-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-ground" width="100" height="10" />
      <rect className={isFew ? 'band-few' : 'band-range'} x={from} width={Math.max(0, to - from)} height="10" />
    </svg>
  )
}
