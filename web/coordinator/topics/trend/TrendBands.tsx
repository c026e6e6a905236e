import { cellIn, type Trend } from './trendOf.ts'

/** The drawing's own units: a column is this wide, and a box takes the middle of it. */
const COLUMN = 10
const HIGH = 100

/** One cell over the periods, oldest first: each published number from the lowest to the highest count that it may stand for, and no line between. */
export function TrendBands({ trend, id, top }: { trend: Trend; id: string; top: number }) {
  const { columns, compared } = trend
  const isCompared = (period: string) => compared !== null && [compared.from.period, compared.to.period].includes(period)
  return (
    <svg className="trend-bands" viewBox={`0 0 ${columns.length * COLUMN} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
      {columns.map((column, at) => {
        const cell = cellIn(column, id)
        const x = at * COLUMN + 1.5
        // Nothing is known here. A line from top to bottom cannot be read as a small number.
        if (!cell) return <path key={column.period} className="trend-gone" d={`M${at * COLUMN + COLUMN / 2} 0V${HIGH}`} />
        const [low, high] = [(cell.band.low / top) * HIGH, (cell.band.high / top) * HIGH]
        return (
          <rect
            key={column.period}
            className={cell.isHidden ? 'trend-few' : 'trend-range'}
            data-compared={isCompared(column.period)}
            x={x}
            width={COLUMN - 3}
            y={HIGH - high}
            height={high - low}
          />
        )
      })}
      <path className="trend-ground" d={`M0 ${HIGH}H${columns.length * COLUMN}`} />
    </svg>
  )
}
