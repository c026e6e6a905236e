import type { DayFigures } from '../../../shared/figures.ts'
import { useWords } from '../words.ts'
import { dayInWords } from './calendar.ts'
import { dayChart, hourNames } from './dayChart.ts'
import { useWidth } from './useWidth.ts'

/** How far the name of a row stands above its columns, so that it is clear of their numbers. */
const NAME_ABOVE = 24

/** The chart. For a screen reader it is one picture with one sentence per row. Every number is in the table. */
export function DayColumns({ day, line, none }: { day: DayFigures; line: string; none: string }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.day
  const [box, width] = useWidth<HTMLElement>(960)
  const names = hourNames(day.hours, words.twice)
  const chart = dayChart(day, width, names)
  const total = chart.rows.reduce((sum, row) => sum + row.total, 0)
  const said = chart.rows.flatMap((row) => (row.peak ? [words.peak(words[row.row], row.peak.count, row.peak.hour)] : []))
  return (
    <figure className="chart" ref={box}>
      {total === 0 && <p className="chart-none">{none}</p>}
      {total > 0 && (
        <svg
          role="img"
          aria-label={`${words.chart(line, dayInWords(day.date, lang))}. ${said.join('. ')}`}
          viewBox={`0 0 ${chart.width} ${chart.height}`}
          width={chart.width}
          height={chart.height}
        >
          {chart.rows.map((row) => (
            <g key={row.row} className="chart-row" data-row={row.row}>
              <text className="chart-name" x={0} y={row.top - NAME_ABOVE}>
                {words[row.row]}
              </text>
              <text className="chart-total" x={chart.width} y={row.top - NAME_ABOVE} textAnchor="end">
                {row.total}
              </text>
              <line className="chart-ground" x1={0} x2={chart.width} y1={row.baseline} y2={row.baseline} />
              {row.columns.map((column, at) => (
                // Two hours of one day may have the same name when the clocks go back.
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move among themselves
                <g key={at}>
                  <rect
                    className="chart-column"
                    x={column.x}
                    y={column.y}
                    width={column.width}
                    height={column.height}
                    rx={Math.min(3, column.width / 3)}
                  />
                  {column.count > 0 && (
                    <text className="chart-count" x={column.x + column.width / 2} y={column.y - 4} textAnchor="middle">
                      {column.count}
                    </text>
                  )}
                </g>
              ))}
            </g>
          ))}
          {chart.hours.map(
            (hour) =>
              hour.named && (
                <text key={hour.x} className="chart-hour" x={hour.x} y={chart.height - 4} textAnchor="middle">
                  {hour.hour}
                </text>
              ),
          )}
        </svg>
      )}
      {names.some((name, at) => name !== day.hours[at]?.hour) && <figcaption className="figures-hint">{words.twice.why}</figcaption>}
    </figure>
  )
}
