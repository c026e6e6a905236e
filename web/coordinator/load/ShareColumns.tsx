import { useWidth } from '../figures/useWidth.ts'
import type { MonthDrawn } from './overTime.ts'

const HIGH = 60
const ABOVE = 18
const NAMES = 22

/** A percentage for each month, from 0 to 100. Every number is in the table below. */
export function ShareColumns({ months, of, short }: { months: MonthDrawn[]; of: 'soon' | 'left'; short: (month: string) => string }) {
  const [box, width] = useWidth<HTMLElement>(440)
  const step = width / Math.max(1, months.length)
  const every = Math.max(1, Math.ceil(44 / step))
  return (
    <figure className="chart share-chart" ref={box} aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${ABOVE + HIGH + NAMES}`} width={width} height={ABOVE + HIGH + NAMES} aria-hidden="true">
        <line className="wait-tick" x1="0" x2={width} y1={ABOVE} y2={ABOVE} />
        <line className="chart-ground" x1="0" x2={width} y1={ABOVE + HIGH} y2={ABOVE + HIGH} />
        {months.map((month, at) => {
          const [share, x] = [month[of], at * step]
          const y = ABOVE + HIGH - ((share ?? 0) / 100) * HIGH
          return (
            <g key={month.name}>
              {share === null ? (
                <line className="wait-gone" x1={x + step / 2} x2={x + step / 2} y1={ABOVE} y2={ABOVE + HIGH} />
              ) : (
                <>
                  <rect className="wait-nine" x={x + step * 0.18} width={step * 0.64} y={y} height={ABOVE + HIGH - y} />
                  <text className="chart-count" x={x + step / 2} y={y - 4} textAnchor="middle">
                    {share}
                  </text>
                </>
              )}
              {(months.length - 1 - at) % every === 0 && (
                <text className="chart-hour" x={x + step / 2} y={ABOVE + HIGH + NAMES - 6} textAnchor="middle">
                  {short(month.name)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
