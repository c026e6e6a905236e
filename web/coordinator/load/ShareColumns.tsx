import { CampaignFlag } from '../campaigns/CampaignFlag.tsx'
import { useWidth } from '../figures/useWidth.ts'
import type { MonthDrawn, RowNames } from './overTime.ts'
import { textScale } from './textScale.ts'

/** In pixels, where text is as large as usual. */
const SIZES = { high: 60, above: 28, names: 22, month: 44 }
/** The mark of a campaign stands above the largest number. */
const FLAG = 10

/** A percentage for each month, from 0 to 100. Every number is in the table below. */
export function ShareColumns({ months, of, short, hasCampaign }: { months: MonthDrawn[]; of: 'soon' | 'left' } & RowNames) {
  const [box, width] = useWidth<HTMLElement>(440)
  const scale = textScale()
  const [high, above, names] = [SIZES.high * scale, SIZES.above * scale, SIZES.names * scale]
  const step = width / Math.max(1, months.length)
  const every = Math.max(1, Math.ceil((SIZES.month * scale) / step))
  return (
    <figure className="chart share-chart" ref={box} aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${above + high + names}`} width={width} height={above + high + names} aria-hidden="true">
        <line className="wait-tick" x1="0" x2={width} y1={above} y2={above} />
        <line className="chart-ground" x1="0" x2={width} y1={above + high} y2={above + high} />
        {months.map((month, at) => {
          const [share, x] = [month[of], at * step]
          const y = above + high - ((share ?? 0) / 100) * high
          return (
            <g key={month.name}>
              {hasCampaign(month.name) && <CampaignFlag x={x + step / 2} y={FLAG * scale} scale={scale} />}
              {share === null ? (
                <line className="wait-gone" x1={x + step / 2} x2={x + step / 2} y1={above} y2={above + high} />
              ) : (
                <>
                  <rect className="wait-nine" x={x + step * 0.18} width={step * 0.64} y={y} height={above + high - y} />
                  <text className="chart-count" x={x + step / 2} y={y - 4} textAnchor="middle">
                    {share}
                  </text>
                </>
              )}
              {(months.length - 1 - at) % every === 0 && (
                <text className="chart-hour" x={x + step / 2} y={above + high + names - 6} textAnchor="middle">
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
