import { CampaignFlag } from '../campaigns/CampaignFlag.tsx'
import { useWidth } from '../figures/useWidth.ts'
import { useWords } from '../words.ts'
import { type MonthDrawn, placeOf, type RowNames, WAIT_TICKS } from './overTime.ts'
import { textScale } from './textScale.ts'

/** In pixels, where text is as large as usual. */
const SIZES = { high: 190, side: 62, top: 12, names: 22, month: 44 }

/** The waits of each month as the bands in which they lie. Every number is in the table below. */
export function WaitColumns({ months, short, hasCampaign }: { months: MonthDrawn[] } & RowNames) {
  const { coordinator } = useWords()
  const words = coordinator.load.overTime
  const [box, width] = useWidth<HTMLElement>(900)
  const scale = textScale()
  const [high, side, top, names] = [SIZES.high * scale, SIZES.side * scale, SIZES.top * scale, SIZES.names * scale]
  const step = (width - side) / Math.max(1, months.length)
  const y = (place: number) => top + (1 - place) * high
  const every = Math.max(1, Math.ceil((SIZES.month * scale) / step))
  return (
    <figure className="chart wait-chart" ref={box} aria-hidden="true">
      <p className="wait-key">
        <span className="wait-key-half">{words.half}</span>
        <span className="wait-key-nine">{words.nineOfTen}</span>
        <span className="wait-key-gone">{words.few}</span>
        {months.some(({ name }) => hasCampaign(name)) && <span className="campaign-key">{coordinator.campaigns.marks.key}</span>}
      </p>
      <svg viewBox={`0 0 ${width} ${top + high + names}`} width={width} height={top + high + names} aria-hidden="true">
        {WAIT_TICKS.map((tick) => (
          <g key={tick}>
            <line className="wait-tick" x1={side} x2={width} y1={y(placeOf(tick))} y2={y(placeOf(tick))} />
            <text className="chart-hour" x={side - 6} y={y(placeOf(tick)) + 4 * scale} textAnchor="end">
              {words.minutes(tick)}
            </text>
          </g>
        ))}
        {months.map(({ name, half, nineOfTen }, at) => {
          const x = side + at * step
          const band = (className: string, { fromMin, toMin }: { fromMin: number; toMin: number | null }) => (
            <rect
              className={className}
              x={x + step * 0.18}
              width={step * 0.64}
              y={y(placeOf(toMin))}
              height={(placeOf(toMin) - placeOf(fromMin)) * high}
            />
          )
          return (
            <g key={name}>
              {hasCampaign(name) && <CampaignFlag x={x + step / 2} y={top} scale={scale} />}
              {half && nineOfTen ? (
                <>
                  {band('wait-half', half)}
                  {band('wait-nine', nineOfTen)}
                </>
              ) : (
                <line className="wait-gone" x1={x + step / 2} x2={x + step / 2} y1={top} y2={top + high} />
              )}
              {(months.length - 1 - at) % every === 0 && (
                <text className="chart-hour" x={x + step / 2} y={top + high + names - 6} textAnchor="middle">
                  {short(name)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
